import { effect, signal } from '@preact/signals'
import { later } from './clock.ts'
import { training } from './training.ts'

/** Training that nobody touches for this long is over: the next caller is real. */
const REST_MS = 5 * 60_000

/** Training ended by itself, and nobody has pressed a key since. */
export const trainingRested = signal(false)

/** Ends training after five minutes without a key, a click or a touch. Gives back how to stop. */
export function restTraining(): () => void {
  let callOff = () => {}
  const wait = () => {
    callOff()
    callOff = training.peek() ? later(REST_MS, end) : () => {}
  }
  const end = () => {
    training.value = false
    trainingRested.value = true
  }
  const touched = () => {
    trainingRested.value = false
    wait()
  }
  const stop = effect(() => {
    void training.value
    wait()
  })
  const kinds = ['keydown', 'pointerdown'] as const
  for (const kind of kinds) addEventListener(kind, touched, true)
  return () => {
    stop()
    callOff()
    for (const kind of kinds) removeEventListener(kind, touched, true)
  }
}
