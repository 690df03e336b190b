import { t } from '#ui/language.ts'
import type { Call } from '../call/call.ts'

/** What an answer says of telling it to somebody who is not the patient; nothing to the patient, or where consent was found. */
export function Consent({ call }: { readonly call: Call }) {
  const { about, told, release, pathway } = call
  if (told === 'none')
    return (
      <p class="consent">
        <strong>{t('consent-none')}</strong>
      </p>
    )
  const { note, caller } = release.pathways[pathway]!
  const other = about === 'with' || about === 'away'
  if (told || !other || caller || !note.includes('private')) return null
  return <p class="consent">{t('consent-ask')}</p>
}
