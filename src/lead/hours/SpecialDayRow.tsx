import type { SpecialDays } from '#core/hours/schedule.ts'
import { dayInWords, LAST_DATE } from '#ui/dates.ts'
import { t } from '#ui/language.ts'
import { SpanFields } from './SpanFields.tsx'

const OPEN = [{ opens_at: '09:00', closes_at: '17:00' }]

/** One date, or all dates from the first to the last: closed, or the times it is open. */
export function SpecialDayRow({
  special,
  id,
  onChange,
  onRemove,
}: {
  readonly special: SpecialDays
  readonly id: string
  readonly onChange: (special: SpecialDays) => void
  readonly onRemove: () => void
}) {
  const { from, to, times } = special
  const words = dayInWords(from) || from || t('special-new')
  const last = to > from ? dayInWords(to) : ''
  return (
    <div class="special" role="group" aria-label={words}>
      <label>
        {t('special-from')}{' '}
        <input
          class="field"
          type="date"
          max={LAST_DATE}
          value={from}
          onInput={(event) => {
            const date = event.currentTarget.value
            onChange({ from: date, to: to === from || to < date ? date : to, times })
          }}
        />
      </label>
      <label>
        {t('special-to')}{' '}
        <input
          class="field"
          type="date"
          min={from}
          max={LAST_DATE}
          value={to === from ? '' : to}
          onInput={(event) => onChange({ from, to: event.currentTarget.value || from, times })}
        />
      </label>
      <label>
        {t('special-is')}{' '}
        <select
          class="field"
          value={times.length === 0 ? 'closed' : 'times'}
          onChange={(event) =>
            onChange({ from, to, times: event.currentTarget.value === 'closed' ? [] : OPEN })
          }
        >
          <option value="closed">{t('policy-closed')}</option>
          <option value="times">{t('special-times')}</option>
        </select>
      </label>
      <span class="quiet-text">
        {last ? t('letter-from-to', { from: dayInWords(from), to: last }) : dayInWords(from)}
      </span>
      {times.length > 0 ? (
        <SpanFields
          day={words}
          id={id}
          spans={times.map(({ opens_at, closes_at }) => ({ opens: opens_at, closes: closes_at }))}
          onChange={(spans) =>
            onChange({
              from,
              to,
              times: spans.map(({ opens, closes }) => ({ opens_at: opens, closes_at: closes })),
            })
          }
        />
      ) : null}
      <button
        type="button"
        class="button quiet"
        aria-label={t('special-remove', { day: words })}
        onClick={onRemove}
      >
        {t('remove')}
      </button>
      {from && to < from ? (
        <p class="wrong" role="alert">
          {t('problem-range')}
        </p>
      ) : null}
    </div>
  )
}
