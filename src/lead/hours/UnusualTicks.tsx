import { londonNow } from '#core/clock/wall-clock.ts'
import { askedOf, isMeant, withMeant } from '#core/hours/asked.ts'
import type { Hours } from '#core/hours/schedule.ts'
import { t } from '#ui/language.ts'

/** What about the hours is hardly ever right: a tick for each says that it is, and is kept with the record. Nothing where nothing is unusual. */
export function UnusualTicks({
  hours,
  meant,
  onChange,
}: {
  readonly hours: Hours
  readonly meant: string | undefined
  readonly onChange: (meant: string | undefined) => void
}) {
  const asked = askedOf(hours, londonNow(Date.now()).slice(0, 10))
  if (asked.length === 0) return null
  return (
    <fieldset id="field-meant">
      <legend>{t('field-meant')}</legend>
      <p class="help">{t('help-meant')}</p>
      {asked.map((what) => (
        <label class="tick" key={what}>
          <input
            type="checkbox"
            checked={isMeant(what, meant)}
            onChange={(event) => onChange(withMeant(meant, what, event.currentTarget.checked))}
          />{' '}
          {t(what.startsWith('shut') ? 'meant-shut' : 'meant-times', { times: what })}
        </label>
      ))}
    </fieldset>
  )
}
