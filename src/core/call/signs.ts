import type { OpeningRow, Sign } from '../pathway/pathway.ts'
import type { Release } from '../pathway/release.ts'
import { type Answers, type Reply, readReply } from './answers.ts'
import { beganToday } from './domains.ts'
import { type Enquiry, isFact } from './enquiry.ts'
import { readsOpening } from './gate.ts'
import { mayBeTrue, possible } from './person.ts'

/** How a sign of the pathway was answered, the shorthand "signs" and covering opening rows included; undefined when it was not asked. */
export function signReply(enquiry: Enquiry, sign: Sign): Reply | undefined {
  const own = readReply(sign.id, enquiry.answers[sign.id])
  if (own) return own
  if (covered(enquiry, sign) || settled(enquiry, sign)) return 'no'
  return readAll(enquiry.answers.signs, 'signs')
}

/** Whether a sign is noted when a caller says it and asked of nobody, so that nobody can be unsure of it nor keep it to themselves (engine rule 20). */
export function isOnlyHeard({ look, record }: Sign): boolean {
  return look === true && !record
}

/** How an opening row was answered, the shorthand "opening" included; undefined when it was not asked. */
export function openingReply(enquiry: Enquiry, row: Sign): Reply | undefined {
  return readReply(row.id, enquiry.answers[row.id]) ?? readAll(enquiry.answers.opening, 'opening')
}

function readAll(value: Answers[string] | undefined, id: string): Reply | undefined {
  return value === 'none' ? 'no' : readReply(id, value)
}

/** A sign is left out only if an opening row that asks the whole of it was shown and answered no (engine rule 23). */
function covered(enquiry: Enquiry, sign: Sign): boolean {
  if (!readsOpening(enquiry)) return false
  return coveringRows(enquiry.release.opening, sign.id).some(
    (row) =>
      !enquiry.pathway.ownRows?.includes(row.id) &&
      rowShown(enquiry, row) &&
      openingReply(enquiry, row) === 'no',
  )
}

type Opening = Release['opening']

const covering = new WeakMap<Opening, ReadonlyMap<string, readonly OpeningRow[]>>()

/** The opening rows that ask the whole of a sign; gathered once for each opening. */
function coveringRows(opening: Opening, sign: string): readonly OpeningRow[] {
  const known = covering.get(opening)
  if (known) return known.get(sign) ?? []
  const rows = new Map<string, OpeningRow[]>()
  for (const row of opening.breaths.flatMap((breath) => breath.rows))
    for (const id of row.covers) rows.set(id, [...(rows.get(id) ?? []), row])
  covering.set(opening, rows)
  return rows.get(sign) ?? []
}

/** Whether an opening row is read: age, sex and a patient who is the caller can rule it out, unknown means shown; one that follows another is read after its yes alone. */
export function rowShown(enquiry: Enquiry, row: OpeningRow): boolean {
  if (!row.follows) return signShown(enquiry, row)
  return readReply(row.follows, enquiry.answers[row.follows]) === 'yes'
}

/**
 * Whether a sign could apply to this person and can be asked of this caller. A sign that is a part of facts cannot apply once these are known not to be
 * true; a sign that takes days cannot apply to what began today.
 */
export function signShown(enquiry: Enquiry, sign: Sign): boolean {
  if (!mayConcern(enquiry, sign) || (sign.notToday && beganToday(enquiry))) return false
  if (!sign.partOf || followsSign(enquiry, sign)) return true
  const facts = sign.partOf.filter((id) => isFact(enquiry, id))
  return facts.length === 0 || facts.some((id) => mayBeTrue(enquiry, id))
}

/** Whether a sign is for people of this age and sex, and can be asked of this caller. */
export function mayConcern(enquiry: Enquiry, sign: Sign): boolean {
  return !(sign.notSelf && enquiry.caller === 'self') && (!sign.if || possible(enquiry, sign.if))
}

/** The signs of this topic that could apply to this person and of which a sign is a part; it waits for their answers (engine rule 89). */
function wholesOf(enquiry: Enquiry, { partOf = [] }: Sign): Sign[] {
  if (partOf.length === 0) return []
  return enquiry.pathway.signs.filter((other) => partOf.includes(other.id) && signShown(enquiry, other))
}

/** Whether a sign is asked only once another of this topic, of which it is a part, was not answered no. */
export function followsSign(enquiry: Enquiry, sign: Sign): boolean {
  return wholesOf(enquiry, sign).length > 0
}

/** Whether a sign still waits for those of which it is a part: one has no answer yet, and none was said yes. */
function waits(enquiry: Enquiry, sign: Sign): boolean {
  const replies = wholesOf(enquiry, sign).map((whole) => signReply(enquiry, whole))
  return replies.includes(undefined) && replies.every((reply) => reply === 'no' || reply === undefined)
}

/** A part of signs that were all answered no is no, and is not put (engine rule 89). */
function settled(enquiry: Enquiry, sign: Sign): boolean {
  const wholes = wholesOf(enquiry, sign)
  return wholes.length > 0 && wholes.every((whole) => signReply(enquiry, whole) === 'no')
}

/** The opening rows that are read to this caller; none on planned, admin and social topics, unless their gate was answered yes. */
export function openingRows(enquiry: Enquiry): OpeningRow[] {
  const { pathway, release } = enquiry
  if (!readsOpening(enquiry)) return []
  return release.opening.breaths
    .flatMap((breath) => breath.rows)
    .filter((row) => !pathway.ownRows?.includes(row.id))
    .filter((row) => rowShown(enquiry, row) || enquiry.answers[row.id] !== undefined)
}

/** The pathway's signs that are still to be asked: those that could apply and have no answer yet; the parts of one wait until it has. */
export function unansweredSigns(enquiry: Enquiry): Sign[] {
  return enquiry.pathway.signs.filter(
    (sign) => signShown(enquiry, sign) && signReply(enquiry, sign) === undefined && !waits(enquiry, sign),
  )
}

/** The pathway's signs that were really put to the caller or can be: those a covering opening row has not already asked. */
export function askedSigns(enquiry: Enquiry): Sign[] {
  const bare = { ...enquiry, answers: { ...enquiry.answers, signs: 'unsure' } }
  return enquiry.pathway.signs.filter(
    (sign) =>
      signShown(enquiry, sign) &&
      (enquiry.answers[sign.id] !== undefined || (!settled(enquiry, sign) && signReply(bare, sign) !== 'no')),
  )
}

/** The words in which a sign is asked: what the record showed is named to nobody but the patient (rule 50). */
export function askedWords({ caller, answers }: Enquiry, { say, unnamed, partOf = [] }: Sign): string {
  return unnamed && caller !== 'self' && onRecord({ answers }, { partOf }) ? unnamed : say
}

/** A sign as the safety net may tell it; nothing of the record, but that what it showed to be a danger is told by what is seen or felt alone, where the topic chose it: a head knock, on a blood thinner (rule 43). */
export function asTold(enquiry: Enquiry, sign: Sign): Sign | undefined {
  if (!sign.record) return sign
  const chosen = sign.unnamed && enquiry.pathway.net.includes(sign.id) && onRecord(enquiry, sign)
  return chosen ? { ...sign, say: sign.unnamed! } : undefined
}

/** Whether the record showed what a sign is a part of. */
function onRecord({ answers }: Pick<Enquiry, 'answers'>, { partOf = [] }: Pick<Sign, 'partOf'>): boolean {
  return partOf.some((id) => readReply(id, answers[id]) === 'yes')
}
