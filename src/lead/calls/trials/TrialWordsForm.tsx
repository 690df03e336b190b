import { useRef, useState } from 'preact/hooks'
import type { Trial, TrialWords } from '#core/practice/calls/trials.ts'
import { t } from '#ui/language.ts'
import { AskFirst } from '../../fields/AskFirst.tsx'
import { AskToLeave } from '../../leaving/AskToLeave.tsx'
import { textsToKeep } from '../../patients/notes-to-keep.ts'
import { usePatients } from '../../patients/use-patients.tsx'
import { mayChange } from '../../people/sign-in.ts'
import { changeTrial, removeTrial } from '../calls-kept.ts'
import { LoggedField } from '../LoggedField.tsx'

/** Changes the words of a trial, or takes the whole of it out, as where a patient is named; that is asked first. */
export function TrialWordsForm({
  trial: { id, aim, change, predict, end },
  onSaid,
}: {
  readonly trial: Trial
  readonly onSaid: (message: string) => void
}) {
  const held: TrialWords = { aim, change, predict, ...(end ? { learned: end.learned } : {}) }
  const [draft, setDraft] = useState<TrialWords>()
  const [open, setOpen] = useState(false)
  const summary = useRef<HTMLElement>(null)
  const words = draft ?? held
  const patients = usePatients(() => void save(), t('trial-people'))
  const save = async () => {
    if (!(await patients.mayKeep(textsToKeep(Object.values(words))))) return
    const refused = await changeTrial(id, words)
    if (!refused) setDraft(undefined)
    onSaid(refused ?? t('trial-changed'))
  }
  if (!mayChange.value) return null
  return (
    <details class="no-print" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary ref={summary}>{t('trial-change-words', { aim })}</summary>
      <AskToLeave dirty={draft !== undefined} back={summary} />
      {open ? (
        <form
          class="stack"
          onSubmit={(event) => {
            event.preventDefault()
            void save()
          }}
        >
          {(['aim', 'change', 'predict', 'learned'] as const).map((field) =>
            words[field] === undefined ? null : (
              <LoggedField
                key={field}
                label={t(`trial-${field}`)}
                value={words[field]}
                onInput={(value) => setDraft({ ...words, [field]: value })}
              />
            ),
          )}
          {patients.question}
          <div class="row">
            <button type="submit" class="button">
              {t('trial-save-words')}
            </button>
            <AskFirst
              words={t('trial-remove')}
              question={t('trial-remove-sure')}
              yes={t('trial-remove-yes')}
              no={t('trial-remove-no')}
              onYes={() => void removeTrial(id).then((refused) => onSaid(refused ?? t('trial-removed')))}
            />
          </div>
        </form>
      ) : null}
    </details>
  )
}
