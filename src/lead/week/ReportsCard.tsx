import { useState } from 'preact/hooks'
import { networkRecordOf } from '#core/practice/upkeep/report-fields.ts'
import { longDate } from '#ui/dates.ts'
import { t } from '#ui/language.ts'
import { desks, practice } from '../link/lead-data.ts'
import { network } from '../network/network-store.ts'
import { OpenService } from '../people/OpenService.tsx'
import { ReportAnswers } from '../services/ReportAnswers.tsx'
import { ServicePhone } from '../services/ServicePhone.tsx'
import { type LeadReport, live, settleReport } from '../services/service-store.ts'

/** What desks say is wrong with a service, to be mended or answered; the desk sees what became of it. What was answered by mistake is opened again. */
export function ReportsCard() {
  const [settled, setSettled] = useState<
    { readonly report: LeadReport; readonly outcome: 'mended' | 'was-right' } | undefined
  >(undefined)
  const own = practice.value
  const open = live.value.reports.filter((report) => report.outcome === '')
  if (!own || (open.length === 0 && !settled)) return null
  const nameOf = (id: string) => own.services.find((service) => service.id === id)?.name ?? id
  return (
    <section class="card" aria-labelledby="reports">
      <h3 id="reports">{t('reports-title', { count: open.length })}</h3>
      <ul class="check-list">
        {open.map((report) => (
          <li key={report.id}>
            <div>
              <strong dir="auto">{nameOf(report.service)}</strong> <ServicePhone id={report.service} />
              <p>{t('report-lead', { reason: t(`reason-${report.reason}`) })}</p>
              <p class="quiet-text">{sourceOf(report)}</p>
              {report.times > 1 ? (
                <p class="quiet-text">{t('report-times', { count: report.times })}</p>
              ) : null}
              {networkRecordOf(own, report.service, report.reason) !== undefined ? (
                <p class="quiet-text">
                  {t('report-network-told', { name: network.value.network?.name ?? '' })}
                </p>
              ) : null}
            </div>
            <div class="row">
              <OpenService service={{ id: report.service, name: nameOf(report.service) }} />
              <ReportAnswers report={report} onSettled={(outcome) => setSettled({ report, outcome })} />
            </div>
          </li>
        ))}
      </ul>
      <div class="row">
        <p role="status">
          {settled
            ? t('reports-settled', {
                name: nameOf(settled.report.service),
                outcome: t(`outcome-${settled.outcome}`),
              })
            : ''}
        </p>
        {settled ? (
          <button
            type="button"
            class="button"
            onClick={() =>
              void settleReport(settled.report.id, 'open').then((fault) =>
                fault === undefined ? setSettled(undefined) : undefined,
              )
            }
          >
            {t('outcome-open')}
          </button>
        ) : null}
      </div>
    </section>
  )
}

/** "27 November 2026, between 14:00 and 14:59, Front desk"; a network is told the practice. */
function sourceOf({ day, hour, desk }: LeadReport): string {
  const at = desks.value.findIndex(({ id }) => id === desk)
  const member = network.value.members?.find(({ id }) => id === desk)
  const name = at < 0 ? (member?.name ?? '') : (desks.value[at]!.name ?? t('report-desk', { n: at + 1 }))
  const when = hour ? t('report-hour', { day: longDate(day), hour }) : longDate(day)
  return [when, name].filter(Boolean).join(', ')
}
