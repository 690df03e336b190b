import { inCoreHours } from '../hours/core-hours.ts'
import { compareNeeds, fastest, type Need } from '../pathway/need.ts'
import type { Sign, Span } from '../pathway/pathway.ts'
import { type Phrases, phrase } from '../pathway/phrases.ts'
import { inVoice, type Voice } from '../pathway/voice.ts'
import type { Enquiry } from './enquiry.ts'
import { surely } from './person.ts'
import { openingReply, openingRows, signReply, signShown } from './signs.ts'

/** Signs that call for the same step, in the order they are read. */
export interface NetGroup {
  readonly step: NetStep
  readonly signs: readonly string[]
}

/** What to do about a sign: 999, A&E, ring us at once, ring us the same day, tell us. */
export type NetStep = (typeof STEPS)[number]
const STEPS = ['999', 'ed', 'now', 'today', 'soon'] as const

/** When and why to come back: what is said aloud, and the whole list for the slip and the message. */
export interface SafetyNet {
  readonly spoken: string
  /** The words of the place itself, where these stand in place of the topic's signs; they go into the message too. */
  readonly own?: string
  readonly full: readonly NetGroup[]
  /** "7 days": when to come back if it is no better. */
  readonly span?: string
  readonly slip: readonly string[]
}

/** The safety net of an answer: three signs and a clock aloud, every sign more urgent than the answer on the slip; none that was said yes and none that tells what is on the record (rules 33, 43). */
export function safetyNet(enquiry: Enquiry, given: Need, voice: Voice): SafetyNet {
  const { pathway } = enquiry
  const { phrases } = enquiry.release
  const above = signsAbove(enquiry, given)
  const chosen = pathway.net.flatMap((id) => above.find((sign) => sign.id === id) ?? [])
  const three = (chosen.length ? chosen : above).slice(0, 3)
  const or = `, ${phrase(phrases, 'or')} `
  const lines = groupBySteps(enquiry, three, voice, 'sentence').map(({ step, signs }) =>
    phrase(phrases, `net-${stepWords(enquiry, step)}`, { signs: signs.join(or) }),
  )
  const waits = given.clock <= 3
  const span = waits && pathway.betterBy ? spanWords(phrases, pathway.betterBy) : undefined
  // Help is on its way: "no better in 7 days" is for those who wait at home.
  if (!waits) lines.push(inVoice(phrase(phrases, `net-waiting-${given.clock}`), voice))
  else lines.push(span ? phrase(phrases, 'net-better', { span }) : phrase(phrases, 'net-any'))
  return {
    spoken: lines.join(' '),
    full: groupBySteps(enquiry, above, voice, 'list'),
    // Advice for the usual case has no place beside an urgent answer.
    slip: waits ? slipLines(enquiry, voice) : [],
    ...(span ? { span } : {}),
  }
}

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
  return enquiry.pathway.signs.filter(
    (sign) =>
      signShown(enquiry, sign) &&
      !sign.look &&
      !sign.record &&
      !covered.has(sign.id) &&
      !words.has(sign.say) &&
      compareNeeds(needFor(enquiry, sign), given) > 0 &&
      stepOf(needFor(enquiry, sign)) !== stepOf(given),
  )
}

/** The signs and opening rows that were answered yes. */
function saidYes(enquiry: Enquiry): Sign[] {
  return [
    ...openingRows(enquiry).filter((row) => openingReply(enquiry, row) === 'yes'),
    ...enquiry.pathway.signs.filter((sign) => signReply(enquiry, sign) === 'yes'),
  ]
}

function needFor({ release }: Enquiry, sign: Sign): Need {
  return fastest(release.destinations[sign.to]!)
}

function stepOf({ clock, minutes }: Need): NetStep {
  if (clock >= 5) return clock === 6 ? '999' : 'ed'
  if (clock === 4 && minutes <= 10) return 'now'
  return clock >= 3 ? 'today' : 'soon'
}

/** The words of a step by their name: who is told to ring us while we are shut hears of 111 as well. */
export function stepWords({ practice, at }: Enquiry, step: NetStep): string {
  const ringsUs = step === 'now' || step === 'today'
  return ringsUs && !inCoreHours(practice, at) ? `${step}-shut` : step
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
    groups.set(step, (groups.get(step) ?? new Set()).add(inVoice(sign.say, voice, form)))
  }
  return STEPS.flatMap((step) => {
    const list = groups.get(step)
    return list ? [{ step, signs: [...list] }] : []
  })
}

/** A span in words: "48 hours", "1 week". */
export function spanWords(phrases: Phrases, { n, unit }: Span): string {
  const one = `${unit}-1`
  const many = unit === 'days' ? 'days-n' : unit
  return `${n} ${phrase(phrases, n === 1 ? one : many)}`
}
