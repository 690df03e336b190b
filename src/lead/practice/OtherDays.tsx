import type { SpecialDays } from '#core/hours/schedule.ts'
import type { FieldProblem } from '#core/practice/service-check.ts'
import { t } from '#ui/language.ts'
import { Wrong } from '../fields/Field.tsx'
import { SpecialDaysEditor } from '../hours/SpecialDaysEditor.tsx'

/** Dates on which the surgery has other hours or is shut, such as a training afternoon. */
export function OtherDays({
  days,
  problems,
  today,
  onChange,
}: {
  readonly days: readonly SpecialDays[]
  readonly problems: readonly FieldProblem[]
  readonly today: string
  readonly onChange: (days: SpecialDays[]) => void
}) {
  return (
    <fieldset class="days">
      <legend>{t('practice-other-days')}</legend>
      <p class="quiet-text">{t('practice-other-days-help')}</p>
      <SpecialDaysEditor special={days} today={today} onChange={onChange} />
      {problems
        .filter(({ field }) => field.startsWith('specialDays'))
        .map(({ message }) => (
          <Wrong key={message}>{message}</Wrong>
        ))}
    </fieldset>
  )
}
