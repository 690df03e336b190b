import { inCoreHours } from '../hours/core-hours.ts'
import { dutyAt, endAt } from '../pathway/ends.ts'
import { compareNeeds, fastest } from '../pathway/need.ts'
import type { Chain, Destination, Rank, Sign } from '../pathway/pathway.ts'
import type { Enquiry } from './enquiry.ts'
import { openingReply, openingRows, signReply, signShown } from './signs.ts'

/** A danger sign that was answered yes, not sure or rather not say, and where that leads. */
export interface Flag extends Chain {
  readonly sign: Sign
  readonly to: string
}

/** By the enquiry itself, which never changes: one step of a call looks at its flags many times. */
const known = new WeakMap<Enquiry, readonly Flag[]>()

/** The flags of an enquiry at its own time, most urgent first. */
export function flagsOf(enquiry: Enquiry): readonly Flag[] {
  const flags = known.get(enquiry) ?? raisedFlags(enquiry, !inCoreHours(enquiry.practice, enquiry.at))
  known.set(enquiry, flags)
  return flags
}

/** Every opening row and pathway sign that raises the answer, most urgent first. */
export function raisedFlags(enquiry: Enquiry, closed: boolean): Flag[] {
  const read = openingRows(enquiry).map((row) => ({ row, reply: openingReply(enquiry, row) }))
  // Who is not sure of a whole breath has said nothing of one row in it (engine rule 45).
  const vague = (breath: string) =>
    read.every(({ row, reply }) => row.breath !== breath || row.follows || reply === 'unsure')
  const rows = read.map(({ row: { unsure, ...row }, reply }) => ({
    sign: (unsure && !vague(row.breath) ? { ...row, unsure } : row) as Sign,
    reply,
  }))
  const signs = enquiry.pathway.signs
    .filter((sign) => signShown(enquiry, sign) || enquiry.answers[sign.id] !== undefined)
    .map((sign) => ({ sign, reply: signReply(enquiry, sign) }))
  const flags = [...rows, ...signs].flatMap(({ sign, reply }) => {
    const to = reply && reply !== 'no' ? flagDestination(enquiry, sign, reply, closed) : undefined
    return to ? [{ sign, to, ...flagChain(enquiry, to) }] : []
  })
  const { destinations } = enquiry.release
  const need = ({ to }: Flag) => fastest(destinations[to]!)
  return flags.sort(
    (a, b) => compareNeeds(need(b), need(a)) || place(destinations[a.to]!) - place(destinations[b.to]!),
  )
}

/** Where a kind of help stands among signs of one clock (engine rule 16); what is only told beside an answer stands last. */
function place({ tie, beside }: Destination): number {
  return beside ? Number.MAX_SAFE_INTEGER : (tie ?? Number.MAX_SAFE_INTEGER - 1)
}

/**
 * Where a sign leads by its answer; undefined where it raises nothing. "Not sure" or "rather not say" of a sign of rank 4 or more is heard by the duty clinician now. Of a lower one it counts
 * as yes, and is never left below the same day when it was declined (engine rules 18, 20). Not sure of what cannot be measured here goes by the sign
 * itself (engine rule 45).
 */
function flagDestination(enquiry: Enquiry, sign: Sign, reply: string, closed: boolean): string | undefined {
  const { destinations } = enquiry.release
  const { high: rank, minutes } = destinations[sign.to]!
  if (reply === 'unsure' && sign.unsure) return sign.unsure === 'no' ? undefined : sign.unsure
  // Where there is more time than ten minutes, not sure is not made sooner than yes.
  if (reply === 'yes' || followsYes(sign) || (rank === 4 && minutes)) return sign.to
  if (rank === 6 && closed) return endAt(destinations, 6, false)
  if (rank >= 4) return dutyAt(destinations, 4)
  return reply === 'declined' && rank < 3 ? dutyAt(destinations, 3) : sign.to
}

/** Whether it narrows down a row that was answered yes: not sure counts as yes there (engine rule 70). */
function followsYes(sign: Sign): boolean {
  return 'follows' in sign
}

/** Whether a flag lets the opening go on to its end: a row that does not lead to 999 never hides one below it that does (engine rule 70). */
export function waitsForOpening({ release }: Enquiry, { sign }: Flag): boolean {
  return 'breath' in sign && release.destinations[sign.to]!.high < 6
}

function flagChain(enquiry: Enquiry, to: string): Chain {
  const destination = enquiry.release.destinations[to]!
  return { steps: [[to], ...destination.fallbacks.map((id) => [id])], clock: destination.high }
}

/** The kinds of help that the danger signs name: no step below their level is an answer, unless its service is able (engine rule 60). */
export function namedBySigns(enquiry: Enquiry): readonly string[] {
  const { destinations } = enquiry.release
  return flagsOf(enquiry).flatMap(({ to }) => (destinations[to]!.beside ? [] : [to]))
}

/** An answer from this rank up sends the patient to hospital now. */
export const AT_HOSPITAL: Rank = 5
