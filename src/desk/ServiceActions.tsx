import { useState } from 'preact/hooks'
import type { Service } from '#core/service.ts'
import { moment } from '#ui/dates.ts'
import { t } from '#ui/language.ts'
import { now } from './clock.ts'
import { KeyButton } from './KeyButton.tsx'
import { fullNow, markFull, REPORT_REASONS, reportOn, reportWrong } from './live.ts'

/** What a desk can say about a service: full for today, or its details are wrong; and what became of the last report. */
export function ServiceActions({ service }: { readonly service: Service }) {
  const [asking, setAsking] = useState(false)
  const until = fullNow.value[service.id]
  const report = reportOn(service.id)
  return (
    <div class="row service-actions">
      {until ? (
        <>
          <span class="tag">{t('full-until', { when: moment(until, now.value) })}</span>
          <KeyButton kind="quiet" onClick={() => void markFull(service.id, null)}>
            {t('full-undo')}
          </KeyButton>
        </>
      ) : (
        <KeyButton kind="quiet" onClick={() => void markFull(service.id, `${now.value.slice(0, 10)}T23:59`)}>
          {t('full-today')}
        </KeyButton>
      )}
      {report ? (
        <span class="quiet-text">
          {t(report.outcome ? `report-${report.outcome}` : 'report-sent', {
            reason: t(`reason-${report.reason}`),
          })}
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
              }}
            >
              {t(`reason-${reason}`)}
            </KeyButton>
          ))}
        </fieldset>
      ) : (
        <KeyButton kind="quiet" onClick={() => setAsking(true)}>
          {t('report-wrong')}
        </KeyButton>
      )}
    </div>
  )
}
