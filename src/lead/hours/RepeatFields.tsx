import { NTHS, type Repeat } from '#core/hours/repeat.ts'
import { WEEKDAYS } from '#core/hours/schedule.ts'
import { dayInWords, LAST_DATE, weekdayNames } from '#ui/dates.ts'
import { t } from '#ui/language.ts'

const MONTH_DAYS = Array.from({ length: 31 }, (_, at) => at + 1)

/** The controls of how an opening time repeats: which weeks and days, which weekday of the month, or which date. */
export function RepeatFields({
  repeat,
  onChange,
}: {
  readonly repeat: Repeat
  readonly onChange: (repeat: Repeat) => void
}) {
  const names = weekdayNames()
  switch (repeat.kind) {
    case 'weeks':
      return (
        <>
          <label class="inline">
            {t('repeat-every')}{' '}
            <input
              class="field time"
              inputMode="numeric"
              value={repeat.every}
              onInput={(event) =>
                onChange({ ...repeat, every: Number(event.currentTarget.value.replaceAll(/\D/g, '')) })
              }
            />{' '}
            {t('repeat-every-weeks')}
          </label>
          <label>
            {t('repeat-from')}{' '}
            <input
              class="field"
              type="date"
              max={LAST_DATE}
              value={repeat.from}
              onInput={(event) => onChange({ ...repeat, from: event.currentTarget.value })}
            />
          </label>
          <span class="quiet-text">{dayInWords(repeat.from)}</span>
          <div class="row" role="group" aria-label={t('repeat-days')}>
            {WEEKDAYS.map((code, day) => (
              <label key={code} class="tick">
                <input
                  type="checkbox"
                  checked={repeat.days.includes(code)}
                  onChange={(event) =>
                    onChange({
                      ...repeat,
                      days: event.currentTarget.checked
                        ? [...repeat.days, code]
                        : repeat.days.filter((one) => one !== code),
                    })
                  }
                />{' '}
                {names[day]}
              </label>
            ))}
          </div>
        </>
      )
    case 'nth':
      return (
        <>
          <label>
            {t('repeat-which')}{' '}
            <select
              class="field"
              value={repeat.nth}
              onChange={(event) => onChange({ ...repeat, nth: event.currentTarget.value })}
            >
              {NTHS.map((nth) => (
                <option key={nth} value={nth}>
                  {t(`nth-${nth}`)}
                </option>
              ))}
            </select>
          </label>
          <label>
            {t('repeat-weekday')}{' '}
            <select
              class="field"
              value={repeat.day}
              onChange={(event) => onChange({ ...repeat, day: event.currentTarget.value })}
            >
              {WEEKDAYS.map((code, day) => (
                <option key={code} value={code}>
                  {names[day]}
                </option>
              ))}
            </select>
          </label>
        </>
      )
    case 'month-day':
      return (
        <label>
          {t('repeat-date')}{' '}
          <select
            class="field"
            value={repeat.date}
            onChange={(event) => onChange({ ...repeat, date: Number(event.currentTarget.value) })}
          >
            {MONTH_DAYS.map((date) => (
              <option key={date} value={date}>
                {date}
              </option>
            ))}
          </select>
        </label>
      )
    case 'other':
      return null
  }
}
