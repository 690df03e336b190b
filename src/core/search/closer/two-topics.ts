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
/** What follows these is of one request. */
const ABOUT = new Set(['about', 'for', 're', 'from'])
/** From here on a half is surely an ailment. */
const SURE = 1.5
/** What is asked for may be of these too, so that neither is the more urgent. */
const BESIDE = new Set('long-term social death general'.split(' '))

/** "cough and rash" names two topics: the best of each half stands first, unless the whole is said as one phrase. "Repeat prescription and chest pain" names a request and an ailment: the ailment stands first. A request and its reason stand as they were said. */
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
  const best = halves.flatMap((half) => firstOf(half))
  if (!best.every((hit) => hit.score > WEAK) || new Set(best.map((hit) => hit.id)).size < 2) return []
  const [asked, told] = best.map(({ id }) => index.topics.find((topic) => topic.id === id)!.group)
  // "Letter about mould and damp" asks for one thing; "and it is worse" names no ailment.
  const isApart =
    typed[at] !== 'and' ||
    (tellingWords(halves[1]!).filter((word) => !isStop(word)).length > 1 &&
      best[1]!.score > SURE &&
      !halves[0]!.some((word) => ABOUT.has(word)))
  // A request stands before its reason: "sick note because my back is bad".
  if (typed[at] === 'because') return best.every(({ score }) => score > SURE) ? best : []
  const isAiling = (group: string) => !ASKED.has(group) && !BESIDE.has(group)
  if (isApart && (ASKED.has(asked!) || BOOKS.has(typed[0]!)) && isAiling(told!)) return best.reverse()
  if (isApart && ASKED.has(told!) && isAiling(asked!) && best[0]!.score > SURE) return best
  const whole = firstOf(typed)[0]
  return whole && whole.score > SAID_WHOLE ? [] : best
}
