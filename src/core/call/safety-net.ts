import { timeOf } from '../clock/wall-clock.ts'
import { inCoreHours } from '../hours/core-hours.ts'
import { saidAloud } from '../pathway/aloud.ts'
import { factsOf } from '../pathway/expression.ts'
import { compareNeeds, fastest, type Need } from '../pathway/need.ts'
import type { Destination, Rank, Sign } from '../pathway/pathway.ts'
import { type Phrases, phrase } from '../pathway/phrases.ts'
import { spanWords } from '../pathway/span-words.ts'
import { inVoice, type Voice } from '../pathway/voice.ts'
import { readFact } from './answers.ts'
import { nameOfDay, owedBy } from './deadline.ts'
import type { Enquiry } from './enquiry.ts'
import { gateReply } from './gate.ts'
import { certainNeed } from './outcome.ts'
import { surely } from './person.ts'
import { asTold, openingReply, openingRows, signReply, signShown } from './signs.ts'

/** Signs that call for the same step, in the order they are read. */
export interface NetGroup {
  readonly step: NetStep
  readonly signs: readonly string[]
}

/** What to do about a sign: 999, A&E, ring us at once, ring us within the hour, ring us the same day, tell us. */
export type NetStep = (typeof STEPS)[number]
const STEPS = ['999', 'ed', 'now', 'hour', 'today', 'soon'] as const

/** The place that was given, as far as coming back depends on it. */
export interface GivenPlace {
  readonly kind: Destination
  /** How soon it acts, and by when. */
  readonly acts: Rank
  readonly by?: string
}

/** When and why to come back: what is said aloud, and the whole list for the slip and the message. */
export interface SafetyNet {
  readonly spoken: string
  /** The words of the place itself, where these stand in place of the topic's signs; they go into the message too. */
  readonly own?: string
  readonly full: readonly NetGroup[]
  /** When to come back, in one sentence; not where help is on its way. */
  readonly back?: string
  readonly slip: readonly string[]
}

/** The safety net of an answer: three signs and a clock aloud; on the slip every sign that is more urgent than the answer. Signs that were said yes, and signs that tell what is on the record, are left out (rules 33, 43). */
export function safetyNet(
  enquiry: Enquiry,
  given: Need,
  voice: Voice,
  place?: GivenPlace,
  form: (words: string) => string = saidAloud,
  bySign = false,
): SafetyNet {
  const { pathway } = enquiry
  const { phrases } = enquiry.release
  const above = signsAbove(enquiry, given)
  const chosen = pathway.net.flatMap((id) => above.find((sign) => sign.id === id) ?? [])
  // "No better in 7 days", and signs that the topic did not choose, are only for people who wait at home; nobody waits when help is on its way.
  const waits = given.clock <= 3
  const three = (chosen.length > 0 || (pathway.net.length > 0 && !waits) ? chosen : above).slice(0, 3)
  const lines = groupBySteps(enquiry, three, voice, 'sentence').map((group) =>
    netLine(enquiry, group, three, voice),
  )
  const back = waits ? inVoice(form(comeBack(enquiry, place)), voice) : undefined
  lines.push(back ?? inVoice(pathway.wait ?? phrase(phrases, `net-waiting-${given.clock}`), voice))
  const late = lateBy(enquiry, place)
  if (!waits && late) lines.push(late)
  // A patient who gets a place now hears there what comes next.
  const kept = late ?? (place && place.acts >= 4 ? undefined : back)
  return {
    spoken: lines.join(' '),
    full: groupBySteps(enquiry, above, voice, 'list'),
    // Advice for the usual case is left out beside an urgent answer, beside a danger sign that is to be seen today, and on a request where somebody turned out to be ill.
    slip:
      waits && !(bySign && given.clock === 3) && gateReply(enquiry) !== 'yes'
        ? slipLines(enquiry, voice)
        : [],
    ...(kept ? { back: kept } : {}),
  }
}

/**
 * When to come back (rule 86): who is to be seen rings if that has not happened; who looks after it at home, or with a pharmacist,
 * rings when it has lasted too long, the days already said counted in, or as the topic says where nothing gets better.
 */
