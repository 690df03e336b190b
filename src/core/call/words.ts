import { addDays, addMinutes, dateOf, timeOf } from '../clock/wall-clock.ts'
import { inCoreHours, nextCoreOpening } from '../hours/core-hours.ts'
import { saidAloud } from '../pathway/aloud.ts'
import { needOf } from '../pathway/need.ts'
import type { Destination, Rank, Sign } from '../pathway/pathway.ts'
import { fill, type Phrases, phrase } from '../pathway/phrases.ts'
import { inVoice, type Voice } from '../pathway/voice.ts'
import { readReply } from './answers.ts'
import { nameOfDay, opensLater, owedBy, shutsSoon, type Times, timesOf } from './deadline.ts'
import type { Enquiry } from './enquiry.ts'
import { flagsOf } from './flags.ts'
import { gateReply } from './gate.ts'
import type { Offer } from './help.ts'
import type { Source } from './outcome.ts'
import { possible } from './person.ts'
import { comeBack, isRung, type SafetyNet, safetyNet } from './safety-net.ts'
import { openingReply, signReply } from './signs.ts'

/** What is said about an answer, in one voice. */
export interface Words {
  readonly say: string
  /** What to do right now, before help arrives. */
  readonly meanwhile?: string
  readonly safetyNet: SafetyNet
}

/** Where a call ends, as far as its words need it. */
export interface Ending extends Times {
  readonly destination: string
  readonly rank: Rank
  /** How soon the place acts: as soon as needed, or sooner. */
  readonly acts: Rank
  readonly service?: Offer
  /** What decided, where this place was not chosen in place of another. */
  readonly source?: Source
  /** The danger sign that decided. */
  readonly sign?: Sign
  /** Destinations beside the main one. */
  readonly also?: readonly string[]
  /** All services to choose from. */
  readonly services?: readonly Offer[]
}

/** The words of an answer in a voice, as they are said or, with `asSent`, as they are sent: who acts and by when, what to do meanwhile, when to come back (rules 9, 42). */
export function answerWords(
  enquiry: Enquiry,
  { destination, rank, acts, service, by, from, source, sign, also = [], services = [] }: Ending,
  voice: Voice,
  form: (words: string) => string = saidAloud,
): Words {
  const { release, practice, pathway, at } = enquiry
  const { phrases } = release
  const record = practice.services.find(({ id }) => id === service?.service)
  const kind = release.destinations[destination]!
  const reply = sign && ('breath' in sign ? openingReply : signReply)(enquiry, sign)
  const refused = reply === 'declined' && acts >= 4
  // Where nobody said that there is a danger, nothing is said as if somebody had.
  const usual = sign?.answer?.[destination] ?? pathway.say[destination] ?? kind.say
  const words = refused ? `${phrases.refused} ${acts === 6 ? phrase(phrases, 'refused-999') : usual}` : usual
  const opens = opensLater(at, service)?.opens
  // Who rings or goes there hears when that can be, unless the words have said it or it is one of many.
  const oneOfMany = kind.unlike && services.length > 1
  const gone = record && !record.inHouse && !kind.practice && !oneOfMany
  const saysFrom = from && words.includes('{by}')
  const shuts = acts < 5 ? shutsSoon(enquiry, service) : undefined
  const when = !gone ? '' : opens && !saysFrom ? phrases['opens-later'] : shuts ? phrases['shuts-soon'] : ''
  const say = fill(form(when ? `${words} ${when}` : words), {
    service: record?.name ?? phrase(phrases, 'no-service'),
    // A hospital takes whoever comes now; who needs it today is told so.
    by: saidWhen(enquiry, acts > 4 ? rank : acts, kind, by, from),
    from: opens ? fromWords(phrases, at, opens) : '',
    shuts: shuts ? timeOf(shuts) : '',
  })
  const need = needOf({ clock: rank, steps: [[destination]] }, release.destinations)
  const net = sign?.net ?? (unasked(kind, source) ? phrase(phrases, 'net-any') : kind.net)
  const place = { kind, acts, ...(by ? { by } : {}) }
  // Who is to be rung today hears, beside a sign's own words, what to do if nobody does.
  const clock =
    sign?.net && (need.clock <= 3 || isRung(place)) && !kind.beside ? ` ${comeBack(enquiry, place)}` : ''
  const own = net && inVoice(form(net + clock), voice)
  // What helps against a danger is for nobody who would not say whether it is there.
  const helps =
    sign && reply !== 'declined'
      ? (helpsAt(sign, destination, sign.meanwhile) ??
        helpsToo(enquiry, destination) ??
        helpsAt(sign, destination, sign.usual))
      : undefined
  const meanwhile = helps ?? pathway.meanwhile[destination]
  const safe = own
    ? { spoken: own, own, full: [], slip: [] }
    : safetyNet(enquiry, need, voice, place, form, sign !== undefined)
  const spoken = refused ? `${safe.spoken} ${form(phrase(phrases, 'refused-net'))}` : safe.spoken
  const duty = acts === 4 && !kind.gp && also.some((id) => ringsNow(release.destinations[id]!))
  const beside = duty ? phrase(phrases, 'also-duty') : form(callOffered(enquiry, also))
  return {
    say: inVoice(beside ? `${say} ${beside}` : say, voice),
    safetyNet: { ...safe, spoken },
    ...(meanwhile ? { meanwhile: inVoice(form(meanwhile), voice) } : {}),
  }
}

