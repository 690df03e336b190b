import type { Disposition } from '../../call/disposition.ts'
import type { Enquiry } from '../../call/enquiry.ts'
import { phrase } from '../../pathway/phrases.ts'
import { spanWords } from '../../pathway/span-words.ts'
import type { Partition } from '../partitions.ts'
import type { Fault } from '../problem.ts'
import { readingAge, wordCount } from './plain-words.ts'
import { endingsOf } from './spoken-words.ts'

/** More things than this in one sentence are not taken in by ear. */
const MOST_THINGS = 3
/** "180 or more" is one thing, and ", or" parts two. */
const PARTED = /,? or (?!(?:more|less|over|under)\b)|, /
const OLDEST_READER = 11
/** A shorter clause ("ring 999") may well be said again. */
const SHORTEST_CLAUSE = 4

/** What is said at the end of a call is taken in by ear: a safety net of short sentences at a reading age that holds, and no clause twice in what is said, what to do and when to come back (D31). */
export function checkNetWords(enquiry: Enquiry, partitions: readonly Partition[]): Fault[] {
  const { pathway } = enquiry
  const messages = endingsOf(enquiry, partitions).flatMap((end) => [
    ...closingFaults(end),
    ...clockFaults(enquiry, end),
  ])
  return [...new Set(messages)].map((message) => ({
    invariant: 31,
    pathway: pathway.id,
    path: ['net'],
    message,
  }))
}

/** Two clocks in one answer: nobody with a place within two weeks is to ring after two days. */
function clockFaults(
  { pathway: { betterBy }, release: { phrases } }: Enquiry,
  { acts, safetyNet }: Disposition,
): string[] {
  if (acts !== 1 || !betterBy || betterBy.n * DAYS[betterBy.unit] >= FORTNIGHT) return []
  if (safetyNet.back !== phrase(phrases, 'net-better', { span: spanWords(phrases, betterBy) })) return []
  return [`"${safetyNet.back}" stands beside a place within two weeks; let the chain end sooner.`]
}

const FORTNIGHT = 14
const DAYS = { hours: 1 / 24, days: 1, weeks: 7, months: 30 } as const

/** What is wrong with the words at the end of a call, in sentences. */
export function closingFaults({
  say,
  meanwhile = '',
  safetyNet: { spoken, back = '' },
}: Pick<Disposition, 'say' | 'meanwhile' | 'safetyNet'>): string[] {
  const age = readingAge(spoken)
  const clauses = clausesOf([say, meanwhile, spoken].join(' '))
  return [
    ...sentencesOf(spoken.replace(back, ''))
      .filter((sentence) => sentence.split(PARTED).length > MOST_THINGS)
      .map(
        (sentence) => `"${sentence}" names more than ${MOST_THINGS} things; part it ("told" of the sign).`,
      ),
    ...(age > OLDEST_READER
      ? [`"${spoken}" reads at age ${age.toFixed(1)}; write shorter words and sentences.`]
      : []),
    ...clauses
      .filter((clause, at) => clauses.indexOf(clause) !== at)
      .map((clause) => `"${clause}" is said twice at the end; say it once.`),
  ]
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.?!])\s+/).filter(Boolean)
}

function clausesOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[.?!:;,]\s*|\s+(?=(?:and|or|if) )/)
    .map((clause) => clause.replace(/^(?:and|or) /, '').trim())
    .filter((clause) => wordCount(clause) >= SHORTEST_CLAUSE)
}
