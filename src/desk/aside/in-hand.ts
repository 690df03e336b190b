import { cutOff } from '../call/cleared.ts'
import { call, emergency, parked } from '../call/desk-state.ts'

/** How many calls and cards are in this page alone, and would be lost with it. */
export function inHand(): number {
  const open = emergency.value?.open ?? (call.value && !call.value.ended)
  return parked.value.length + cutOff.value.length + Number(open === true)
}
