import { batch } from '@preact/signals'
import { firstCall } from '#core/call/gate.ts'
import { someOf } from './call.ts'
import { enquiryOf } from './call-step.ts'
import { type Carried, carried } from './carried.ts'
import { type Cleared, type Emergency, keepForUndo, lastCleared, letGo } from './cleared.ts'
import {
  aside,
  call,
  emergency,
  keepCard,
  keepNextWords,
  openPathway,
  parked,
  query,
  show,
  shown,
  showSearch,
} from './desk-state.ts'

/** Goes on with the first request of a caller whose problem was dealt with: known, so that the gate is not asked again (engine rule 27). */
export function finishFirst(): void {
  const open = call.value
  if (!open?.ended) return
  call.value = undefined
  openPathway(open.pathway, {
    answers: firstCall(enquiryOf(open)),
    ...someOf(open, 'about', 'next'),
  })
}

/** Shows the search for another problem of the caller whose call has ended, with what goes on to it; for somebody else with what was said of a second patient. */
export function nextProblem(kept: Carried): void {
  const open = call.value
  if (!open?.ended) return
  if (open.next && !kept.earlier && !kept.unasked) keepNextWords(open.next)
  batch(() => {
    keepForUndo({ ...shown(), over: true })
    showSearch()
    carried.value = kept
  })
}

/** Ends the emergency step that is open: it was acted on. `undo` takes back what was counted and told. */
export function endEmergency(acted: Required<Emergency>['acted'], undo: () => void): void {
  if (!emergency.value?.open) return
  const { open: _, ...closed } = emergency.value
  const asked = parked.value
  const words = closed.over?.alsoSaid?.words ?? query.value
  // The same caller's call may stand aside: there it asks for this no more.
  parked.value = asked.map((one) =>
    one.call.id === closed.over?.id || one.call.alsoSaid?.words === words
      ? { ...one, call: { ...one.call, alsoSaid: { card: closed.card, words, acted: true } } }
      : one,
  )
  const acting = parked.value
  const takeBack = () => {
    undo()
    parked.value = parked.value.map((one) => asked[acting.indexOf(one)] ?? one)
  }
  keepForUndo({ ...shown(), over: true, uncount: takeBack })
  emergency.value = { ...closed, acted }
}

/** Goes on with what was cut off in mid-danger; a call that was opened meanwhile is set aside. */
export function takeUpCutOff(one: Cleared): void {
  letGo(one)
  putBack(one)
}

/** Puts back what was just cleared or ended, and takes its count back; a call that was opened meanwhile is set aside. */
export function undoClear(): void {
  const last = lastCleared()
  if (last) putBack(last)
}

function putBack(last: Cleared): void {
  last.uncount?.()
  if (!call.value && !emergency.value) keepNextWords()
  batch(() => {
    keepCard()
    parked.value = [...parked.value, ...aside()]
    show(last)
  })
}
