import type { Held, WordOdds } from './word-odds.ts'

/** How often a word or a pair must stand to tell: what stands but once may stand there by chance. */
const LEAST = 2
const LEAST_PAIR = 3

/** Odds to which one word or pair after another is put, by the kinds of call that hold it; what topics hold of it is worked out. */
export function gatherOdds(kinds: number): {
  readonly put: (part: string, held: Held) => void
  readonly done: () => WordOdds
} {
  const ofKinds = { held: new Map<string, Held>(), lengths: new Float64Array(kinds), all: 0 }
  const ofTopics = { held: new Map<string, Held>(), lengths: new Float64Array(kinds / 2 - 1), all: 0 }
  const putTo = (told: typeof ofKinds, part: string, held: Held) => {
    if (held.total < (part.includes(' ') ? LEAST_PAIR : LEAST)) return
    told.held.set(part, held)
    told.all += held.total
    for (const [at, one] of held.by.entries()) told.lengths[one]! += held.times[at]!
  }
  return {
    put: (part, held) => {
      putTo(ofKinds, part, held)
      putTo(ofTopics, part, topicsOf(held, kinds / 2))
    },
    done: () => {
      const sorted = [...ofKinds.held.keys()].filter((part) => !part.includes(' ')).sort()
      return { kinds: ofKinds, topics: ofTopics, sorted }
    },
  }
}

/** A topic holds what its two kinds hold; what was said of no topic is nobody's. */
function topicsOf({ by, times }: Held, half: number): Held {
  const topics: number[] = []
  const often: number[] = []
  let total = 0
  for (const [at, kind] of by.entries()) {
    const topic = (kind % half) - 1
    if (topic < 0) continue
    const place = topics.indexOf(topic)
    if (place < 0) topics.push(topic)
    often[place < 0 ? topics.length - 1 : place] = (often[place] ?? 0) + times[at]!
    total += times[at]!
  }
  return { by: topics, times: often, total }
}
