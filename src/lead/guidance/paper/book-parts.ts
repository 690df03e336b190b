import type { CallCounts } from '#core/measured/call-counts.ts'
import { sumBy, weeksBack } from '#core/measured/cells.ts'
import type { Pathway } from '#core/pathway/pathway.ts'
import type { Release } from '#core/pathway/release.ts'

/** What of the book is printed: all of it, the topics used most here, or one group by its id. */
export type BookPart = 'all' | 'used' | (string & {})

/** Topics in the part that is used most: a folder that lies at the desk. */
const MOST_USED = 40
const WEEKS = 13
/** Sides of A4, as measured: a topic begins on a side of its own, and one in six runs over. */
const SIDES = { topic: 1.2, indexed: 110, poster: 1 } as const

/** The topics of a part in the order of the book, by groups. */
export function topicsOf(content: Release, part: BookPart, counts: CallCounts | undefined): Pathway[] {
  const all = Object.keys(content.groups).flatMap((group) =>
    Object.values(content.pathways).filter((topic) => topic.group === group),
  )
  if (part === 'all') return all
  if (part !== 'used') return all.filter(({ group }) => group === part)
  const used = new Set(mostUsed(content, counts))
  return all.filter(({ id }) => used.has(id))
}

/** The topics that most calls of the last weeks were about, the most first; none where nothing was counted. */
export function mostUsed({ pathways }: Release, counts: CallCounts | undefined): string[] {
  if (!counts) return []
  const calls = sumBy(counts, weeksBack(counts, WEEKS), ([table, topic]) =>
    table === 't1' && Object.hasOwn(pathways, topic!) ? topic : undefined,
  )
  return [...calls]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, MOST_USED)
    .map(([id]) => id)
}

/** About how many sides of A4 a part takes, with the danger signs and the index. */
export function sidesOf(topics: number): number {
  const sides = SIDES.poster + Math.ceil(topics / SIDES.indexed) + topics * SIDES.topic
  return sides > 50 ? Math.round(sides / 10) * 10 : Math.ceil(sides)
}
