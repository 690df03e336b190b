import type { SpecialDays } from '#core/service.ts'
import type { FieldProblem } from '#core/service-check.ts'
import { t } from '#ui/language.ts'
import { TextField, Wrong } from './TextField.tsx'

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
  const put = (at: number, change: Partial<SpecialDays>) =>
    onChange(days.map((old, other) => (other === at ? { ...old, ...change } : old)))
  return (
    <fieldset class="days">
      <legend>{t('practice-other-days')}</legend>
      <p class="quiet-text">{t('practice-other-days-help')}</p>
      {days.map(({ from, to, times }, at) => {
        const fault = problems.find(({ field }) => field === `specialDays-${at}`)?.message
        const label = t('practice-dates', { n: at + 1 })
        const time = times[0]
        return (
          <div key={at} class="other-days" role="group" aria-label={label}>
            <div class="row">
              <TextField
                id={`days-${at}-from`}
                kind="date"
                label={t('practice-from-date')}
                value={from}
                onInput={(value) =>
                  put(at, to === from || to < value ? { from: value, to: value } : { from: value })
                }
              />
              <TextField
                id={`days-${at}-to`}
                kind="date"
                label={t('practice-to-date')}
                value={to}
                onInput={(value) => put(at, { to: value })}
              />
              <label class="tick">
                <input
                  type="checkbox"
                  checked={!time}
                  onChange={(event) =>
                    put(at, {
                      times: event.currentTarget.checked ? [] : [{ opens_at: '08:00', closes_at: '12:30' }],
                    })
                  }
                />{' '}
                {t('practice-shut')}
              </label>
              {time
                ? (['opens_at', 'closes_at'] as const).map((end) => (
                    <TextField
                      key={end}
                      id={`days-${at}-${end}`}
                      kind="time"
                      label={t(`practice-${end}`)}
                      value={time[end]}
                      onInput={(value) => put(at, { times: [{ ...time, [end]: value }, ...times.slice(1)] })}
                    />
                  ))
                : null}
              <button
                type="button"
                class="button quiet"
                aria-label={t('practice-remove-dates', { n: at + 1 })}
                onClick={() => onChange(days.filter((_, other) => other !== at))}
              >
                {t('remove')}
              </button>
            </div>
            <Wrong>{fault}</Wrong>
          </div>
        )
      })}
      <div>
        <button
          type="button"
          class="button"
          onClick={() => onChange([...days, { from: today, to: today, times: [] }])}
        >
          {t('practice-add-dates')}
        </button>
      </div>
    </fieldset>
  )
}
