import { batch } from '@preact/signals'
import type { Found } from '#core/search/topics.ts'
import { type Call, type KnownAtStart, someOf } from '../../call/call.ts'
import {
  call,
  emergency,
  leaveCall,
  openEmergency,
  openPathway,
  query,
  toldNumber,
} from '../../call/desk-state.ts'
import { guide } from '../../call/guide.ts'
import { keptAnswers } from '../../plan/carry.ts'
import { begunWith, saidAtStart } from '../choose.ts'

/** Goes on with another topic: who is calling, age, sex, the record's glance and what was answered of the opening stay; what was typed fills in what nobody knew. Where the words tell of another person nothing of the one before goes on. The topic before can be had back for as long as that one is open. */
export function changeTopic(topic: string, found: Pick<Found, 'said'> & Partial<Found>, words = ''): void {
  batch(() => {
    const left = leave()
    if (words) query.value = words
    const typed = saidAtStart(found)
    const before = left && isSamePerson(left, typed) ? left : undefined
    const carried = before ? keptAnswers(before) : {}
    openPathway(
      ...begunWith(topic, found, {
        ...typed,
        answers: { ...typed.answers, ...carried },
        ...someOf(before ?? {}, 'about'),
        ...(before?.forOther ? { forOther: { ...before.forOther, ...typed.forOther } } : {}),
      }),
    )
    const trail = (before?.trail ?? []).map((group) => group.filter((id) => id in carried))
    if (before && call.value)
      call.value = {
        ...call.value,
        ...someOf(before, 'ringBack', 'recordClosed', 'next', 'alsoSaid'),
        trail: [
          ...call.value.trail.filter(([id]) => !(id! in carried)),
          ...trail.filter((group) => group.length > 0),
        ],
      }
  })
}

/** Opens the emergency card that the new words raise, with the age of the call, to which a step back leads: there what was said stands beside every step. */
export function changeToCard({ danger: card, said }: Pick<Found, 'danger' | 'said'>, words: string): void {
  if (!card) return
  batch(() => {
    const { over, ringBack } = emergency.value ?? {}
    const before = call.value ?? over
    const left = before && { ...before, alsoSaid: { card, words } }
    const age = left?.answers.age
    toldNumber.value = ringBack ?? left?.ringBack
    call.value = undefined
    emergency.value = undefined
    const known = typeof age === 'string' && age !== 'unsure' && age !== 'declined' ? age : undefined
    openEmergency(card, said.age ?? known, left)
  })
}

function leave(): Call | undefined {
  const before = call.value
  if (before) leaveCall(Number.POSITIVE_INFINITY)
  // The line is the same; what a call knew goes on where the person is the same.
  toldNumber.value = emergency.value?.ringBack
  emergency.value = undefined
  return before
}

/** Whether the words tell of nobody else than the call does. */
export function isSamePerson(open: Call, said: KnownAtStart): boolean {
  const kept = { answers: open.answers, ...someOf(open, 'about') }
  return guide.value?.keptFor(kept, said) === kept
}
