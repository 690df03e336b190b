import { useRef } from 'preact/hooks'
import type { Service } from '#core/practice/service.ts'
import { t } from '#ui/language.ts'
import type { Report } from '../outbox/day-answers.ts'
import { KeyButton, MORE } from '../parts/KeyButton.tsx'
import { chooseOverStep } from '../parts/lists/choose-over-step.tsx'
import { FullMark } from './FullMark.tsx'
import { REPORT_REASONS, reportOn, reportWrong, unsentReport } from './live.ts'

interface Props {
  /** The one on offer; none where the place needs no local service. */
  readonly service: Service | undefined
  /** Others of which this desk has said in this call how long they are full, the last at the end. */
  readonly marked?: readonly Service[]
  /** Hears that a service was marked full until a time, or as having room again. */
  readonly onMark?: (service: string, until: string | null, before: string | null) => void
  readonly blocked?: () => boolean
}

/** What a desk can say about a service: full for today, or its details are wrong; and what became of the last report. */
export function ServiceActions({ service, marked = [], onMark, blocked }: Props) {
  if (!service && marked.length === 0) return null
  return (
    <div class="row service-actions">
      {[...marked, ...(service ? [service] : [])].map((one) => (
        <FullMark
          key={`full ${one.id}`}
          service={one}
          aside={one !== service}
          onMark={(until, before) => onMark?.(one.id, until, before)}
          blocked={blocked}
        />
      ))}
      {service ? <ReportWrong key={`report ${service.id}`} service={service} /> : null}
    </div>
  )
}

/** The reasons stand on a page of their own. */
function ReportWrong({ service }: { readonly service: Service }) {
  const box = useRef<HTMLDivElement>(null)
  const report = reportOn(service.id)
  const ask = () => {
    // The button goes away with the report; the focus stays here, so that the keys of the answer go on working.
    box.current?.focus()
    chooseOverStep({
      id: 'report',
      heading: t('report-what'),
      headingClass: 'task',
      items: REPORT_REASONS,
      wordsOf: (reason) => t(`reason-${reason}`),
      onChoose: (reason) => void reportWrong(service.id, reason),
    })
  }
  return (
    <div class="row" tabIndex={-1} ref={box}>
      {report ? (
        <span class="quiet-text" role="status">
          {t(stateOf(report), { reason: t(`reason-${report.reason}`) })}
        </span>
      ) : (
        <KeyButton letter={MORE} kind="quiet" onClick={ask}>
          {t('report-wrong')}
        </KeyButton>
      )}
    </div>
  )
}

function stateOf({ id, outcome }: Report): string {
  if (outcome) return `answered-${outcome}`
  return unsentReport(id) ? 'report-not-sent' : 'report-sent'
}
