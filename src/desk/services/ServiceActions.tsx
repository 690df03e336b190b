import type { ComponentChildren } from 'preact'
import { useRef, useState } from 'preact/hooks'
import type { Service } from '#core/practice/service.ts'
import { t } from '#ui/language.ts'
import type { Report } from '../outbox/day-answers.ts'
import { KeyButton } from '../parts/KeyButton.tsx'
import { FullMark } from './FullMark.tsx'
import { REPORT_REASONS, reportOn, reportWrong, unsentReport } from './live.ts'

/** What a desk can say about a service: full for today, or its details are wrong; and what became of the last report. */
export function ServiceActions({
  service,
  children,
}: {
  readonly service: Service
  readonly children?: ComponentChildren
}) {
  return (
    <div class="row service-actions">
      <FullMark key={`full ${service.id}`} service={service} />
      {children ? <span class="quiet-text">{children}</span> : null}
      <ReportWrong key={`report ${service.id}`} service={service} />
    </div>
  )
}

function ReportWrong({ service }: { readonly service: Service }) {
  const [asking, setAsking] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const report = reportOn(service.id)
  return (
    <div class="row" tabIndex={-1} ref={box}>
      {report ? (
        <span class="quiet-text" role="status">
          {t(stateOf(report), { reason: t(`reason-${report.reason}`) })}
        </span>
      ) : asking ? (
        <fieldset class="row">
          <legend class="quiet-text">{t('report-what')}</legend>
          {REPORT_REASONS.map((reason) => (
            <KeyButton
              key={reason}
              kind="quiet"
              onClick={() => {
                setAsking(false)
                void reportWrong(service.id, reason)
                box.current?.focus()
              }}
            >
              {t(`reason-${reason}`)}
            </KeyButton>
          ))}
        </fieldset>
      ) : (
        <KeyButton
          kind="quiet"
          onClick={() => {
            setAsking(true)
            box.current?.focus()
          }}
        >
          {t('report-wrong')}
        </KeyButton>
      )}
    </div>
  )
}

function stateOf({ id, outcome }: Report): string {
  if (outcome) return `report-${outcome}`
  return unsentReport(id) ? 'report-not-sent' : 'report-sent'
}