export function comeBack(enquiry: Enquiry, place: GivenPlace | undefined): string {
  const { back, betterBy } = enquiry.pathway
  const { phrases } = enquiry.release
  const late = lateBy(enquiry, place)
  if (late) return late
  // NHS 111, and a hospital that sees them now, say themselves what comes next.
  const shut = place?.kind.gpWhenShut && !inCoreHours(enquiry.practice, enquiry.at)
  if (shut) return phrase(phrases, 'net-any-shut')
  if (place && (place.kind.gpWhenShut || place.acts >= 4)) return phrase(phrases, 'net-any')
  const soon = betterBy !== undefined && betterBy.n * DAYS[betterBy.unit] < FORTNIGHT
  const seen = place && seenBy(phrases, place, soon)
  if (seen) {
    // Where one walks in, nobody rings; an order at the prescription team is heard of, and nobody is seen.
    const rings = place.kind.level === 0 ? 'net-not-heard' : 'net-not-seen'
    const today = place.acts === 3 ? whom(enquiry, rings, place.by!) : rings
    const waited = place.kind.walkIn ? 'net-unseen' : today
    return phrase(phrases, /23:59$/.test(seen) ? 'net-midnight' : waited, { when: seen })
  }
  if (back || !betterBy) return back ?? phrase(phrases, 'net-any')
  const span = spanWords(phrases, betterBy)
  const limit = betterBy.n * DAYS[betterBy.unit]
  const whole = limit >= WEEK && daysSaid(enquiry) < limit
  return phrase(phrases, whole ? 'net-in-all' : 'net-better', { span })
}

/** What to do when nobody rang or came, for a place that rings or comes within minutes or within an hour or two; nothing for any other place (engine rule 92). */
function lateBy(enquiry: Enquiry, place: GivenPlace | undefined): string | undefined {
  if (!place?.by || !isRung(place)) return undefined
  const name = place.kind.tellsDuty ? 'net-unrung' : 'net-late'
  return phrase(enquiry.release.phrases, whom(enquiry, name, place.by), { time: timeOf(place.by) })
}

/** Whether the place rings or comes within ten minutes or within an hour or two: the duty clinician does, and so does a place with minutes of its own. */
export function isRung({ acts, kind }: GivenPlace): boolean {
  return acts === 4 && (kind.minutes !== undefined || kind.practice)
}

/** The name of the words about when to ring again: once the surgery is shut the caller rings 111, never us. */
function whom({ practice }: Enquiry, name: string, by: string): string {
  return inCoreHours(practice, by) ? name : `${name}-shut`
}

/** By when somebody sees or rings the patient, in words: a nurse or more within two days, our own people within two weeks, others too where the topic's own time (`soon`) is shorter than that. Nothing where the patient arranges it at their own pace, or nobody sees them. */
function seenBy(phrases: Phrases, { kind, acts, by }: GivenPlace, soon: boolean): string | undefined {
  if ((kind.level < SEES && !kind.practice) || !by) return undefined
  if (acts === 3) return phrase(phrases, 'seen-by-time', { time: timeOf(by) })
  if (acts === 2) return phrase(phrases, 'seen-by-day', { day: nameOfDay(phrases, by) })
  return acts === 1 && (kind.practice || soon) ? phrase(phrases, 'seen-by-weeks') : undefined
}

/** The most days that it may have been going on already, as far as that was said. */
function daysSaid({ release, answers }: Enquiry): number {
  if (answers.days === undefined) return Number.POSITIVE_INFINITY
  const days = readFact(release.facts.days!, answers.days)
  return 'to' in days ? days.to : Number.POSITIVE_INFINITY
}

/** The lowest level at which somebody sees the patient: a nurse, a dentist and the like (engine rule 60). */
const SEES = 2
const WEEK = 7
const FORTNIGHT = 14
const DAYS = { hours: 1 / 24, days: 1, weeks: 7, months: 30 } as const

/** The lines of care at home that fit this person for certain. */
function slipLines(enquiry: Enquiry, voice: Voice): string[] {
  return enquiry.pathway.slip
    .filter((line) => !line.if || surely(enquiry, line.if))
    .map((line) => inVoice(line.say, voice))
}

/** The pathway's signs that call for a step above the one given, those that the opening asked included. */
function signsAbove(enquiry: Enquiry, given: Need): Sign[] {
  const there = saidYes(enquiry)
  const words = new Set([...there].map((sign) => sign.say))
  const covered = new Set([...there].flatMap((sign) => [sign.id, ...sign.covers]))
  const told = enquiry.pathway.signs.filter(
    (sign) =>
      signShown(enquiry, sign) &&
      !sign.look &&
      !sign.untold &&
      !covered.has(sign.id) &&
      !words.has(sign.say) &&
      compareNeeds(needFor(enquiry, sign), given) > 0 &&
      stepOf(needFor(enquiry, sign)) !== stepOf(given),
  )
  return told.flatMap((sign) => asTold(enquiry, sign) ?? [])
}

