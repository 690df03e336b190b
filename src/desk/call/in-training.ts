import { batch, effect, untracked } from '@preact/signals'
import { training } from '../parts/training.ts'
import { type Cleared, cleared, cutOff } from './cleared.ts'
import { call, emergency, parked, query, toldNumber } from './desk-state.ts'

/** Leaves training because it is real after all: what is in hand goes on as a real call. */
export function leaveTraining(): void {
  batch(() => {
    if (call.value) call.value = asReal(call.value)
    const step = emergency.value
    if (step) emergency.value = { ...asReal(step), ...(step.over ? { over: asReal(step.over) } : {}) }
    training.value = false
  })
}

function asReal<T extends { readonly training?: true }>({ training: _, ...one }: T): Omit<T, 'training'> {
  return one
}

/** With training goes all that began in it: in hand, set aside, cut off or to be undone. Gives back how to stop. */
export function endWithTraining(): () => void {
  return effect(() => {
    if (!training.value) untracked(() => batch(dropTraining))
  })
}

function dropTraining(): void {
  if (call.value?.training || emergency.value?.training) {
    call.value = undefined
    emergency.value = undefined
    query.value = ''
    toldNumber.value = undefined
  }
  parked.value = parked.value.filter((one) => !one.call.training)
  cleared.value = cleared.value.filter(isReal)
  cutOff.value = cutOff.value.filter(isReal)
}

function isReal({ call: before, emergency: step }: Cleared): boolean {
  return !before?.training && !step?.training
}
