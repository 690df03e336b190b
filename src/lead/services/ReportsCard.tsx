import { longDate } from '#ui/dates.ts'
import { t } from '#ui/language.ts'
import { practice } from '../link/lead-data.ts'
import { openService } from '../link/view.ts'
import { ServicePhone } from './ServicePhone.tsx'
import { closeReport, live } from './service-store.ts'

/** What desks say is wrong with a service, to be mended or answered; the desk sees what became of it. */
export function ReportsCard() {
  const own = practice.value
  const open = live.value.reports.filter((report) => report.outcome === '')
  if (!own || open.length === 0) return null
  const nameOf = (id: string) => own.services.find((service) => service.id === id)?.name ?? id
  return (
    <section class="card" aria-labelledby="reports">
      <h3 id="reports">{t('reports-title', { count: open.length })}</h3>
      <ul class="check-list">
        {open.map((report) => (
          <li key={report.id}>
            <div>
              <strong>{nameOf(report.service)}</strong> <ServicePhone id={report.service} />
              <p>{t('report-lead', { reason: t(`reason-${report.reason}`) })}</p>
              <p class="quiet-text">{longDate(report.day)}</p>
            </div>
            <div class="row">
              <button
                type="button"
                class="button"
                aria-label={t('service-edit', { name: nameOf(report.service) })}
                onClick={() => openService(report.service)}
              >
                {t('edit')}
              </button>
              {(['mended', 'was-right'] as const).map((outcome) => (
                <button
                  key={outcome}
                  type="button"
                  class="button"
                  onClick={() => void closeReport(report.id, outcome)}
                >
                  {t(`outcome-${outcome}`)}
                </button>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
