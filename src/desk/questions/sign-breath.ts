import type { Sign } from '#core/pathway/pathway.ts'

/** More than this are not read in one breath. */
const ONE_BREATH = 18

/** The signs to read now, the gravest first and what only the record shows last; a list that is too long for one breath is halved, and the rest follows with an answer of its own. */
export function breathOf(signs: readonly Sign[], rank: (sign: Sign) => number): readonly Sign[] {
  const ordered = signs.toSorted(
    (one, other) => Number(one.look ?? false) - Number(other.look ?? false) || rank(other) - rank(one),
  )
  return ordered.length > ONE_BREATH ? ordered.slice(0, Math.ceil(ordered.length / 2)) : ordered
}

/** What a sign leads to, by how urgently that acts: the word that stands over it. */
export function leadsTo(rank: number): string {
  if (rank >= 6) return 'weight-999'
  if (rank === 5) return 'weight-hospital'
  if (rank === 4) return 'weight-now'
  return rank === 3 ? 'weight-today' : 'weight-soon'
}
