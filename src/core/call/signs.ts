import type { OpeningRow, Sign } from '../pathway/pathway.ts'
import type { Release } from '../pathway/release.ts'
import { type Answers, type Reply, readReply } from './answers.ts'
import type { Enquiry } from './enquiry.ts'
import { readsOpening } from './gate.ts'
import { possible } from './person.ts'

/** How a sign of the pathway was answered, the shorthand "signs" and covering opening rows included; undefined when it was not asked. */
export function signReply(enquiry: Enquiry, sign: Sign): Reply | undefined {
  const own = readReply(sign.id, enquiry.answers[sign.id])
  if (own) return own
  if (covered(enquiry, sign)) return 'no'
  return readAll(enquiry.answers.signs, 'signs')
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
    (row) => rowShown(enquiry, row) && openingReply(enquiry, row) === 'no',
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

/** Whether a sign could apply to this person, and can be asked of this caller. */
export function signShown(enquiry: Enquiry, sign: Sign): boolean {
  return !(sign.notSelf && enquiry.caller === 'self') && (!sign.if || possible(enquiry, sign.if))
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

/** The pathway's signs that are still to be asked: those that could apply and have no answer yet. */
export function unansweredSigns(enquiry: Enquiry): Sign[] {
  return enquiry.pathway.signs.filter(
    (sign) => signShown(enquiry, sign) && signReply(enquiry, sign) === undefined,
  )
}

/** The pathway's signs that were really put to the caller or can be: those a covering opening row has not already asked. */
export function askedSigns(enquiry: Enquiry): Sign[] {
  const bare = { ...enquiry, answers: { ...enquiry.answers, signs: 'unsure' } }
  return enquiry.pathway.signs.filter(
    (sign) =>
      signShown(enquiry, sign) && (enquiry.answers[sign.id] !== undefined || signReply(bare, sign) !== 'no'),
  )
}
