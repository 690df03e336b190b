import type { Disposition } from '../call/disposition.ts'
import { type Enquiry, factOf, type WhoTold } from '../call/enquiry.ts'
import { problemTopic, saidMore } from '../call/gate.ts'
import { staffVoice } from '../call/person.ts'
import { askedSigns, askedWords, openingReply, openingRows, signReply } from '../call/signs.ts'
import { walk } from '../call/walk.ts'
import { saidWhen } from '../call/words.ts'
import type { Sign } from '../pathway/pathway.ts'
import { fill, type Phrases, phrase } from '../pathway/phrases.ts'
import { inVoice } from '../pathway/voice.ts'
import { decidedBy } from '../practice/practice.ts'
import { factAnswer, factQuestion } from './fact-words.ts'
import { keepsPrivate } from './safe-number.ts'

/** The note for the record: what was put to the caller and answered, what the record showed, the route, what was said and accepted; never who, and nothing that was not asked. */
export function recordNote(
  enquiry: Enquiry,
  disposition: Disposition,
  response: string | undefined,
  releaseHash: string,
): string {
  const { release, practice } = enquiry
  const { phrases } = release
  const service = practice.services.find((known) => known.id === disposition.service?.service)
  const { content, services: revision } = decidedBy(releaseHash, practice)
  const { label } = release.destinations[disposition.destination]!
  const labels = disposition.also.map((id) => release.destinations[id]!.label)
  const by = saidWhen(
    enquiry,
    disposition.acts,
    release.destinations[disposition.destination]!,
    disposition.by,
    disposition.from,
  )
  return [
    ...(keepsPrivate(enquiry, disposition) ? [phrase(phrases, 'note-hide')] : []),
    titleLine(enquiry),
    ...(enquiry.saidBesides ? [phrase(phrases, 'note-also-said', { words: enquiry.saidBesides })] : []),
    ...askedLines(enquiry),
    phrase(phrases, 'note-route', {
      destination: label,
      service: service ? ` (${service.name})` : '',
      // "Duty GP today" has said it.
      by: label.includes(by) ? '' : `, ${by}`,
    }),
    ...(disposition.also.length > 0
      ? [phrase(phrases, 'note-also', { destinations: labels.join('; ') })]
      : []),
    ...(response ? [phrase(phrases, `note-response-${response}`)] : []),
    ...toldLines(phrases, enquiry.acted),
    phrase(phrases, 'note-net', { net: disposition.safetyNet.spoken }),
    phrase(phrases, 'note-end', { release: content, services: revision }),
  ].join('\n')
}

/** That the duty clinician was told, or the nearest, and when; nothing where nobody was. */
export function toldLines(phrases: Phrases, acted: WhoTold | undefined): string[] {
  return acted && acted.told !== 'nobody' ? [phrase(phrases, `note-told-${acted.told}`, { ...acted })] : []
}

/** What it is about: behind a gate the problem first, since whoever scans titles must not read "Fit note" of a clot. */
function titleLine(enquiry: Enquiry): string {
  const { title } = enquiry.pathway
  const problem = problemTopic(enquiry)
  const { phrases } = enquiry.release
  if (!problem) return phrase(phrases, 'note-title', { title })
  // A row of the opening ends the call before the problem's own topic is gone through.
  const there = walk(enquiry).pathway
  const about = there.id === enquiry.pathway.id ? problem : there
  return phrase(phrases, 'note-title-problem', { problem: about.title, title })
}

/** What was asked and answered, in the order of the screens, on the pathway that the answers led to. */
export function askedLines(enquiry: Enquiry): string[] {
  const { pathway, asked } = walk(enquiry)
  const here = { ...enquiry, pathway }
  return [...openingLines(here), ...gateLines(here), ...signLines(here), ...factLines(here, asked)]
}

function openingLines(enquiry: Enquiry): string[] {
  const rows = openingRows(enquiry)
  const answered = rows.filter((row) => openingReply(enquiry, row) !== undefined)
  if (answered.length === 0) return []
  const isShown = ({ id }: Sign) => enquiry.shown?.includes(id) === true
  const asked = answered.filter((row) => !isShown(row))
  const shown = answered.filter(isShown)
  const line = (some: readonly Sign[], name: string) => {
    const answer = summary(enquiry, some, (row) => openingReply(enquiry, row))
    const which = some.length === rows.length ? name : `${name}-part`
    return some.length > 0 ? [phrase(enquiry.release.phrases, which, { answer })] : []
  }
  return [...line(asked, 'note-opening'), ...line(shown, 'note-opening-shown')]
}

