import type { Enquiry } from '../call/enquiry.ts'
import { partitionsOf } from '../check/partitions.ts'
import type { Fault } from '../check/problem.ts'
import { checkRoutes } from '../check/route-rules.ts'
import { checkPlainWords } from '../check/words/plain-words.ts'
import { checkSpokenWords } from '../check/words/spoken-words.ts'
import { checkVoices } from '../check/words/voice-rules.ts'
import { checkSentWords } from '../check/words/word-rules.ts'
import type { Pathway } from '../pathway/pathway.ts'
import type { Release } from '../pathway/release.ts'
import { compose, maySayOwn, releaseLine } from '../practice/compose.ts'
import { helpsOf } from '../practice/ours/misfits.ts'
import { type OwnPlace, ownKey, withOwn } from '../practice/ours/own-guidance.ts'
import { againstCardFault } from '../practice/ours/own-say.ts'
import { toldWithoutWebFault } from '../practice/ours/told-safely.ts'
import type { OwnWords, Practice } from '../practice/practice.ts'
import { textFault } from '../practice/words/plain-text.ts'

/** Words of one answer at most, before the safety net. */
const MOST_CHARACTERS = 300
/** What the desk fills in: who acts, and by when. */
const FILLED = /\{(service|by)\}/g
const AT = '2026-11-24T10:15'

/** Everything that keeps own words to say from being saved: too long, a brace that nobody fills, who acts or by when left out, and what the check finds in a topic's own words. Nothing where they may stand. `others` is called between topics, so that long work lets others be answered. */
export async function sayFaults(
  base: Release,
  practice: Practice,
  place: OwnPlace,
  { say, over }: OwnWords,
  others: () => Promise<void> | undefined = () => undefined,
): Promise<string[]> {
  const line = releaseLine(base, place)
  const help = place.help === undefined ? undefined : base.destinations[place.help]
  if (!help || line === undefined) return ['There is no such kind of help any more. Load this page again.']
  if (!maySayOwn(help))
    return ['Words for the hospital and for 999 are the same everywhere. Leave them as they are.']
  if (over !== line) return ['The words of the release are others by now. Load this page again and look.']
  if (!say.trim()) return ['The words are missing. Write what is said, or take the words of the release.']
  if (say.length > MOST_CHARACTERS)
    return [`The words are longer than ${MOST_CHARACTERS} characters. Shorten them.`]
  const plain =
    textFault(say.replace(/[<>]/g, ''), 'one line') ??
    toldWithoutWebFault(say) ??
    againstCardFault(say, line, practice.services)
  if (plain) return [plain]
  const marks = markFault(say)
  if (marks) return [marks]
  const lost = [...line.matchAll(FILLED)].map(([mark]) => mark).find((mark) => !say.includes(mark))
  if (lost)
    return [
      `Keep ${lost}: the desk fills in ${lost === '{by}' ? 'by when' : 'who helps'}, and each answer says it.`,
    ]
  const topics = Object.values(base.pathways).filter((pathway) => isSaidIn(pathway, place))
  const found = new Set<string>()
  const before = compose(base, practice)
  const after = compose(base, {
    ...practice,
    overrides: withOwn(practice.overrides, { kind: 'say', key: ownKey(place), value: { say, over } }),
  })
  for (const [at, { id }] of topics.entries()) {
    // The words are the same in all topics; how long the whole answer is differs.
    const rules = at === 0 ? [words, length] : [length]
    for (const rule of rules)
      for (const fault of newFaults(rule, { before, after }, practice, id, place.help!)) found.add(fault)
    if (found.size > 0) break
    await others()
  }
  return [...found]
}

/** Whether a topic says a kind of help in the words that stand at a place. */
function isSaidIn(pathway: Pathway, { topic, help = '' }: OwnPlace): boolean {
  if (topic !== undefined) return pathway.id === topic
  return pathway.say[help] === undefined && helpsOf(pathway).has(help)
}

/** What is wrong with the marks "<said|sent>". */
function markFault(say: string): string | undefined {
  const rest = say.replace(/<[^<>|]*(?:\|[^<>|]*)?>/g, '')
  return /[<>|]/.test(rest)
    ? 'A mark "<said|sent>" is not closed. Write it whole, or leave it out.'
    : undefined
}

type Rule = (enquiry: Enquiry) => readonly Fault[]

const words: Rule = (enquiry) => [
  ...checkPlainWords(enquiry),
  ...checkVoices(enquiry),
  ...checkSentWords(enquiry),
  ...checkRoutes(enquiry),
]
const length: Rule = (enquiry) => checkSpokenWords(enquiry, partitionsOf(enquiry))

/** What a rule finds in the words of a topic for a kind of help, and did not find before. */
function newFaults(
  rule: Rule,
  {
    before,
    after,
  }: { readonly before: ReturnType<typeof compose>; readonly after: ReturnType<typeof compose> },
  practice: Practice,
  id: string,
  help: string,
): string[] {
  const found = (release: ReturnType<typeof compose>) => {
    const pathway = release.pathways[id]!
    // As a line of the topic's own, so that each rule sees it.
    const own = {
      ...pathway,
      say: { ...pathway.say, [help]: pathway.say[help] ?? release.destinations[help]!.say },
    }
    return rule({ release, practice, pathway: own, answers: {}, at: AT }).filter(
      ({ path, warning }) => path[0] === 'say' && !warning && (path[1] === undefined || path[1] === help),
    )
  }
  const faults = found(after)
  if (faults.length === 0) return []
  const old = new Set(found(before).map(({ invariant }) => invariant))
  return faults.flatMap(({ invariant, message }) => (old.has(invariant) ? [] : [message]))
}
