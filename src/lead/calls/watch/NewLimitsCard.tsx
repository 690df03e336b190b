import { useRef, useState } from 'preact/hooks'
import type { MeasuredWeek } from '#core/measured/series.ts'
import type { NewLimits } from '#core/practice/calls/new-limits.ts'
import type { MeasureId } from '#core/practice/calls/watched.ts'
import { longDate } from '#ui/dates.ts'
import { t } from '#ui/language.ts'
import { roleWords } from '#ui/roles.ts'
import { AskToLeave } from '../../leaving/AskToLeave.tsx'
import { textsToKeep } from '../../patients/notes-to-keep.ts'
import { usePatients } from '../../patients/use-patients.tsx'
import { mayChange } from '../../people/sign-in.ts'
import { drawNewLimits, takeLimitsBack } from '../calls-kept.ts'
import { LoggedField } from '../LoggedField.tsx'
import { weekWords } from '../measure-words.ts'

/** From fewer weeks than these nobody can tell what is usual now. */
const FEWEST_WEEKS = 8

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
  const [from, setFrom] = useState('')
  const [why, setWhy] = useState('')
  const [open, setOpen] = useState(false)
  const summary = useRef<HTMLElement>(null)
  const known = [...new Set(weeks.flatMap((week) => (week ? [week.week] : [])))]
  const after = known.filter((week) => week >= from).length
  const choice = known.slice(1).reverse()
  const patients = usePatients(() => void draw(), t('trial-people'))
  if (decided.length === 0 && (!mayChange.value || choice.length === 0)) return null
  const draw = async () => {
    setMessage('')
    if (!(await patients.mayKeep(textsToKeep([why])))) return
    const refused = await drawNewLimits({ measure, from, why })
    if (!refused) {
      setFrom('')
      setWhy('')
    }
    setMessage(refused ?? t('calls-limits-saved'))
  }
  const back = async (one: NewLimits) => setMessage((await takeLimitsBack(one)) ?? t('calls-limits-gone'))
  return (
    <div class="no-print">
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
        <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary ref={summary}>{t('calls-limits', { name: t(`calls-measure-${measure}`) })}</summary>
          <AskToLeave dirty={from !== '' || why !== ''} back={summary} />
          {open || from || why ? (
            <form
              class="stack"
              onSubmit={(event) => {
                event.preventDefault()
                void draw()
              }}
            >
              <p class="measure">{t('calls-limits-help')}</p>
              <label class="stack tight">
                {t('calls-limits-from')}
                <select
                  class="field"
                  required
                  value={from}
                  onChange={(event) => setFrom(event.currentTarget.value)}
                >
                  <option value="">{t('calls-limits-choose')}</option>
                  {choice.map((week) => (
                    <option key={week} value={week}>
                      {weekWords(week)}
                    </option>
                  ))}
                </select>
              </label>
              {from !== '' && after < FEWEST_WEEKS ? (
                <p class="wrong" role="alert">
                  {t('calls-limits-few', { count: after })}
                </p>
              ) : null}
              <LoggedField label={t('calls-limits-why')} value={why} onInput={setWhy} />
              {patients.question}
              <div class="row">
                <button type="submit" class="button">
                  {t('calls-limits-draw')}
                </button>
              </div>
            </form>
          ) : null}
        </details>
      ) : null}
      <p role="status">{message}</p>
    </div>
  )
}
