import type { Content } from '#content/load.ts'
import type { Answers } from '#core/call/answers.ts'
import type { Disposition } from '#core/call/disposition.ts'
import { walk } from '#core/call/walk.ts'
import type { Pathway } from '#core/pathway/pathway.ts'
import { compose } from '#core/practice/compose.ts'

/** Chance callers on one topic; fewer on each where a fault touches many. */
const PEOPLE = 300
const FEWEST = 50
const DAY = '2026-11-24'

/** Somebody who would be misled: what they answer on which topic, where they would go, and where they should. */
export interface Harm {
  readonly topic: string
  readonly answers: Answers
  /** They would wait longer, see somebody of a lower level, or be sent to a place that refuses them; or the topic is gone. */
  readonly how: 'waits longer' | 'sees somebody lower' | 'is refused' | 'finds nothing'
  readonly goes?: Place
  readonly should?: Place
}

type Place = Pick<Disposition, 'destination' | 'rank'>

/** Who could come to harm by changed content: the first caller who would be led worse than with the content as it was. Tries each sign alone and a few hundred chance callers, the same ones each time. */
export function harmOf(before: Content, after: Content): Harm | undefined {
  const practice = before.demo(DAY)
  const was = compose(before.release, practice)
  const is = compose(after.release, practice)
  const next = chance(20261124)
  const level = ({ destination, also }: Disposition) =>
    Math.max(...[destination, ...also].map((id) => was.destinations[id]?.level ?? 0))
  const topics = Object.values(was.pathways)
  const people = Math.max(FEWEST, Math.ceil(PEOPLE / topics.length))
  for (const pathway of topics) {
    const changed = is.pathways[pathway.id]
    if (!changed) return { topic: pathway.title, answers: {}, how: 'finds nothing' }
    const callers = [
      ...Array.from({ length: people }, () => caller(was.facts, pathway, next)),
      ...pathway.signs.map((sign) => ({
        ...caller(was.facts, pathway, next),
        signs: 'none',
        [sign.id]: 'yes',
      })),
    ]
    for (const answers of callers) {
      const at = `${DAY}T10:15`
      const old = walk({ release: was, practice, pathway, answers, at }).step
      const now = walk({
        release: is,
        practice,
        pathway: changed,
        answers: known(answers, pathway, changed),
        at,
      }).step
      if (old.screen !== 'disposition' || now.screen !== 'disposition') continue
      const led = (how: Harm['how']): Harm => ({
        topic: pathway.title,
        answers,
        how,
        goes: now.disposition,
        should: old.disposition,
      })
      if (now.disposition.rank < old.disposition.rank) return led('waits longer')
      if (level(now.disposition) < level(old.disposition) && now.disposition.rank === old.disposition.rank)
        return led('sees somebody lower')
      const passed = old.disposition.skipped.find(
        (skip) => skip.destination === now.disposition.destination && skip.reason === 'refused',
      )
      if (passed) return led('is refused')
    }
  }
  return undefined
}

/** The answers that the changed pathway can still take: what it no longer asks, it never hears. */
function known(answers: Answers, was: Pathway, is: Pathway): Answers {
  const signs = new Set(is.signs.map((sign) => sign.id))
  const gone = new Set([
    ...was.signs.flatMap((sign) => (signs.has(sign.id) ? [] : [sign.id])),
    ...Object.keys(was.facts).filter((id) => !(id in is.facts)),
  ])
  return Object.fromEntries(Object.entries(answers).filter(([id]) => !gone.has(id)))
}

function caller(shared: Pathway['facts'], pathway: Pathway, next: () => number): Answers {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!
  const answers: Record<string, string | number> = { opening: 'none', gate: 'no', signs: 'none' }
  answers.age = `${pick([0, 1, 2, 3, 6, 11, 12, 24, 47, 48, 59, 60, 61, 72, 131, 132, 191, 192, 204, 215, 216, 228, 300, 420, 479, 480, 540, 599, 600, 659, 660, 720, 779, 780, 899, 900, 1000])}m`
  answers.sex = pick(['female', 'male'])
  for (const fact of [...Object.values(shared), ...Object.values(pathway.facts)]) {
    if (fact.kind === 'yes-no' || fact.kind === 'until') answers[fact.id] = next() < 0.2 ? 'yes' : 'no'
    else if (fact.kind === 'days')
      answers[fact.id] = pick([0, 1, 2, 3, 4, 5, 7, 8, 10, 14, 15, 21, 22, 28, 29, 42, 43, 85])
    else if (fact.kind === 'one-of' && fact.id !== 'sex')
      answers[fact.id] = pick(Object.keys(fact.options ?? {}))
  }
  for (const sign of pathway.signs) if (next() < 0.02) answers[sign.id] = 'yes'
  return answers
}

/** A small generator of numbers from 0 to 1, the same from the same seed (mulberry32). */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