/** What is said about the call today that stands beside an answer after a gate that was not answered: who rings, by when, and what to do if nobody does (engine rule 27). */
function callOffered(enquiry: Enquiry, also: readonly string[]): string {
  const { release } = enquiry
  const gate = gateReply(enquiry)
  const [kind] = also.map((id) => release.destinations[id]!).filter(({ gp, gpWhenShut }) => gp || gpWhenShut)
  if ((gate !== 'unsure' && gate !== 'declined') || !kind) return ''
  if (!kind.gp) return phrase(release.phrases, 'also-111')
  const acts = kind.low
  const { by } = timesOf(enquiry, acts, kind, undefined)
  const when = saidWhen(enquiry, acts, kind, by)
  const late = comeBack(enquiry, { kind, acts, ...(by ? { by } : {}) })
  const call = `${phrase(release.phrases, 'also-call', { by: when })} ${late}`
  return gate === 'declined' ? `${release.phrases.refused} ${call}` : call
}

/** Whether it is the duty clinician, who rings within minutes or the hour. */
function ringsNow({ gp, practice, low }: Destination): boolean {
  return gp && practice && low === 4
}

/** What to do until help is there against a sign; what speaks of the 999 call is for where 999 is the answer, so "not sure" of such a sign does not hear it. */
function helpsAt({ to }: Sign, destination: string, words: string | undefined): string | undefined {
  return to === destination || !words?.includes('999') ? words : undefined
}

/** What to do until help is there against another danger that was said and leads to the same place: a splashed eye is rinsed, whatever else is wrong with it. */
function helpsToo(enquiry: Enquiry, destination: string): string | undefined {
  const said = ({ id }: Sign) => readReply(id, enquiry.answers[id]) === 'yes'
  return flagsOf(enquiry).find(({ sign, to }) => to === destination && sign.meanwhile && said(sign))?.sign
    .meanwhile
}

/** When an answer is dealt with, in the words of the script: from when a place can be used, by its clock or, with no clock while the surgery is shut, once we open. */
export function saidWhen(
  { release: { phrases }, practice, at }: Enquiry,
  acts: Rank,
  kind: Destination,
  by?: string,
  from?: string,
): string {
  if (from) return fromWords(phrases, at, from)
  if (by && acts === 3 && kind.practice && by === owedBy(practice, at))
    return phrase(phrases, 'by-owed', { time: timeOf(by) })
  const opens = acts === 0 && !inCoreHours(practice, at) ? nextCoreOpening(practice, at) : undefined
  return opens
    ? phrase(phrases, 'by-open', { from: fromWords(phrases, at, opens) })
    : byWords(phrases, acts, at, by, kind)
}

