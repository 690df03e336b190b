import type { Destination } from '#core/pathway/pathway.ts'
import { t } from '#ui/language.ts'
import { dutyNow } from '../duty/duty-now.ts'
import { backToStep } from '../parts/keys.ts'

/** The id of the box for the number to ring back: digits go there from anywhere on the step. */
export const RING_BACK = 'ring-back'

/** What is asked while help is on its way, the same on a card and on an answer: where the patient is and the number, of an ambulance also who rings for it; for our own clinician the number to ring back. Nothing where somebody else's line is rung. */
export function askedMeanwhile({ high, heavy, tellsDuty, practice }: Destination): readonly string[] {
  if (practice && tellsDuty) return ['duty-number']
  if (high < 5 && !heavy) return []
  return ['emergency-where', 'emergency-number', ...(high === 6 ? ['emergency-who'] : [])]
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

/** The name may stand first, or after the verb as in Welsh. */
function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

interface Props {
  readonly destination: Destination
  readonly number: string | undefined
  /** None once the call was accepted: what was told stands until the next caller. */
  readonly onNumber?: ((number: string) => void) | undefined
}

/** Those questions, with a box for the number, which is in memory with the call and nowhere else. */
export function AskedMeanwhile({ destination, number = '', onNumber }: Props) {
  const asked = askedMeanwhile(destination)
  if (asked.length === 0) return null
  const name = dutyNow().words.clinician || t('the-duty-clinician')
  return (
    <div class="asked-meanwhile">
      <p class="asks">
        {asked.map((words) => (
          <q key={words}>{sentence(t(words, { name }))}</q>
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
          readOnly={!onNumber}
          onInput={(event) => onNumber?.(event.currentTarget.value)}
          onKeyDown={leaveForKeys}
        />
      </label>
      <p class="quiet-text">{t(asked.includes('duty-number') ? 'duty-cut-off' : 'emergency-cut-off')}</p>
    </div>
  )
}
