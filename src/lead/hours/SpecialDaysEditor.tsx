import { withChristmas } from '#core/hours/christmas.ts'
import type { SpecialDays } from '#core/hours/schedule.ts'
import { t } from '#ui/language.ts'
import { SpecialDayRow } from './SpecialDayRow.tsx'

/** Dates with hours of their own, or closed; those past are folded away and cleared in one tap. */
export function SpecialDaysEditor({
  special,
  today,
  onChange,
}: {
  readonly special: readonly SpecialDays[]
  readonly today: string
  readonly onChange: (special: SpecialDays[]) => void
}) {
  const isPast = ({ to }: SpecialDays) => to !== '' && to < today
  const past = special.filter(isPast)
  const row = (one: SpecialDays, at: number) => (
    <SpecialDayRow
      key={`special ${at}`}
      id={`special-${at}`}
      special={one}
      onChange={(changed) => onChange(special.map((other, index) => (index === at ? changed : other)))}
      onRemove={() => onChange(special.filter((_, index) => index !== at))}
    />
  )
  return (
    <div class="stack">
      {special.map((one, at) => (isPast(one) ? null : row(one, at)))}
      <div class="row">
        <button
          type="button"
          class="button"
          onClick={() => onChange([...special, { from: '', to: '', times: [] }])}
        >
          {t('special-add')}
        </button>
        <button type="button" class="button" onClick={() => onChange(withChristmas(special, today))}>
          {t('special-christmas')}
        </button>
      </div>
      {past.length > 0 ? (
        <details>
          <summary>{t('special-past', { n: past.length })}</summary>
          <div class="stack">
            {special.map((one, at) => (isPast(one) ? row(one, at) : null))}
            <div>
              <button
                type="button"
                class="button"
                onClick={() => onChange(special.filter((one) => !isPast(one)))}
              >
                {t('special-clear')}
              </button>
            </div>
          </div>
        </details>
      ) : null}
    </div>
  )
}
