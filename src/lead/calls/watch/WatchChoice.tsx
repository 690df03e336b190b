import { useRef, useState } from 'preact/hooks'
import { measureOf } from '#core/measured/measures.ts'
import { MEASURE_IDS, type MeasureId, type Watched, watchedFault } from '#core/practice/calls/watched.ts'
import { t } from '#ui/language.ts'
import { AskToLeave } from '../../leaving/AskToLeave.tsx'
import { mayChange } from '../../people/sign-in.ts'
import { saveWatched, watchedHere } from '../calls-kept.ts'

/** Chooses the three measures that stand first, each with what might get worse beside it: no measure is chosen without. */
export function WatchChoice() {
  const [draft, setDraft] = useState<readonly Watched[]>()
  const [message, setMessage] = useState('')
  const summary = useRef<HTMLElement>(null)
  const rows = draft ?? watchedHere.value
  if (!mayChange.value) return null
  const change = (at: number, to: Watched) => {
    setMessage('')
    setDraft(rows.map((row, place) => (place === at ? to : row)))
  }
  const save = async () => {
    const refused = await saveWatched(rows)
    if (!refused) setDraft(undefined)
    setMessage(refused ?? t('calls-choose-saved'))
  }
  return (
    <details class="card no-print">
      <summary ref={summary}>{t('calls-choose')}</summary>
      <AskToLeave dirty={JSON.stringify(rows) !== JSON.stringify(watchedHere.value)} back={summary} />
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <p class="measure">{t('calls-choose-help')}</p>
        {rows.map(({ measure, beside }, at) => (
          <fieldset key={['first', 'second', 'third'][at]} class="calls-choice">
            <legend>{t('calls-choose-measure', { n: at + 1 })}</legend>
            <MeasureSelect
              label={t('calls-choose-what')}
              value={measure}
              onChange={(id) => change(at, { measure: id, beside: measureOf(id).beside })}
            />
            <MeasureSelect
              label={t('calls-choose-beside')}
              value={beside}
              onChange={(id) => change(at, { measure, beside: id })}
            />
          </fieldset>
        ))}
        <div class="row">
          <button type="submit" class="button main">
            {t('calls-choose-save')}
          </button>
        </div>
        <p role="status">{message || (watchedFault(rows) ? t('calls-choose-differ') : '')}</p>
      </form>
    </details>
  )
}

function MeasureSelect({
  label,
  value,
  onChange,
}: {
  readonly label: string
  readonly value: MeasureId
  readonly onChange: (id: MeasureId) => void
}) {
  return (
    <label class="stack tight">
      {label}
      <select
        class="field"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value as MeasureId)}
      >
        {MEASURE_IDS.map((id) => (
          <option key={id} value={id} selected={id === value}>
            {t(`calls-measure-${id}`)}
          </option>
        ))}
      </select>
    </label>
  )
}
