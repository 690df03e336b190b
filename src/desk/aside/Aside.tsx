import { t } from '#ui/language.ts'
import { type Cleared, cleared, cutOff } from '../call/cleared.ts'
import { parked, parkOrTakeUp } from '../call/desk-state.ts'
import { takeUpCutOff, undoClear } from '../call/later-steps.ts'
import { release } from '../link/content-store.ts'
import { now } from '../parts/clock.ts'
import { KeyButton, MORE } from '../parts/KeyButton.tsx'
import { parkedWords } from './parked-words.ts'
import { titleOf } from './take-up.ts'

/** The calls set aside, and for two minutes what was cut off in mid-danger, with whom to ring back; and the way back over the last step. */
export function Aside({ closed }: { readonly closed: boolean }) {
  // Read so that the minutes move on.
  void now.value
  const [first, ...more] = parked.value
  // The one before it comes back once this one is dealt with: the bar keeps to its row.
  const dropped = cutOff.value.at(-1)
  return (
    <>
      {dropped ? (
        <KeyButton letter={MORE} kind="alarm" onClick={() => takeUpCutOff(dropped)}>
          {cutOffWords(dropped)}
        </KeyButton>
      ) : null}
      {first ? (
        <KeyButton letter="F9" kind="quiet" onClick={parkOrTakeUp}>
          {more.length > 0 ? t('parked-count', { n: more.length + 1 }) : parkedWords(first)}
        </KeyButton>
      ) : null}
      {cleared.value.length > 0 ? (
        <KeyButton letter={closed ? 'Z' : 'Ctrl+Z'} onClick={undoClear}>
          {t('undo')}
        </KeyButton>
      ) : null}
    </>
  )
}

function cutOffWords({ call, emergency }: Cleared): string {
  const title = call ? titleOf(call) : release.value?.destinations[emergency?.card ?? '']?.label
  const number = (call ?? emergency)?.ringBack ?? ''
  return t('cut-off-call', { title: title ?? t('danger-999'), number }).trim()
}
