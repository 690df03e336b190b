import type { Answers } from '../call/answers.ts'
import type { Destination } from '../pathway/pathway.ts'
import { type CallEnd, judgePlace } from './place.ts'
import { type Scenario, saysYes } from './scenario.ts'

/** How a practise call went: where it ended and should have, and what the caller said that was not taken down. */
export interface Feedback {
  readonly place: 'right' | 'too-little' | 'too-much'
  /** Said when it was asked, and not marked. */
  readonly missed: readonly string[]
  /** Never asked, since another topic was opened or the call ended before it. */
  readonly unheard: readonly string[]
  /** Marked yes, though the caller said no. */
  readonly added: readonly string[]
}

interface Ended {
  readonly place: CallEnd
  readonly answers: Answers
  /** Where the same call ends when all that was said is taken down. */
  readonly best: CallEnd
}

/** Compares a call with what its caller said. `answers` are those of the call, with what its shorthands stand for left out. */
export function feedbackOn(
  destinations: Readonly<Record<string, Destination>>,
  scenario: Scenario,
  { place, answers, best }: Ended,
): Feedback {
  const said = saysYes(scenario)
  const judged = judgePlace(destinations, place, scenario)
  const right = judged === 'right' || place.destination === best.destination
  const silent = (id: string) => answers[id] === undefined
  const marked = Object.keys(answers).filter((id) => answers[id] === 'yes')
  const means = (id: string) => scenario.lines[id]?.means ?? String(scenario.who[id] ?? 'no')
  return {
    place: right ? 'right' : judged,
    missed: said.filter((id) => !silent(id) && answers[id] !== 'yes'),
    unheard: right ? [] : said.filter(silent),
    added: marked.filter((id) => id !== 'gate' && means(id) === 'no'),
  }
}
