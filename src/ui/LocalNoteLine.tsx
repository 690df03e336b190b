import type { LocalNote } from '#core/practice/ours/notes.ts'
import { t } from './language.ts'

/** A note for staff, with who wrote it: as the desk shows it and as the lead page shows beforehand how it will look. */
export function LocalNoteLine({ note: { text, from } }: { readonly note: LocalNote }) {
  return (
    <p class="local-note">
      <strong>{t(`note-from-${from}`)}</strong>{' '}
      <span dir="auto" lang="en">
        {text}
      </span>
    </p>
  )
}
