import type { Answers } from '#core/call/answers.ts'
import type { OnlyWho } from '#core/search/who/only-who.ts'
import { type Call, fillIn, sayAbout } from '../../call/call.ts'
import { call, update } from '../../call/desk-state.ts'
import { saidAtStart } from '../choose.ts'
import { changeTopic, isSamePerson } from './change-topic.ts'

/** Whether words that only say who is meant fit the call as it is; otherwise it is about somebody else than it was. */
export function fitsCall(open: Call, said: OnlyWho): boolean {
  return isSamePerson(open, saidAtStart({ said }))
}

/** Whether the call knows all of it already. */
export function knowsAlready(open: Call, who: OnlyWho): boolean {
  return fitsCall(open, who) && noted(open, who) === open
}

/** Takes words for what they are: who is meant is noted where it fits the call; where it is somebody else the same topic begins again, and nothing of the person before goes on. The call before can be had back for ten seconds. */
export function takeWho(who: OnlyWho): void {
  const open = call.value
  if (!open) return
  if (fitsCall(open, who)) update((now) => noted(now, who))
  else changeTopic(open.pathway, { said: who })
}

/** The call with what it did not know of the person. */
function noted(open: Call, { age, sex, about }: OnlyWho): Call {
  const given: Answers = {
    ...(age && open.answers.age === undefined ? { age } : {}),
    ...(sex && open.answers.sex === undefined ? { sex } : {}),
  }
  const filled = Object.keys(given).length > 0 ? fillIn(open, given) : open
  if (open.about !== undefined) return filled
  if (about === 'self') return sayAbout(filled, 'self')
  return open.forOther && filled === open ? open : { ...filled, forOther: { ...open.forOther, ...given } }
}