/** Whether the answer is about safety, and the caller asked about something else. The topic's advice and signs have no place beside it: whoever reads them may be the one who harms. */
function unasked({ beside }: Destination, source: Source | undefined): boolean {
  return beside === true && source !== undefined && source.kind !== 'line'
}

/** What staff are reminded of beside an answer: what a fact that is true says of itself, then the topic's own lines that may fit this person (rule 45), then the youngest age that the place sees where nobody asked the age (rule 15). */
export function staffLines(enquiry: Enquiry, destination?: string): string[] {
  const { release, pathway, answers } = enquiry
  const facts = { ...release.facts, ...pathway.facts }
  const told = Object.values(facts).flatMap(({ id, staff }) =>
    staff && readReply(id, answers[id]) === 'yes' ? [staff] : [],
  )
  const own = pathway.staff.flatMap((line) => {
    if (typeof line === 'string') return [line]
    return !line.if || possible(enquiry, line.if) ? [line.say] : []
  })
  return [...told, ...own, ...youngestLine(enquiry, destination), ...closingLine(enquiry, destination)]
}

function youngestLine({ release, answers }: Enquiry, destination: string | undefined): string[] {
  const setting = destination ? release.destinations[destination]?.youngest?.setting : undefined
  const months = setting ? release.values[setting] : undefined
  if (months === undefined || answers.age !== undefined) return []
  const age = months % 12 === 0 ? `${months / 12}` : `${months} ${phrase(release.phrases, 'months')}`
  return [phrase(release.phrases, 'ask-under', { age })]
}

/** What our own people owe is not left on a list in the last half hour before the surgery shuts (engine rule 92). */
function closingLine({ release, practice, at }: Enquiry, destination: string | undefined): string[] {
  const kind = destination ? release.destinations[destination] : undefined
  const owed = kind?.practice && kind.tellsDuty && owedBy(practice, at)
  return owed ? [phrase(release.phrases, 'owed-today')] : []
}

/** From here on "today" is said as "this evening". */
const EVENING = '18:00'

/** The clock of an answer in the words of the script, for `{by}`: "now", "within the hour", "today", "by the end of Thursday", "within 2 weeks". */
export function byWords(
  phrases: Phrases,
  rank: Rank,
  at: string,
  limit: string | undefined,
  { minutes }: Pick<Destination, 'minutes'> = {},
): string {
  if (rank === 4 && minutes) {
    if (limit && limit < addMinutes(at, minutes))
      return phrase(phrases, 'seen-by-time', { time: timeOf(limit) })
    return phrase(phrases, minutes > 60 ? 'by-two-hours' : 'by-hour')
  }
  if (rank >= 4) return phrase(phrases, 'by-now')
  if (rank === 3) return phrase(phrases, timeOf(at) < EVENING ? 'by-today' : 'by-tonight')
  if (rank === 2 && limit) return phrase(phrases, 'by-day', { day: nameOfDay(phrases, limit) })
  return phrase(phrases, rank === 0 ? 'by-none' : 'by-two-weeks')
}

/** From when a place that is shut now can be used, as it is said: "today from 10:00", "tomorrow, Saturday, from 08:00", "on Monday from 09:00". */
export function fromWords(phrases: Phrases, at: string, opens: string): string {
  const time = timeOf(opens)
  const date = dateOf(opens)
  if (date === dateOf(at)) return phrase(phrases, 'from-today', { time })
  if (date === addDays(dateOf(at), 1))
    return phrase(phrases, 'from-tomorrow', { day: nameOfDay(phrases, opens), time })
  const day = date < addDays(dateOf(at), 7) ? nameOfDay(phrases, opens) : dayWords(phrases, opens)
  return phrase(phrases, 'from-day', { day, time })
}

/** A date as it is said: "Thursday 26 November". */
export function dayWords(phrases: Phrases, at: string): string {
  const month = phrase(phrases, 'months-of-year').split(' ')[Number(at.slice(5, 7)) - 1]!
  return `${nameOfDay(phrases, at)} ${Number(at.slice(8, 10))} ${month}`
}
