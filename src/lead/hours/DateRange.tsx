import { dayInWords, LAST_DATE } from '#ui/dates.ts'
import { t } from '#ui/language.ts'

/** From which date and until which date hours hold; either may be left open. */
export function DateRange({
  from,
  to,
  onChange,
}: {
  readonly from: string | undefined
  readonly to: string | undefined
  readonly onChange: (range: { readonly from: string | undefined; readonly to: string | undefined }) => void
}) {
  return (
    <div class="row">
      <label>
        {t('hours-valid-from')}{' '}
        <input
          class="field"
          type="date"
          max={LAST_DATE}
          value={from ?? ''}
          onInput={(event) => onChange({ from: event.currentTarget.value || undefined, to })}
        />
      </label>
      <label>
        {t('hours-valid-to')}{' '}
        <input
          class="field"
          type="date"
          max={LAST_DATE}
          value={to ?? ''}
          onInput={(event) => onChange({ from, to: event.currentTarget.value || undefined })}
        />
      </label>
      <span class="quiet-text">
        {[from, to]
          .map((date) => dayInWords(date ?? ''))
          .filter(Boolean)
          .join(' – ')}
      </span>
      {from && to && to < from ? (
        <p class="wrong" role="alert">
          {t('problem-range')}
        </p>
      ) : null}
    </div>
  )
}
