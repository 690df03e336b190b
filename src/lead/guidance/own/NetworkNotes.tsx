import { useState } from 'preact/hooks'
import type { UnseenNote } from '#core/practice/ours/network-notes.ts'
import { t } from '#ui/language.ts'
import { practice } from '../../link/lead-data.ts'
import { loadNetwork, lookAtNote, network, notesToLookAt } from '../../network/network-store.ts'
import { ForLeads } from '../../people/ForLeads.tsx'
import { type SavedNote, SavedSaid } from '../../services/SavedSaid.tsx'
import { addressOfPlace, ownPlaceWords } from './own-words.ts'

/** Notes of the network that nobody here has looked at: each with what stands at the desks now, to be taken or left by one press. */
export function NetworkNotes() {
  const [done, setDone] = useState<SavedNote>()
  const notes = notesToLookAt.value
  const name = network.value.network?.name
  if (!name || (notes.length === 0 && !done)) return null
  const look = async ({ key, text }: UnseenNote, use: 'take' | 'leave') => {
    const saved = await lookAtNote({ key, text, use })
    if (saved.kind === 'changed') await loadNetwork()
    setDone(
      saved.kind === 'saved'
        ? { message: t('own-saved'), revision: practice.value?.revision }
        : { message: saved.message, revision: undefined },
    )
  }
  return (
    <section class="card stack" aria-labelledby="network-notes">
      <h3 id="network-notes">{t('network-notes', { name })}</h3>
      <p class="measure">{t('network-notes-help')}</p>
      <SavedSaid done={done} />
      <ul class="check-list">
        {notes.map((note) => (
          <Note key={note.key} note={note} onLook={(use) => void look(note, use)} />
        ))}
      </ul>
    </section>
  )
}

function Note({
  note: { key, text, isNotice, stands, before, fault },
  onLook,
}: {
  readonly note: UnseenNote
  readonly onLook: (use: 'take' | 'leave') => void
}) {
  const place = ownPlaceWords('notes', key)
  const take = isNotice ? 'network-note-seen' : stands ? 'network-note-keep' : 'network-note-take'
  const leave = stands ? 'network-note-away' : 'network-note-leave'
  return (
    <li>
      <div class="stack tight">
        <p>
          <a href={addressOfPlace('notes', key)}>{place}</a>{' '}
          {isNotice ? <strong class="tag">{t('network-notice')}</strong> : null}{' '}
          <span class="quiet-text">{t(stands ? 'network-note-stands' : 'network-note-waits')}</span>
        </p>
        {isNotice || stands ? null : (
          <p>
            <span class="quiet-text">{t('network-note-before')}</span>{' '}
            <span dir="auto">{before ?? t('own-note-none')}</span>
          </p>
        )}
        <p>
          <span class="quiet-text">{t(stands ? 'own-preview' : 'network-note-after')}</span>{' '}
          <span dir="auto">{text}</span>
        </p>
        {fault ? <p class="wrong">{t('network-note-fault', { fault })}</p> : null}
      </div>
      <ForLeads>
        <div class="row no-print">
          {fault ? null : (
            <button
              type="button"
              class="button main"
              aria-label={`${t(take)}: ${place}`}
              onClick={() => onLook('take')}
            >
              {t(take)}
            </button>
          )}
          <button
            type="button"
            class="button"
            aria-label={`${t(leave)}: ${place}`}
            onClick={() => onLook('leave')}
          >
            {t(leave)}
          </button>
        </div>
      </ForLeads>
    </li>
  )
}
