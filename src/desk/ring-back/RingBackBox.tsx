import { t } from '#ui/language.ts'
import { call, emergency, query, toldNumber, update } from '../call/desk-state.ts'
import { backToStep } from '../parts/keys.ts'

/** A number has no letters: Enter leaves the box, and a letter is the key of the answer that it is anywhere else. */
function leaveForKeys(event: KeyboardEvent): void {
  const { key, code, ctrlKey, metaKey, altKey } = event
  const letter = /^\p{L}$/u.test(key) && !(ctrlKey || metaKey || altKey)
  if (key !== 'Enter' && !letter) return
  event.preventDefault()
  // In F8's window the keys are that window's.
  const heading = (event.currentTarget as HTMLElement).closest('dialog')?.querySelector('h1')
  if (heading) heading.focus()
  else backToStep()
  if (letter)
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true }),
    )
}

/** The box for the number to ring back, which is in memory with the call and nowhere else; it stands as it was told once the call is over. */
export function RingBackBox({ id }: { readonly id: string }) {
  const card = emergency.value
  const open = card ?? call.value
  // A number that goes with no words would be the next caller's.
  if (!open && !query.value) return null
  return (
    <label>
      {t('ring-back-number')}{' '}
      <input
        id={id}
        class="field"
        type="tel"
        autocomplete="off"
        maxLength={30}
        value={(open ? open.ringBack : toldNumber.value) ?? ''}
        readOnly={card ? !card.open : call.value?.ended !== undefined}
        onInput={(event) => noteRingBack(event.currentTarget.value)}
        onKeyDown={leaveForKeys}
      />
    </label>
  )
}

/** Notes the number where the caller is: on the emergency step, in the call, or with the words in the search box. */
export function noteRingBack(ringBack: string): void {
  const step = emergency.value
  if (step?.open) emergency.value = { ...step, ringBack }
  else if (call.value) update((open) => ({ ...open, ringBack }))
  else toldNumber.value = ringBack
}
