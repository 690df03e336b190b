import { effect, signal } from '@preact/signals'
import { withOwnHours } from '#core/practice/own-hours.ts'
import { deskFor } from '#core/practise/play-scenario.ts'
import { timeOfScenario } from '#core/practise/practise-time.ts'
import type { Scenario } from '#core/practise/scenario.ts'
import { call, composed, emergency, newEnquiry, parked, query } from '../call/desk-state.ts'
import { practice } from '../link/content-store.ts'
import { now } from '../parts/clock.ts'
import { training } from '../parts/training.ts'
import { afterCall, afterCard, type Went } from './how-it-went.ts'
import { noteDone } from './kept-done.ts'

/** The practise call in hand, and how it went once it has ended: in memory alone, and gone with the next. */
export interface Playing {
  readonly scenario: Scenario
  readonly how?: Went
}

/** The practise call that is being played, if one is. */
export const playing = signal<Playing | undefined>(undefined)

/** Whether training was on before practising began. */
let trainedBefore = false
/** The call whose time and services are already those of the scenario. */
let prepared: number | undefined

/** Whether a real call is in hand, so that practising has to wait. */
export function isBusy(): boolean {
  const open = call.value !== undefined && !call.value.ended
  return !playing.value && (open || parked.value.length > 0)
}

/** Begins a practise call: training goes on, the desk is cleared, and the caller says their first words. */
export function startPlaying(scenario: Scenario): void {
  if (isBusy()) return
  if (!playing.value) trainedBefore = training.value
  training.value = true
  clearDesk()
  playing.value = { scenario }
}

/** Ends practising; training is as it was before. */
export function stopPlaying(): void {
  if (!playing.value) return
  clearDesk()
  playing.value = undefined
  training.value = trainedBefore
}

/** Clears the screen, so that nothing of a practise call stays for the next caller. */
function clearDesk(): void {
  const inHand = call.value ?? emergency.value
  // What turned out to be real stays.
  if (inHand && !inHand.training) return
  if (inHand) newEnquiry()
  query.value = ''
}

/** Follows the desk while a call is practised: gives the call the scenario's time and services, and says how it went when it ends. Gives back how to stop. */
export function followDesk(): () => void {
  const stops = [
    effect(() => {
      const open = call.value
      const scenario = playing.value?.scenario
      if (!open || !scenario || open.id === prepared) return
      prepared = open.id
      const at = timeOfScenario(scenario, open.at)
      const own = at === open.at ? open.practice : withOwnHours(practice.value ?? open.practice, at)
      const desk = deskFor({ release: open.release, practice: own, at }, scenario, `${at.slice(0, 10)}T23:59`)
      if (at !== open.at || desk.practice !== open.practice)
        call.value = { ...open, at, practice: desk.practice }
    }),
    effect(() => {
      const { scenario, how } = playing.value ?? {}
      if (!scenario || how) return
      const went = howItWent(scenario)
      if (!went) return
      noteDone(scenario.id)
      playing.value = { scenario, how: went }
    }),
    // Training that is switched off in the menu ends practising too: what follows is real.
    effect(() => {
      if (!training.value) stopPlaying()
    }),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}

function howItWent(scenario: Scenario): Went | undefined {
  const open = call.value
  if (open?.ended) return afterCall(scenario, open)
  const release = composed.value
  const step = emergency.value
  if (step && !step.open && release && practice.value)
    return afterCard(scenario, { release, practice: practice.value, at: now.value }, step.card)
  return undefined
}
