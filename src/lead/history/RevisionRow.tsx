import { useState } from 'preact/hooks'
import { longDate, timeOfDay } from '#ui/dates.ts'
import { t } from '#ui/language.ts'
import { roleWords } from '#ui/roles.ts'
import { ForLeads } from '../people/ForLeads.tsx'
import { UndoRest, undoneWords } from '../services/SavedSaid.tsx'
import {
  type Changes,
  goBackTo,
  type PartlyUndone,
  type Revision,
  readChanges,
  undoRevision,
} from '../services/service-store.ts'
import { BackQuestion } from './BackQuestion.tsx'
import { ChangesShown } from './ChangesShown.tsx'
import { withScreenNamed } from './done-words.ts'
import { screenName } from './screen-name.ts'

/** One revision: what was done, when, by whom and in which role; what it changed, field by field; undone, or gone back to. */
export function RevisionRow({
  revision: { revision, at, by, what, person },
  newest,
}: {
  readonly revision: Revision
  readonly newest: boolean
}) {
  const [changes, setChanges] = useState<Changes | undefined>(undefined)
  const [back, setBack] = useState<Changes | undefined>(undefined)
  const [message, setMessage] = useState('')
  const [again, setAgain] = useState<readonly PartlyUndone[]>([])
  const first = at === ''
  const undo = () =>
    void undoRevision(revision).then((saved) => {
      setMessage(undoneWords(revision, saved))
      setAgain(saved.kind === 'saved' ? saved.again : [])
    })
  const askBack = () =>
    void readChanges(revision, 'back').then((read) => {
      setBack(read)
      setMessage(read ? '' : t('history-unread'))
    })
  const goBack = () =>
    void goBackTo(revision).then((saved) => {
      setBack(undefined)
      setMessage(saved.kind === 'saved' ? t('history-done', { revision }) : saved.message)
    })
  return (
    <li>
      <div class="stack tight">
        <p>
          <strong>{first ? t('history-first') : withScreenNamed(what, screenName)}</strong>{' '}
          {newest ? <span class="tag">{t('history-newest')}</span> : null}
        </p>
        <p class="quiet-text">
          {first
            ? t('history-revision', { revision })
            : t('history-line', {
                revision,
                date: longDate(at.slice(0, 10)),
                time: timeOfDay(at),
                by: person ? t('history-person', { person, by: roleWords(by) }) : roleWords(by),
              })}
        </p>
        {first ? null : (
          <details
            onToggle={(event) => {
              if (event.currentTarget.open && !changes) void readChanges(revision, 'done').then(setChanges)
            }}
          >
            <summary>{t('history-what')}</summary>
            {changes ? <ChangesShown changes={changes} /> : null}
          </details>
        )}
      </div>
      <ForLeads>
        <div class="row">
          {first ? null : (
            <button
              type="button"
              class="button quiet"
              aria-label={t('history-undo-one', { what })}
              onClick={undo}
            >
              {t('history-undo')}
            </button>
          )}
          {newest || back ? null : (
            <button
              type="button"
              class="button quiet"
              aria-label={t('history-back-one', { revision })}
              onClick={askBack}
            >
              {t('history-back')}
            </button>
          )}
        </div>
      </ForLeads>
      {back ? (
        <BackQuestion revision={revision} back={back} onYes={goBack} onNo={() => setBack(undefined)} />
      ) : null}
      <p role="status">{message}</p>
      <UndoRest again={again} />
    </li>
  )
}
