import { dayOfSpans, spansOfDay } from '#core/hours/day-hours.ts'
import type { Practice } from '#core/practice/practice.ts'
import type { FieldProblem } from '#core/practice/service-check.ts'
import { weekdayNames } from '#ui/dates.ts'
import { t } from '#ui/language.ts'
import { Wrong } from '../fields/Field.tsx'
import { SpanFields } from '../hours/SpanFields.tsx'

type Hours = Practice['coreHours']

/** The hours in which the surgery answers: one line for each day of the week with up to three times, or shut. */
export function CoreHoursFields({
  hours,
  problems,
  onChange,
}: {
  readonly hours: Hours
  readonly problems: readonly FieldProblem[]
  readonly onChange: (hours: Hours) => void
}) {
  const put = (day: number, span: Hours[number]) =>
    onChange(hours.map((old, at) => (at === day ? span : old)))
  const wrong = (field: string) => problems.find((problem) => problem.field === field)?.message
  return (
    <fieldset class="days">
      <legend>{t('practice-core-hours')}</legend>
      <p class="quiet-text">{t('practice-core-hours-help')}</p>
      <Wrong>{wrong('coreHours')}</Wrong>
      {weekdayNames().map((name, day) => {
        const span = hours[day] ?? null
        const fault = wrong(`coreHours-${day}`)
        return (
          <div class="row day" key={name} role="group" aria-label={name}>
            <span class="day-name">{name}</span>
            <label class="tick">
              <input
                type="checkbox"
                checked={span !== null}
                onChange={(event) =>
                  put(day, event.currentTarget.checked ? (hours[day - 1] ?? ['08:00', '18:30']) : null)
                }
              />{' '}
              {t('practice-day-open')}
            </label>
            {span ? (
              <SpanFields
                day={name}
                id={`core-${day}`}
                spans={spansOfDay(span)}
                onChange={(spans) => put(day, dayOfSpans(spans))}
              />
            ) : null}
            <Wrong>{fault}</Wrong>
          </div>
        )
      })}
    </fieldset>
  )
}
