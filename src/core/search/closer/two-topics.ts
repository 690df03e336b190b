import { readWords } from '../lexicon.ts'
import type { TopicHit } from '../phrases.ts'
import { isStop, tellingWords } from '../tokens.ts'
import type { TopicIndex } from '../topic-index.ts'

/** Above this the query is a phrase of one topic, so that its "and" joins no two topics. */
const SAID_WHOLE = 1.8
/** Below this share of a perfect match a hit is weak. */
const WEAK = 0.55

/** What joins two requests. */
const JOINS = ['because', 'also', 'plus', 'and']
/** What is asked for here waits for an ailment that is named along with it. */
const ASKED = new Set(
  'medicines results-letters hospital certificates registration-records appointments prevention complaints'.split(
    ' ',
  ),
)
/** A line that begins with these asks for something that is planned: "book smear and also lump in breast". */
const BOOKS = new Set('book booking rebook order arrange'.split(' '))
/** Who asks for these asks to be seen, unless with a word of the second. */
const SEEN = new Set('appointment appointments appt'.split(' '))
const CHANGES = new Set(
  'cancel cancelling move change changing rearrange reschedule rebook missed late'.split(' '),
)
/** What follows these is of one request. */
const ABOUT = new Set(['about', 'for', 're', 'from'])
/** From here on a half is surely an ailment. */
const SURE = 1.5
/** What is asked for may be of these too, so that neither is the more urgent. */
const BESIDE = new Set('long-term social death general'.split(' '))

/** "cough and rash" names two topics: the best of each half stands first, unless the whole is said as one phrase. "Repeat prescription and chest pain" names a request and an ailment: the ailment stands first, and keeps what was asked for. A request and its reason stand as they were said. */
export function twoTopics(
  index: TopicIndex,
  typed: readonly string[],
  firstOf: (words: readonly string[]) => readonly TopicHit[],
): readonly TopicHit[] {
  const at = typed.indexOf(JOINS.find((word) => typed.includes(word)) ?? '')
  if (at < 0) return []
  const halves = [typed.slice(0, at), typed.slice(at + 1)].filter((half) =>
    tellingWords(half).some((word) => !isStop(word)),
  )
  if (halves.length < 2 || !readWords(index.reading, typed).includes(typed[at]!)) return []
  const hits = halves.flatMap((half) => firstOf(half))
  if (!hits.every((hit) => hit.score > WEAK) || new Set(hits.map((hit) => hit.id)).size < 2) return []
  const groups = hits.map(({ id }) => index.topics.find((topic) => topic.id === id)!.group)
  // To be seen is no request besides: the ailment is what they are to be seen for.
  const toBeSeen = halves.map(
    (half, at) => /appointments|general/.test(groups[at]!) && has(half, SEEN) && !has(half, CHANGES),
  )
  const isAsked = (at: number) => toBeSeen[at] || ASKED.has(groups[at]!) || BOOKS.has(halves[at]![0]!)
  const isAiling = (at: number) => !ASKED.has(groups[at]!) && !BESIDE.has(groups[at]!)
  const best = hits.map((hit, at) =>
    isAiling(at) && isAsked(1 - at) && !toBeSeen[1 - at] ? { ...hit, first: hits[1 - at]!.id } : hit,
  )
  // "Letter about mould and damp" asks for one thing; "and it is worse" names no ailment.
  const isApart =
    typed[at] !== 'and' ||
    (!has(halves[0]!, ABOUT) &&
      (toBeSeen[0] ||
        (tellingWords(halves[1]!).filter((word) => !isStop(word)).length > 1 && best[1]!.score > SURE)))
  // A request stands before its reason: "sick note because my back is bad".
  if (typed[at] === 'because') return best.every(({ score }) => score > SURE) ? best : []
  if (isApart && isAsked(0) && isAiling(1)) return best.reverse()
  if (isApart && ASKED.has(groups[1]!) && isAiling(0) && best[0]!.score > SURE) return best
  const whole = firstOf(typed)[0]
  return whole && whole.score > SAID_WHOLE ? [] : best
}

function has(words: readonly string[], set: ReadonlySet<string>): boolean {
  return words.some((word) => set.has(word))
}
