import { useState } from 'preact/hooks'
import { LOGGED_LENGTH } from '#core/practice/calls/logged-text.ts'
import type { MeasureId } from '#core/practice/calls/watched.ts'
import { t } from '#ui/language.ts'
import { namesHere } from '../../patients/notes-to-keep.ts'
import { usePatients } from '../../patients/use-patients.tsx'
import { ForLeads } from '../../people/ForLeads.tsx'
import { tellStory } from './compare-data.ts'

/** The sentence that a practice tells of its own point; the others read it beside the point. */
export function StoryForm({ measure, story }: { readonly measure: MeasureId; readonly story: string }) {
  const [words, setWords] = useState(story)
  const [message, setMessage] = useState('')
  const patients = usePatients(() => void save(), t('compare-story-people'))
  const save = async () => {
    setMessage('')
    const notes = { texts: [words], before: [], known: namesHere() }
    if (!(await patients.mayKeep(notes))) return
    const saved = await tellStory(measure, words)
    setMessage(saved.kind === 'saved' ? t('compare-story-saved') : saved.message)
  }
  return (
    <ForLeads>
      <form
        class="stack tight no-print"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <label class="stack tight">
          {t('compare-story-ours')}
          <input
            class="field"
            value={words}
            maxLength={LOGGED_LENGTH.most}
            autocomplete="off"
            onInput={(event) => setWords(event.currentTarget.value)}
          />
        </label>
        {patients.question}
        <div>
          <button type="submit" class="button">
            {t('save')}
          </button>
        </div>
        <p role="status">{message}</p>
      </form>
    </ForLeads>
  )
}
