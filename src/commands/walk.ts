import { CONTENT_FOLDER } from '#content/folder.ts'
import { loadContent } from '#content/load.ts'
import { AnswerFault, type Answers } from '#core/call/answers.ts'
import type { Enquiry } from '#core/call/enquiry.ts'
import { walk } from '#core/call/walk.ts'
import { isWallClock } from '#core/clock/wall-clock.ts'
import { CALLERS, type Caller } from '#core/pathway/voice.ts'
import { compose } from '#core/practice/compose.ts'
import { withOwnHours } from '#core/practice/own-hours.ts'
import type { Practice } from '#core/practice/practice.ts'
import { answerLines } from './json-lines.ts'
import { writeDestinations, writeList, writeStep } from './walk-lines.ts'

/** `npm run -s walk`: leads enquiries given as JSON lines to their next screen or their answer; `--list` and `--destinations` print what there is. */
const content = loadContent(CONTENT_FOLDER)
const { release: base } = content
const practices = new Map<string, Practice>()

if (process.argv.includes('--list')) console.log(JSON.stringify(writeList(base)))
else if (process.argv.includes('--destinations')) console.log(JSON.stringify(writeDestinations(base)))
else await answerLines((line) => writeLine(readEnquiry(line)))

function writeLine(enquiry: Enquiry): unknown {
  return writeStep(walk(enquiry), enquiry)
}

function readEnquiry(line: string): Enquiry {
  const input = parse(line)
  const known = ['pathway', 'answers', 'at', 'practice', 'caller']
  const extra = Object.keys(input).filter((key) => !known.includes(key))
  if (extra.length)
    throw new AnswerFault(`"${extra.join('", "')}" is not part of an enquiry. Use: ${known.join(', ')}.`)
  const practiceId = input.practice ?? 'demo'
  if (practiceId !== 'demo') throw new AnswerFault(`There is no practice "${practiceId}". Use: demo.`)
  const practice = demoAt(readAt(line))
  const release = compose(base, practice)
  const id = String(input.pathway ?? '')
  const pathway = release.pathways[id]
  if (!pathway)
    throw new AnswerFault(
      `There is no pathway "${id}". Use one of: ${Object.keys(release.pathways).join(', ')}.`,
    )
  const answers = input.answers ?? {}
  if (typeof answers !== 'object' || Array.isArray(answers))
    throw new AnswerFault('"answers" must be a map of ids to answers.')
  return {
    release,
    practice,
    pathway,
    answers: answers as Answers,
    at: readAt(line),
    ...callerOf(input.caller),
  }
}

function callerOf(said: unknown): { caller?: Caller } {
  if (said === undefined) return {}
  const caller = CALLERS.find((known) => known === said)
  if (!caller) throw new AnswerFault(`"caller" is "${said}"; use one of: ${CALLERS.join(', ')}.`)
  return { caller }
}

function readAt(line: string): string {
  const at = parse(line).at ?? '2026-11-24T10:15'
  if (typeof at !== 'string' || !isWallClock(at))
    throw new AnswerFault(`"at" is "${at}"; write London time without a zone, such as 2026-11-23T10:15.`)
  return at
}

function parse(line: string): Record<string, unknown> {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    throw new AnswerFault(`This line is not JSON: ${line.slice(0, 60)}`)
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new AnswerFault('Each line must be one JSON object: {"pathway": "sore-throat", "answers": {}}.')
  return value as Record<string, unknown>
}

/** The demo practice as it is on a day: "full today" and its check dates move with it. */
function demoAt(at: string): Practice {
  const day = at.slice(0, 10)
  const practice = practices.get(day) ?? content.demo(day)
  practices.set(day, practice)
  return withOwnHours(practice, at)
}
