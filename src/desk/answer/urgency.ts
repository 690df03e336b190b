import type { Destination } from '#core/pathway/pathway.ts'

/** How urgent an answer looks: one word, one mark and one colour, decided here alone. */
export interface Urgency {
  readonly name: 'now' | 'soon' | 'today' | 'planned'
  /** The key of the word in the badge. */
  readonly word: string
  readonly mark: string
}

/** The level of an answer by how urgently it acts: rank 4 is within minutes, beside "now" and never "today". */
export function urgencyOf(acts: number, { minutes = 10 }: Pick<Destination, 'minutes'>): Urgency {
  if (acts >= 5) return { name: 'now', word: 'level-now', mark: '▲' }
  if (acts === 4)
    return {
      name: 'soon',
      word: minutes > 60 ? 'level-2-hours' : minutes > 10 ? 'level-1-hour' : 'level-10-minutes',
      mark: '▲',
    }
  if (acts === 3) return { name: 'today', word: 'level-today', mark: '●' }
  return { name: 'planned', word: 'level-planned', mark: '■' }
}
