import type { Reply } from '#core/call/answers.ts'
import { flagsOf } from '#core/call/flags.ts'
import { AT_ONCE } from '#core/pathway/need.ts'
import type { Sign } from '#core/pathway/pathway.ts'
import { t } from '#ui/language.ts'
import { answer, type Call } from '../call/call.ts'
import { enquiryOf } from '../call/call-step.ts'
import { DIGITS, LETTERS } from './answer-buttons.ts'

/** More than this are not read in one breath. */
const ONE_BREATH = 18

/** As many of some rows as are read in one breath: a list that is too long for one is cut into equal parts, and the rest follows with an answer of its own. */
export function oneBreath<T>(rows: readonly T[]): readonly T[] {
  const breaths = Math.ceil(rows.length / ONE_BREATH)
  return breaths > 1 ? rows.slice(0, Math.ceil(rows.length / breaths)) : rows
}

/** The signs to read now, the gravest first and what only the record shows last. */
export function breathOf(signs: readonly Sign[], rank: (sign: Sign) => number): readonly Sign[] {
  return oneBreath(inOrder(signs, rank))
}

function inOrder(signs: readonly Sign[], rank: (sign: Sign) => number): Sign[] {
  return signs.toSorted(
    (one, other) => Number(one.look ?? false) - Number(other.look ?? false) || rank(other) - rank(one),
  )
}

/** The keys of the signs that are read now. The first nine have digits; each after them has the letter that is its own on this topic, whatever is left out for this person, and mostly on every topic. Of two with one letter in a breath the later takes one that is free. */
export function signKeys(
  topic: readonly Sign[],
  breath: readonly Sign[],
  rank: (sign: Sign) => number,
): string[] {
  const own = new Map<string, string>()
  let free: readonly string[] = []
  // Nothing that stands among the first nine of all can come after nine in a call. By their ids, so that of two who want one letter the same gives way on each topic.
  const after = inOrder(topic, rank).slice(DIGITS.length)
  for (const { id } of [...after].sort((one, other) => (one.id < other.id ? -1 : 1))) {
    if (free.length === 0) free = LETTERS
    const wanted = [...id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % LETTERS.length
    const letter = [...LETTERS.slice(wanted), ...LETTERS].find((one) => free.includes(one))!
    free = free.filter((one) => one !== letter)
    own.set(id, letter)
  }
  const keys: string[] = []
  for (const [at, { id }] of breath.entries())
    keys.push(DIGITS[at] ?? [own.get(id)!, ...LETTERS].find((letter) => !keys.includes(letter))!)
  return keys
}

/** More than this stand in two columns. */
const ONE_COLUMN = 8

/** How much of a row a heading takes. */
const HEADING = 0.7

/** Rows in the columns that they stand in, of about one height. A group that is parted by the end of a column has its heading over both parts, so that no row stands under none. */
export function inColumns<T extends { readonly under: string }>(rows: readonly T[]): (readonly T[])[] {
  if (rows.length <= ONE_COLUMN) return [rows]
  const height = (some: readonly T[]) => some.length + HEADING * new Set(some.map(({ under }) => under)).size
  const taller = (at: number) => Math.max(height(rows.slice(0, at)), height(rows.slice(at)))
  const [cut] = [...rows.keys()].sort((one, other) => taller(one) - taller(other))
  return [rows.slice(0, cut), rows.slice(cut)]
}

/** What a sign leads to, by how urgently that acts: the word that stands over it. */
export function leadsTo(rank: number): string {
  if (rank >= 6) return 'weight-999'
  if (rank === 5) return 'weight-hospital'
  if (rank === 4) return 'weight-now'
  return rank === 3 ? 'weight-today' : 'weight-soon'
}

/** Where one answer to all of some danger signs leads at once, for its button: the ambulance while the surgery is shut, else mostly the duty clinician; empty where the questions go on. */
export function leadsAtOnce(call: Call, ids: readonly string[]): (reply: Reply) => string {
  return (reply) => {
    const given = Object.fromEntries(ids.map((id) => [id, reply]))
    const [flag] = flagsOf(enquiryOf(answer(call, given)))
    const rank = flag ? call.release.destinations[flag.to]!.high : 0
    if (rank < AT_ONCE) return ''
    return `: ${rank === 6 ? '999' : t('the-duty-clinician')}`
  }
}
