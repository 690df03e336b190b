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
  // One line is all it takes: the others come back, the last first, once this one is dealt with.
  const dropped = cutOff.value.at(-1)
  const more = cutOff.value.length - 1
  if (!dropped) return null
  return (
    <div class="cut-off">
      <KeyButton letter={MORE} kind="alarm" onClick={() => takeUpCutOff(dropped)}>
        {cutOffWords(dropped)}
        {more > 0 ? ` ${t('cut-off-more', { count: more })}` : ''}
      </KeyButton>
    </div>
  )
}

function cutOffWords({ call, emergency }: Cleared): string {
  const title = call ? titleOf(call) : release.value?.destinations[emergency?.card ?? '']?.label
  const number = (call ?? emergency)?.ringBack ?? ''
  return t('cut-off-call', { title: title ?? t('danger-999'), number }).trim()
}
