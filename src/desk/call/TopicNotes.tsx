import { t } from '#ui/language.ts'
import type { Call } from './call.ts'

/** What to mind about this topic; phoning first is for our own door, and at the hospital's it is said. */
export function TopicNotes({ call, atHospital }: { readonly call: Call; readonly atHospital: boolean }) {
  const notes = call.release.pathways[call.pathway]!.note
  if (notes.length === 0) return null
  return (
    <ul class="row">
      {notes.map((note) => (
        <li class="tag" key={note}>
          {t(note === 'isolate' && atHospital ? 'note-isolate-hospital' : `note-${note}`)}
        </li>
      ))}
    </ul>
  )
}
