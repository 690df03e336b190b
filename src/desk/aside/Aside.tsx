import { t } from '#ui/language.ts'
import type { Call, ParkedCall } from '../call/call.ts'
import { type Cleared, cutOff } from '../call/cleared.ts'
import { parked, takeUp, takeUpCutOff } from '../call/desk-state.ts'
import { release } from '../link/content-store.ts'
import { now, nowMs } from '../parts/clock.ts'
import { KeyButton } from '../parts/KeyButton.tsx'
import { titleOf } from './take-up.ts'

/** The calls set aside, and for two minutes what was cut off in mid-danger, with whom to ring back. */
export function Aside() {
  // Read so that the minutes move on.
  void now.value
  return (
    <>
      {cutOff.value.map((one) => (
        <KeyButton key={one.untilMs} kind="alarm" onClick={() => takeUpCutOff(one)}>
          {cutOffWords(one)}
        </KeyButton>
      ))}
      {parked.value.map((one, at) => (
        <KeyButton
          key={one.call.id}
          kind="quiet"
          {...(at === 0 ? { letter: 'F9' } : {})}
          onClick={() => takeUp(one)}
        >
          {parkedWords(one)}
        </KeyButton>
      ))}
    </>
  )
}

function cutOffWords({ call, emergency }: Cleared): string {
  const title = call ? titleOf(call) : release.value?.destinations[emergency?.card ?? '']?.label
  const number = (call ?? emergency)?.ringBack || t('number-they-gave')
  return t('cut-off-call', { title: title ?? t('danger-999'), number })
}

/** Topic, age and minutes of a parked call. */
function parkedWords({ call, sinceMs }: ParkedCall): string {
  const n = Math.floor((nowMs() - sinceMs) / 60_000)
  const values = { topic: titleOf(call), n }
  const age = ageOf(call)
  return age ? t('parked-call-age', { ...values, age }) : t('parked-call', values)
}

function ageOf({ answers: { age } }: Call): string | undefined {
  return age === undefined || age === 'unsure' || age === 'declined' ? undefined : String(age)
}
