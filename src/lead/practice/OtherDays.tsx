import { withMeant } from '#core/hours/asked.ts'
import type { Schedule, SpecialDays } from '#core/hours/schedule.ts'
import type { FieldProblem } from '#core/practice/service-check.ts'
import { t } from '#ui/language.ts'
import { Wrong } from '../fields/Field.tsx'
import { MeantTimes } from '../hours/meant-times.ts'
import { SpecialDaysEditor } from '../hours/SpecialDaysEditor.tsx'
import { UnusualTicks } from '../hours/UnusualTicks.tsx'

/** Dates on which the surgery has other hours or is shut, such as a training afternoon. */
export function OtherDays({
  days,
  schedules,
  problems,
  today,
  meant,
  onMeant,
  onChange,
}: {
  readonly days: readonly SpecialDays[]
  readonly schedules: readonly Schedule[]
  readonly problems: readonly FieldProblem[]
  readonly today: string
  readonly meant: string | undefined
  readonly onMeant: (meant: string | undefined) => void
  readonly onChange: (days: SpecialDays[]) => void
}) {
  return (
    <fieldset class="days">
      <legend>{t('practice-other-days')}</legend>
      <p class="quiet-text">{t('practice-other-days-help')}</p>
      <MeantTimes.Provider
        value={{ meant, confirm: (what, right) => onMeant(withMeant(meant, what, right)) }}
      >
        <SpecialDaysEditor special={days} schedules={schedules} today={today} onChange={onChange} />
      </MeantTimes.Provider>
      {problems
        .filter(({ field }) => field.startsWith('specialDays'))
        .map(({ message }) => (
          <Wrong key={message}>{message}</Wrong>
        ))}
      <UnusualTicks
        hours={{ schedules: [], bankHolidays: 'closed', specialDays: days }}
        meant={meant}
        onChange={onMeant}
      />
    </fieldset>
  )
}
