import { batch } from '@preact/signals'
import { steadyMs } from '../parts/clock.ts'
import { forgetDone, takeBackDone } from '../parts/taken-back.ts'
import { carried } from './carried.ts'
import { type Cleared, cleared, cutOff } from './cleared.ts'
import { call, emergency, parked, query, raising } from './desk-state.ts'

/** Remembers what the desk is doing; gives back how to put it back, with what was counted and told since taken back too. */
export function rememberDesk(): () => void {
  forgetDone()
  const then = {
    call: call.value,
    emergency: emergency.value,
    parked: parked.value,
    query: query.value,
    raising: raising.value,
    carried: carried.value,
    cleared: cleared.value,
    cutOff: cutOff.value,
  }
  return () => {
    takeBackDone()
    const inTime = ({ untilMs }: Cleared) => untilMs > steadyMs()
    // A step that was undone meanwhile stays undone: its count has been taken back.
    if (then.cleared.some((one) => inTime(one) && !cleared.value.includes(one))) return
    for (const one of cleared.value) if (!then.cleared.includes(one)) one.uncount?.()
    batch(() => {
      cleared.value = then.cleared.filter(inTime)
      cutOff.value = then.cutOff
      carried.value = then.carried
      call.value = then.call
      emergency.value = then.emergency
      parked.value = then.parked
      query.value = then.query
      raising.value = then.raising
    })
  }
}
