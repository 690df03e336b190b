import type { DatedWeek, WeekSpan } from '#core/hours/week.ts'
import { weekdayNames } from '#ui/dates.ts'
import { t } from '#ui/language.ts'
import { DateRange } from './DateRange.tsx'
import { DayLine } from './DayLine.tsx'
import { ALL_DAY } from './SpanFields.tsx'

const WORKING_DAYS = 5

/** One week of seven lines, and the dates it holds for where it does not always. */
export function WeekEditor({
  week,
  id,
  onChange,
  onRemove,
}: {
  readonly week: DatedWeek
  readonly id: string
  readonly onChange: (week: DatedWeek) => void
  /** Absent where it is the only week. */
  readonly onRemove: (() => void) | undefined
}) {
  const { days } = week
  const setDays = (of: (spans: readonly WeekSpan[], day: number) => readonly WeekSpan[]) =>
    onChange({ ...week, days: days.map(of) })
  const dated = week.from !== undefined || week.to !== undefined
  return (
    <div class="week">
      {weekdayNames().map((name, day) => (
        <DayLine
          key={name}
          name={name}
          id={`${id}-${day}`}
          spans={days[day]!}
          above={day > 0 ? days[day - 1] : undefined}
          onChange={(spans) => setDays((old, at) => (at === day ? spans : old))}
        />
      ))}
      <div class="row">
        <button
          type="button"
          class="button"
          disabled={days[0]!.length === 0}
          onClick={() => setDays((old, at) => (at < WORKING_DAYS ? days[0]! : old))}
        >
          {t('hours-weekdays')}
        </button>
        <button type="button" class="button" onClick={() => setDays(() => [ALL_DAY])}>
          {t('hours-24-all')}
        </button>
        {onRemove ? (
          <button type="button" class="button quiet" onClick={onRemove}>
            {t('hours-week-remove')}
          </button>
        ) : null}
      </div>
      <details open={dated}>
        <summary>{t('hours-dates')}</summary>
        <DateRange
          from={week.from}
          to={week.to}
          onChange={({ from, to }) =>
            onChange({
              days,
              ...(from === undefined ? {} : { from }),
              ...(to === undefined ? {} : { to }),
            })
          }
        />
      </details>
    </div>
  )
}
