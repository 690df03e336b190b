import { useState } from 'preact/hooks'
import type { NewLimits } from '#core/practice/calls/new-limits.ts'
import type { MeasureId } from '#core/practice/calls/watched.ts'
import { longDate } from '#ui/dates.ts'
import { t } from '#ui/language.ts'
import { roleWords } from '#ui/roles.ts'
import { mayChange } from '../../people/sign-in.ts'
import { drawNewLimits, takeLimitsBack } from '../calls-kept.ts'
import { LoggedField } from '../LoggedField.tsx'
import { weekWords } from '../measure-words.ts'
import type { MeasuredWeek } from '../series.ts'

/** The decisions to draw a chart's limits anew, with why and by whom; and the form for one more. */
export function NewLimitsCard({
  measure,
  decided,
  weeks,
}: {
  readonly measure: MeasureId
  readonly decided: readonly NewLimits[]
  readonly weeks: readonly (MeasuredWeek | undefined)[]
}) {
  const [message, setMessage] = useState('')
  const choice = [...new Set(weeks.flatMap((week) => (week ? [week.week] : [])))].slice(1).reverse()
  if (decided.length === 0 && (!mayChange.value || choice.length === 0)) return null
  const draw = async (form: HTMLFormElement) => {
    const given = new FormData(form)
    const refused = await drawNewLimits({
      measure,
      from: String(given.get('from')),
      why: String(given.get('why')),
    })
    if (!refused) form.reset()
    setMessage(refused ?? t('calls-limits-saved'))
  }
  const back = async (one: NewLimits) => setMessage((await takeLimitsBack(one)) ?? t('calls-limits-gone'))
  return (
    <details class="no-print">
      <summary>{t('calls-limits', { name: t(`calls-measure-${measure}`) })}</summary>
      <ul class="check-list">
        {decided.map((one) => (
          <li key={one.from}>
            <span>
              {weekWords(one.from)}: {one.why}{' '}
              <span class="quiet-text">
                {t('calls-limits-by', { date: longDate(one.on), role: roleWords(one.by) })}
              </span>
            </span>
            {mayChange.value ? (
              <button
                type="button"
                class="button quiet"
                aria-label={t('calls-limits-back-one', { week: weekWords(one.from) })}
                onClick={() => void back(one)}
              >
                {t('calls-limits-back')}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      {mayChange.value && choice.length > 0 ? (
        <form
          class="stack"
          onSubmit={(event) => {
            event.preventDefault()
            void draw(event.currentTarget)
          }}
        >
          <p class="measure">{t('calls-limits-help')}</p>
          <label class="stack tight">
            {t('calls-limits-from')}
            <select class="field" name="from">
              {choice.map((week) => (
                <option key={week} value={week}>
                  {weekWords(week)}
                </option>
              ))}
            </select>
          </label>
          <LoggedField name="why" label={t('calls-limits-why')} />
          <div class="row">
            <button type="submit" class="button">
              {t('calls-limits-draw')}
            </button>
          </div>
        </form>
      ) : null}
      <p role="status">{message}</p>
    </details>
  )
}
