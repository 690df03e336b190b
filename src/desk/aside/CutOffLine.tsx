import { t } from '#ui/language.ts'
import { type Cleared, cutOff } from '../call/cleared.ts'
import { takeUpCutOff } from '../call/later-steps.ts'
import { release } from '../link/content-store.ts'
import { now } from '../parts/clock.ts'
import { KeyButton, MORE } from '../parts/KeyButton.tsx'
import { titleOf } from './take-up.ts'

/** For two minutes a line above the keys: what was cut off in mid-danger, with whom to ring back. */
export function CutOffLine() {
  // Read so that the minutes move on.
  void now.value
  // The one before it comes back once this one is dealt with: one line is all it takes.
  const dropped = cutOff.value.at(-1)
  if (!dropped) return null
  return (
    <div class="cut-off">
      <KeyButton letter={MORE} kind="alarm" onClick={() => takeUpCutOff(dropped)}>
        {cutOffWords(dropped)}
      </KeyButton>
    </div>
  )
}

function cutOffWords({ call, emergency }: Cleared): string {
  const title = call ? titleOf(call) : release.value?.destinations[emergency?.card ?? '']?.label
  const number = (call ?? emergency)?.ringBack ?? ''
  return t('cut-off-call', { title: title ?? t('danger-999'), number }).trim()
}
