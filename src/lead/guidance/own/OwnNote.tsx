import { useRef, useState } from 'preact/hooks'
import { notesAt } from '#core/practice/ours/notes.ts'
import { NOTE_LENGTH, noteFault } from '#core/practice/ours/own-text.ts'
import { LocalNoteLine } from '#ui/LocalNoteLine.tsx'
import { t } from '#ui/language.ts'
import { TextField } from '../../fields/TextField.tsx'
import { AskToLeave } from '../../leaving/AskToLeave.tsx'
import { practice } from '../../link/lead-data.ts'
import { textsToKeep } from '../../patients/notes-to-keep.ts'
import { usePatients } from '../../patients/use-patients.tsx'
import { FieldsForLeads, ForLeads } from '../../people/ForLeads.tsx'
import { OwnCard, Preview, useOwn } from './OwnCard.tsx'
import { SafetyNotice } from './SafetyNotice.tsx'
import { SaveOwn } from './SaveOwn.tsx'

/** A note for staff on a topic or a kind of help; the network's stands until the practice writes its own or keeps it away. */
export function OwnNote({ place }: { readonly place: string }) {
  const [draft, setDraft] = useState<string>()
  const { held, save, said } = useOwn('notes', place, draft)
  const heading = useRef<HTMLDivElement>(null)
  const patients = usePatients(() => void keepText())
  const own = practice.value
  if (!own) return null
  const shared = own.networkNotes?.[place]
  const text = draft ?? held ?? ''
  const changed = draft !== undefined && draft !== (held ?? '')
  const fault = changed ? noteFault(text) : undefined
  const shown = text.trim()
    ? [
        ...notesAt({ ...own, overrides: { notes: { [place]: '' } } }, place),
        { text: text.trim(), from: 'practice' as const },
      ]
    : notesAt({ ...own, overrides: changed ? {} : own.overrides }, place)
  const keep = async (value: string | null) => {
    if (!(await patients.mayKeep(textsToKeep([value ?? ''], [held ?? ''])))) return
    if (await save(value)) setDraft((now) => (now === draft ? undefined : now))
  }
  const isReady = changed && fault === undefined && text.trim() !== ''
  const keepText = async () => {
    if (isReady) await keep(text.trim())
  }
  return (
    <OwnCard id={`own-note-${place}`} title={t('own-note')} help={t('own-note-help', { n: NOTE_LENGTH })}>
      <div ref={heading} tabIndex={-1}>
        <AskToLeave dirty={changed} back={heading} />
      </div>
      <FieldsForLeads>
        <TextField
          id={`own-note-text-${place}`}
          label={t('own-note-label')}
          help={t('own-note-left', { count: NOTE_LENGTH - text.length })}
          kind="area"
          rows={3}
          most={NOTE_LENGTH}
          value={text}
          wrong={fault}
          onInput={setDraft}
        />
      </FieldsForLeads>
      <Preview>
        {shown.length > 0 ? (
          shown.map((note) => <LocalNoteLine key={note.text} note={note} />)
        ) : (
          <p>{t(held === '' ? 'own-note-kept-away' : 'own-note-none')}</p>
        )}
      </Preview>
      {patients.question}
      <ForLeads>
        <div class="row">
          <SaveOwn
            words={t('own-note-save')}
            why={isReady ? undefined : (fault ?? t(changed ? 'own-empty' : 'own-unchanged'))}
            onSave={() => void keepText()}
          />
          {held !== undefined ? (
            <button type="button" class="button" onClick={() => void keep(null)}>
              {t(shared ? 'own-note-shared-back' : 'own-note-away')}
            </button>
          ) : null}
          {shared && held === undefined ? (
            <button type="button" class="button" onClick={() => void keep('')}>
              {t('own-note-shared-away')}
            </button>
          ) : null}
        </div>
      </ForLeads>
      {said}
      <SafetyNotice place={place} />
    </OwnCard>
  )
}
