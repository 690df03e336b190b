import type { Answers, Reply } from '../call/answers.ts'
import type { Disposition } from '../call/disposition.ts'
import type { Enquiry } from '../call/enquiry.ts'
import { NO_PROBLEM } from '../call/gate.ts'
import { walk } from '../call/walk.ts'
import type { Fact } from '../pathway/pathway.ts'

/** How somebody answers whatever is put to them. */
export interface Script {
  readonly who: Answers
  readonly yes: readonly string[]
  readonly gate: 'yes' | 'known' | 'no'
  /** The topic that their own words about the problem find first; undefined where none is found. */
  readonly problem: () => string | undefined
}

/** Where a call ended, and what was put to the caller on the way. */
export interface Played {
  readonly disposition: Disposition
  readonly asked: readonly string[]
}

/** More screens than any call has. */
const MOST_SCREENS = 40
/** Somebody who says nothing of how long has had it since the day before yesterday. */
const USUAL_DAYS = 2

/** Plays a whole call on the engine of the desk: what the script does not name is answered no. Of choices that it does not name the one is taken that leads to the least urgent answer. Throws where the call does not end. */
export function play(enquiry: Enquiry, script: Script): Played {
  const asked: string[] = []
  let answers: Answers = { ...known(script), ...enquiry.answers }
  for (let screens = 0; screens < MOST_SCREENS; screens++) {
    const { step } = walk({ ...enquiry, answers })
    switch (step.screen) {
      case 'disposition':
        return { disposition: step.disposition, asked }
      case 'gate':
        asked.push('gate')
        answers = { ...answers, gate: script.gate }
        break
      case 'problem':
        answers = { ...answers, problem: script.problem() ?? NO_PROBLEM }
        break
      case 'opening':
      case 'signs': {
        const rows = step.screen === 'opening' ? step.rows : step.signs
        asked.push(...rows.map(({ id }) => id))
        answers = { ...answers, ...Object.fromEntries(rows.map(({ id }) => [id, yesOrNo(script, id)])) }
        break
      }
      case 'glance':
      case 'facts': {
        asked.push(...step.facts.map(({ id }) => id))
        const open = step.facts.find((fact) => fact.kind === 'one-of' && script.who[fact.id] === undefined)
        if (open) return leastUrgent(enquiry, script, answers, open, asked)
        answers = {
          ...answers,
          ...Object.fromEntries(step.facts.map((fact) => [fact.id, answerTo(script, fact)])),
        }
      }
    }
  }
  throw new Error(`The call on "${enquiry.pathway.id}" does not end.`)
}

/** Age and sex are taken before the opening. */
function known({ who: { age, sex } }: Script): Answers {
  return { ...(age === undefined ? {} : { age }), ...(sex === undefined ? {} : { sex }) }
}

function leastUrgent(
  enquiry: Enquiry,
  script: Script,
  answers: Answers,
  fact: Fact,
  asked: readonly string[],
): Played {
  const tried = Object.keys(fact.options ?? {}).map((option) =>
    play({ ...enquiry, answers: { ...answers, [fact.id]: option } }, script),
  )
  const least = tried.reduce((one, other) => (other.disposition.rank < one.disposition.rank ? other : one))
  return { disposition: least.disposition, asked: [...asked, ...least.asked] }
}

function answerTo(script: Script, fact: Fact): string | number {
  const said = script.who[fact.id]
  if (typeof said === 'string' || typeof said === 'number') return said
  if (fact.kind === 'age') return 'unsure'
  if (fact.kind === 'days') return USUAL_DAYS
  return said === true ? 'yes' : yesOrNo(script, fact.id)
}

function yesOrNo({ yes, who }: Script, id: string): Reply {
  const said = who[id]
  if (said === 'unsure' || said === 'declined') return said
  return yes.includes(id) || said === 'yes' ? 'yes' : 'no'
}
