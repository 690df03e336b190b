import { useEffect, useRef, useState } from 'preact/hooks'
import type { Trial } from '#core/practice/calls/trials.ts'
import { MEASURE_IDS } from '#core/practice/calls/watched.ts'
import { t } from '#ui/language.ts'
import { AskToLeave } from '../../leaving/AskToLeave.tsx'
import { textsToKeep } from '../../patients/notes-to-keep.ts'
import { usePatients } from '../../patients/use-patients.tsx'
import { callCounts } from '../calls-data.ts'
import { beginTrial } from '../calls-kept.ts'
import { LoggedField } from '../LoggedField.tsx'
import { READY_TRIALS } from './ready.ts'
import { WeeksField } from './WeeksField.tsx'
import { wantedTrial } from './wanted.ts'

const TEXTS = ['aim', 'change', 'predict'] as const
const BLANK = { measure: 'away', aim: '', change: '', predict: '', weeks: 1 } as const
type Draft = Pick<Trial, 'measure' | 'weeks' | 'suggestion' | (typeof TEXTS)[number]>

/** Plans a small change: what shall get better, what is done, which chart will show it, and what it will show. */
export function TrialForm({ onSaid }: { readonly onSaid: (message: string) => void }) {
  const [draft, setDraft] = useState<Draft>(BLANK)
  const [open, setOpen] = useState(false)
  const summary = useRef<HTMLElement>(null)
  const dirty = TEXTS.some((field) => draft[field] !== '')
  const from = callCounts.value?.thisWeek ?? ''
  const wanted = wantedTrial.value
  useEffect(() => {
    if (!wanted) return
    wantedTrial.value = undefined
    setDraft({ ...BLANK, ...wanted })
    setOpen(true)
    summary.current?.focus()
  }, [wanted])
  const patients = usePatients(() => void begin(), t('trial-people'))
  const begin = async () => {
    const ready = READY_TRIALS.flatMap(({ id }) => [t(`trial-aim-${id}`), t(`trial-change-${id}`)])
    if (!(await patients.mayKeep(textsToKeep([draft.aim, draft.change, draft.predict], ready)))) return
    const refused = await beginTrial({ ...draft, from })
    if (!refused) setDraft(BLANK)
    onSaid(refused ?? t('trial-begun'))
  }
  return (
    <details class="card no-print" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary ref={summary}>{t('trial-new')}</summary>
      <AskToLeave dirty={dirty} back={summary} />
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault()
          void begin()
        }}
      >
        <p class="measure">{t('trial-help')}</p>
        <fieldset>
          <legend>{t('trial-ready')}</legend>
          <div class="row">
            {READY_TRIALS.map(({ id, measure }) => (
              <button
                key={id}
                type="button"
                class="button"
                onClick={() =>
                  setDraft({ ...draft, measure, aim: t(`trial-aim-${id}`), change: t(`trial-change-${id}`) })
                }
              >
                {t(`trial-name-${id}`)}
              </button>
            ))}
          </div>
        </fieldset>
        {TEXTS.map((field) => (
          <LoggedField
            key={field}
            label={t(`trial-${field}`)}
            value={draft[field]}
            onInput={(value) => setDraft({ ...draft, [field]: value })}
          />
        ))}
        <label class="stack tight">
          {t('trial-measure')}
          <select
            class="field"
            value={draft.measure}
            onChange={(event) =>
              setDraft({ ...draft, measure: event.currentTarget.value as Trial['measure'] })
            }
          >
            {MEASURE_IDS.map((id) => (
              <option key={id} value={id} selected={id === draft.measure}>
                {t(`calls-measure-${id}`)}
              </option>
            ))}
          </select>
        </label>
        <WeeksField value={draft.weeks} onInput={(weeks) => setDraft({ ...draft, weeks })} />
        {patients.question}
        <div class="row">
          <button type="submit" class="button main">
            {t('trial-begin')}
          </button>
        </div>
      </form>
    </details>
  )
}
