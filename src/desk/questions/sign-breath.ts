import type { Sign } from '#core/pathway/pathway.ts'

/** More than this are not read in one breath. */
const ONE_BREATH = 18

/** As many of some rows as are read in one breath: a list that is too long for one is cut into equal parts, and the rest follows with an answer of its own. */
export function oneBreath<T>(rows: readonly T[]): readonly T[] {
  const breaths = Math.ceil(rows.length / ONE_BREATH)
  return breaths > 1 ? rows.slice(0, Math.ceil(rows.length / breaths)) : rows
}

/** The signs to read now, the gravest first and what only the record shows last. */
export function breathOf(signs: readonly Sign[], rank: (sign: Sign) => number): readonly Sign[] {
  const ordered = signs.toSorted(
    (one, other) => Number(one.look ?? false) - Number(other.look ?? false) || rank(other) - rank(one),
  )
  return oneBreath(ordered)
}

/** What a sign leads to, by how urgently that acts: the word that stands over it. */
export function leadsTo(rank: number): string {
  if (rank >= 6) return 'weight-999'
  if (rank === 5) return 'weight-hospital'
  if (rank === 4) return 'weight-now'
  return rank === 3 ? 'weight-today' : 'weight-soon'
}
