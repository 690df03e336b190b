import type { Destination } from '#core/pathway/pathway.ts'
import { t } from '#ui/language.ts'
import { noteRingBack } from '../call/desk-state.ts'
import { dutyNow } from '../duty/duty-now.ts'
import { backToStep } from '../parts/keys.ts'

/** The id of the box for the number to ring back: digits go there from anywhere on the step. */
export const RING_BACK = 'ring-back'

/** What is asked while help is on its way, the same on a card and on an answer: where the patient is and the number; for our own clinician the number to ring back. Nothing where somebody else's line is rung. */
export function askedMeanwhile({ high, heavy, tellsDuty, practice }: Destination): readonly string[] {
  if (practice && tellsDuty) return ['duty-number']
  if (high < 5 && !heavy) return []
  return ['emergency-where', 'emergency-number']
}

/** A number has no letters: Enter leaves the box, and a letter is the key of the answer that it is anywhere else. */
function leaveForKeys(event: KeyboardEvent): void {
  const { key, code, ctrlKey, metaKey, altKey } = event
  const letter = /^\p{L}$/u.test(key) && !(ctrlKey || metaKey || altKey)
  if (key !== 'Enter' && !letter) return
  event.preventDefault()
  backToStep()
  if (letter)
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true }),
    )
}

interface Props {
  readonly destination: Destination
  readonly number: string | undefined
  /** It was accepted: what was told stands until the next caller. */
  readonly over: boolean
  /** The patient rings. */
  readonly self?: boolean
}

/** Those questions, said in English as all that is said aloud, with a box for the number, which is in memory with the call and nowhere else. */
export function AskedMeanwhile({ destination, number = '', over, self }: Props) {
  const asked = askedMeanwhile(destination)
  if (asked.length === 0) return null
  const name = dutyNow().words.clinician
  const form = (words: string) => {
    if (words === 'emergency-where' && self) return 'emergency-where-you'
    return words === 'duty-number' && !name ? 'duty-number-nobody' : words
  }
  return (
    <div class="asked-meanwhile">
      <p class="asks" lang="en">
        {asked.map((words) => (
          <q key={words}>{t(form(words), { name })}</q>
        ))}
      </p>
      <label>
        {t('ring-back-number')}{' '}
        <input
          id={RING_BACK}
          class="field"
          type="tel"
          autocomplete="off"
          maxLength={30}
          value={number}
          readOnly={over}
          onInput={(event) => noteRingBack(event.currentTarget.value)}
          onKeyDown={leaveForKeys}
        />
      </label>
      <p class="quiet-text">{t(asked.includes('duty-number') ? 'duty-cut-off' : 'emergency-cut-off')}</p>
    </div>
  )
}
