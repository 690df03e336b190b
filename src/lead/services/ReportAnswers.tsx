import { useState } from 'preact/hooks'
import { t } from '#ui/language.ts'
import { mayChange } from '../people/sign-in.ts'
import { type LeadReport, settleReport } from './service-store.ts'

/** What a lead may say of a report; it is mended only where the service has changed since, which is said below. */
export function ReportAnswers({
  report,
  onSettled,
}: {
  readonly report: LeadReport
  readonly onSettled?: (outcome: 'mended' | 'was-right') => void
}) {
  const [fault, setFault] = useState('')
  if (!mayChange.value) return null
  return (
    <>
      {(['mended', 'was-right'] as const).map((outcome) => (
        <button
          key={outcome}
          type="button"
          class="button quiet"
          onClick={() =>
            void settleReport(report.id, outcome).then((said) => {
              setFault(said ?? '')
              if (said === undefined) onSettled?.(outcome)
            })
          }
        >
          {t(`outcome-${outcome}`)}
        </button>
      ))}
      <p role="status">{fault}</p>
    </>
  )
}