/** The signs and opening rows that were answered yes. */
function saidYes(enquiry: Enquiry): Sign[] {
  return [
    ...openingRows(enquiry).filter((row) => openingReply(enquiry, row) === 'yes'),
    ...enquiry.pathway.signs.filter((sign) => signReply(enquiry, sign) === 'yes'),
  ]
}

/** How soon a sign would be dealt with: as soon as its own place acts, or sooner where what is known of the person is certain to raise it (a fever under 3 months). */
function needFor(enquiry: Enquiry, { id, to }: Sign): Need {
  const { release, pathway, answers } = enquiry
  const own = fastest(release.destinations[to]!)
  if (!pathway.raise.some(({ when }) => factsOf(when).includes(id))) return own
  const raised = certainNeed({ ...enquiry, answers: { ...answers, [id]: 'yes' } })
  return compareNeeds(raised, own) > 0 ? raised : own
}

function stepOf({ clock, minutes }: Need): NetStep {
  if (clock >= 5) return clock === 6 ? '999' : 'ed'
  if (clock === 4) return minutes <= 10 ? 'now' : 'hour'
  return clock >= 3 ? 'today' : 'soon'
}

/** What to do about signs as one sentence: "Go to A&E if he cannot pee at all.", "Ring 999 for any of these: a fit, or floppy or hard to wake."; more than three things, or long ones, are parted, a short sentence each. */
function netLine(enquiry: Enquiry, { step, signs }: NetGroup, spoken: readonly Sign[], voice: Voice): string {
  const { phrases } = enquiry.release
  const [one] = spoken.filter((sign) => stepOf(needFor(enquiry, sign)) === step)
  const words = { do: phrase(phrases, `net-${stepWords(enquiry, step)}`) }
  if (thingsIn(signs) > MOST_THINGS || signs.join().length > MOST_LETTERS)
    return phrase(phrases, signs.length > 1 ? 'net-list' : 'net-list-one', {
      ...words,
      signs: signs.map((sign) => `${sign.charAt(0).toUpperCase()}${sign.slice(1)}.`).join(' '),
    })
  const form =
    signs.length > 1 ? 'net-for-any' : voice !== 'unnamed' && SUBJECT.test(one!.say) ? 'net-if' : 'net-for'
  return phrase(phrases, form, { ...words, signs: signs.join(`, ${phrase(phrases, 'or')} `) })
}

const AND_ANOTHER = /\bor\b(?! (?:more|less|over|under)\b)|,/

/** How many things signs name together: "blue or grey lips" are two. */
function thingsIn(signs: readonly string[]): number {
  return signs.reduce((sum, sign) => sum + sign.split(AND_ANOTHER).length, 0)
}

/** More than this many in one sentence are not taken in by ear, nor are signs of more letters. */
const MOST_THINGS = 3
const MOST_LETTERS = 56

/** A sign whose sentence begins with the patient: "{(they) cannot} pee". */
const SUBJECT = /^\{\(?they/

/** The name of the words for a step: a caller who is told to ring us while we are shut, or in our last half hour, hears of 111 as well. */
export function stepWords({ practice, at }: Enquiry, step: NetStep): string {
  const ringsUs = step === 'now' || step === 'hour' || step === 'today'
  return ringsUs && (!inCoreHours(practice, at) || owedBy(practice, at)) ? `${step}-shut` : step
}

function groupBySteps(
  enquiry: Enquiry,
  signs: readonly Sign[],
  voice: Voice,
  form: 'list' | 'sentence',
): NetGroup[] {
  const groups = new Map<NetStep, Set<string>>()
  for (const sign of signs) {
    const step = stepOf(needFor(enquiry, sign))
    const lines = groups.get(step) ?? new Set()
    for (const line of sign.told ?? [sign.say]) lines.add(inVoice(line, voice, form))
    groups.set(step, lines)
  }
  return STEPS.flatMap((step) => (groups.has(step) ? [{ step, signs: [...groups.get(step)!] }] : []))
}