/** The gate never stands without what the caller said at it: illness may be among their words. */
function gateLines({ answers, release: { phrases }, words }: Enquiry): string[] {
  const reply = answers.gate
  if (reply === undefined) return []
  const said = saidMore(words)
  // The first request goes on once its problem was answered: no clinician had that in hand.
  const answered = reply === 'known' && answers.problem !== undefined ? 'answered' : reply
  return [
    ...(said ? [phrase(phrases, 'note-said', { words: said })] : []),
    phrase(phrases, 'note-gate', { answer: phrase(phrases, `note-reply-${answered}`) }),
  ]
}

function signLines(enquiry: Enquiry): string[] {
  const asked = askedSigns(enquiry)
  // A row of the opening may be a sign here too: it was put once, in the opening's words.
  const opened = openingRows(enquiry).map(({ id }) => id)
  // What was put before an age ruled it out was put all the same.
  const signs = enquiry.pathway.signs.filter(
    (sign) =>
      !opened.includes(sign.id) &&
      signReply(enquiry, sign) &&
      (asked.includes(sign) || enquiry.answers[sign.id]),
  )
  if (signs.length === 0) return []
  const reply = (sign: Sign) => signReply(enquiry, sign)
  // A refusal says so first: a list before it reads as what is there.
  const refused = signs.every((sign) => reply(sign) === 'declined')
  return [
    phrase(enquiry.release.phrases, refused ? 'note-signs-declined' : 'note-signs', {
      signs: signs.map((sign) => putWords(enquiry, sign)).join('; '),
      answer: capital(summary(enquiry, signs, reply)),
    }),
  ]
}

/** Age and sex as they were known; of the other facts those that were put to the caller or looked up. */
function factLines(enquiry: Enquiry, asked: readonly string[]): string[] {
  const { release, pathway, answers } = enquiry
  const { phrases } = release
  /** One line of what was looked up and is not so; what nobody looked at stands apart from it. */
  const none: Record<'seen' | 'unlooked', string[]> = { seen: [], unlooked: [] }
  const lines = Object.keys(answers).flatMap((id) => {
    if (!Object.hasOwn(pathway.facts, id) && !Object.hasOwn(release.facts, id)) return []
    const fact = factOf(release, pathway, id)
    const known = id === 'age' || id === 'sex'
    if (!known && !asked.includes(id) && !(fact.optional && answers[id] === 'yes')) return []
    const question = factQuestion(enquiry, fact)
    const values = { question, answer: factAnswer(phrases, fact, answers[id]!) }
    if (known) return [phrase(phrases, `note-${id}`, values)]
    const looked = fact.look && !(fact.glance && enquiry.recordClosed)
    if (looked && answers[id] === 'no') {
      none[enquiry.unlooked?.includes(id) ? 'unlooked' : 'seen'].push(question)
      return []
    }
    return [phrase(phrases, looked ? 'note-looked' : 'note-fact', values)]
  })
  const line = (name: string, questions: readonly string[]) =>
    questions.length > 0 ? [phrase(phrases, name, { questions: questions.join('; ') })] : []
  return [...lines, ...line('note-none-seen', none.seen), ...line('note-unlooked', none.unlooked)]
}

function summary<S extends Sign>(
  enquiry: Enquiry,
  signs: readonly S[],
  reply: (sign: S) => string | undefined,
): string {
  const { phrases } = enquiry.release
  const raised = signs.filter((sign) => reply(sign) !== 'no')
  if (raised.length === 0) return phrase(phrases, 'note-none')
  const of = (wanted: string) =>
    raised
      .filter((sign) => reply(sign) === wanted)
      .map((sign) => putWords(enquiry, sign))
      .join('; ')
  const some = signs.some((sign) => reply(sign) !== 'declined')
  const parts = [
    of('yes') && fill(phrases['note-yes']!, { signs: of('yes') }),
    of('unsure') && fill(phrases['note-unsure']!, { signs: of('unsure') }),
    of('declined') &&
      fill(phrases[some ? 'note-declined-some' : 'note-declined']!, { signs: of('declined') }),
  ]
  return parts.filter(Boolean).join('; ')
}

/** The words in which a sign was put to this caller. */
function putWords(enquiry: Enquiry, sign: Sign): string {
  return inVoice(askedWords(enquiry, sign), staffVoice(enquiry))
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
