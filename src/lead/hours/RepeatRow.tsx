import { type Repeat, repeatOf, withRepeat } from '#core/hours/repeat.ts'
import type { Schedule } from '#core/hours/schedule.ts'
import { t } from '#ui/language.ts'
import { scheduleWords } from '../services/hours-words.ts'
import { DateRange } from './DateRange.tsx'
import { RepeatFields } from './RepeatFields.tsx'
import { SpanFields } from './SpanFields.tsx'

const KINDS = ['weeks', 'nth', 'month-day'] as const
const STARTS: Readonly<Record<(typeof KINDS)[number], Repeat>> = {
  weeks: { kind: 'weeks', every: 2, days: [], from: '' },
  nth: { kind: 'nth', nth: '1', day: 'SA' },
  'month-day': { kind: 'month-day', date: 1 },
}

/** One opening time that does not come every week, with how it repeats and for which dates. */
export function RepeatRow({
  schedule,
  id,
  onChange,
  onRemove,
}: {
  readonly schedule: Schedule
  readonly id: string
  readonly onChange: (schedule: Schedule) => void
  readonly onRemove: () => void
}) {
  const repeat = repeatOf(schedule)
  const words = scheduleWords(schedule)
  const remove = (
    <button
      type="button"
      class="button quiet"
      aria-label={t('repeat-remove', { what: words })}
      onClick={onRemove}
    >
      {t('remove')}
    </button>
  )
  if (repeat.kind === 'other')
    return (
      <div class="special">
        <span>{words}</span>
        {remove}
      </div>
    )
  const { opens_at = '', closes_at = '', valid_from, valid_to } = schedule
  return (
    <div class="special" role="group" aria-label={words}>
      <label>
        {t('repeat-kind')}{' '}
        <select
          class="field"
          value={repeat.kind}
          onChange={(event) =>
            onChange(withRepeat(schedule, STARTS[event.currentTarget.value as (typeof KINDS)[number]]))
          }
        >
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`repeat-${kind}`)}
            </option>
          ))}
        </select>
      </label>
      <RepeatFields repeat={repeat} onChange={(changed) => onChange(withRepeat(schedule, changed))} />
      <SpanFields
        day={words}
        id={id}
        most={1}
        spans={[{ opens: opens_at, closes: closes_at }]}
        onChange={([span]) => onChange({ ...schedule, opens_at: span!.opens, closes_at: span!.closes })}
      />
      <DateRange
        from={valid_from}
        to={valid_to}
        onChange={({ from, to }) => {
          const { valid_from: _, valid_to: __, ...rest } = schedule
          onChange({
            ...rest,
            ...(from === undefined ? {} : { valid_from: from }),
            ...(to === undefined ? {} : { valid_to: to }),
          })
        }}
      />
      {remove}
    </div>
  )
}
