import type { Destination } from '#core/pathway/pathway.ts'
import { t } from '#ui/language.ts'
import { dutyNow } from '../duty/duty-now.ts'
import { RingBackBox } from './RingBackBox.tsx'

/** The id of the box for the number to ring back: digits go there from anywhere on the step. */
export const RING_BACK = 'ring-back'

/** What is asked while help is on its way, the same on a card and on an answer: where the patient is and the number; for our own clinician the number to ring back. Nothing where somebody else's line is rung. */
export function askedMeanwhile({ high, heavy, tellsDuty, practice }: Destination): readonly string[] {
  if (practice && tellsDuty) return ['duty-number']
  if (high < 5 && !heavy) return []
  return ['emergency-where', 'emergency-number']
}

interface Props {
  readonly destination: Destination
  /** The patient rings. */
  readonly self?: boolean
}

/** Those questions, said in English as all that is said aloud, with a box for the number, which is in memory with the call and nowhere else. */
export function AskedMeanwhile({ destination, self }: Props) {
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
      <RingBackBox id={RING_BACK} />
      <p class="quiet-text">{t(asked.includes('duty-number') ? 'duty-cut-off' : 'emergency-cut-off')}</p>
    </div>
  )
}
