import { useRef } from 'preact/hooks'
import type { WeekSpan } from '#core/hours/week.ts'
import { t } from '#ui/language.ts'
import { ALL_DAY, SpanFields } from './SpanFields.tsx'

const NINE_TO_FIVE: readonly WeekSpan[] = [{ opens: '09:00', closes: '17:00' }]

/** One day of the week: open or closed, its times, and the quick ways to fill them in. */
export function DayLine({
  name,
  id,
  spans,
  above,
  onChange,
}: {
  readonly name: string
  readonly id: string
  readonly spans: readonly WeekSpan[]
  /** The times of the day above; none for the first day. */
  readonly above: readonly WeekSpan[] | undefined
  readonly onChange: (spans: readonly WeekSpan[]) => void
}) {
  const before = useRef<readonly WeekSpan[]>(NINE_TO_FIVE)
  const open = spans.length > 0
  const allDay = spans.length === 1 && spans[0]!.opens === '00:00' && spans[0]!.closes === '23:59'
  if (open && !allDay) before.current = spans
  return (
    <div class="day" role="group" aria-label={name}>
      <span class="day-name">{name}</span>
      <label class="tick">
        <input
          type="checkbox"
          checked={open}
          onChange={(event) => onChange(event.currentTarget.checked ? before.current : [])}
        />{' '}
        {t('hours-open')}
      </label>
      <div class="day-times">
        {allDay ? (
          <span class="all-day">{t('hours-24')}</span>
        ) : open ? (
          <SpanFields day={name} id={id} spans={spans} onChange={onChange} />
        ) : (
          <span class="quiet-text">{t('policy-closed')}</span>
        )}
      </div>
      <div class="day-quick">
        {above ? (
          <button type="button" class="button quiet" onClick={() => onChange(above)}>
            {t('hours-same')}
          </button>
        ) : null}
        <button
          type="button"
          class="button quiet"
          aria-pressed={allDay}
          onClick={() => onChange(allDay ? before.current : [ALL_DAY])}
        >
          {t('hours-24')}
        </button>
      </div>
    </div>
  )
}
