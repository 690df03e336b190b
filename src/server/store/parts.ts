import { canonical } from '#core/practice/canonical.ts'
import type { RowReading, Writing } from './database/sql.ts'
import { slices } from './slices.ts'

/** A document is kept in parts, each with every version of it: its services, and how it uses those of its network. */
type Kind = 'service' | 'shared'

interface Part {
  readonly id: string
  readonly document: string
}

/** What becomes of one part at a revision: its new text, or null where it is left out. */
export type PartChange = readonly [id: string, document: string | null]

/** Rows that go into one statement. */
const ROWS = 200

/** The parts of a document as they were at a revision, in their places. */
export function partsAt(sql: RowReading, practice: string, kind: Kind, revision: number): Promise<Part[]> {
  return sql.all<Part>(
    `SELECT id, document FROM part AS newest WHERE practice = ? AND kind = ? AND document IS NOT NULL AND revision = (
  SELECT MAX(revision) FROM part WHERE practice = newest.practice AND kind = newest.kind AND id = newest.id AND revision <= ?)
ORDER BY position`,
    practice,
    kind,
    revision,
  )
}

/** What differs between the parts that are held and those that shall be, by id. */
export async function partChanges(
  held: ReadonlyMap<string, unknown>,
  wanted: ReadonlyMap<string, unknown>,
): Promise<PartChange[]> {
  const others = slices()
  const changes: PartChange[] = []
  for (const [id, value] of wanted) {
    const was = held.get(id)
    if (was !== value && (was === undefined || canonical(was) !== canonical(value)))
      changes.push([id, JSON.stringify(value)])
    await others()
  }
  for (const id of held.keys()) if (!wanted.has(id)) changes.push([id, null])
  return changes
}

/**
 * Keeps changed parts. A part keeps the place it first had, so that what is left out and had back stands where it stood.
 * @returns The ids of those that had a place already.
 */
export async function keepParts(
  sql: Writing,
  practice: string,
  kind: Kind,
  revision: number,
  changes: readonly PartChange[],
): Promise<ReadonlySet<string>> {
  if (changes.length === 0) return new Set()
  const others = slices()
  const newest = await sql.one<{ last: number | null }>(
    'SELECT MAX(position) AS last FROM part WHERE practice = ? AND kind = ?',
    practice,
    kind,
  )
  let last = newest?.last ?? 0
  const places = new Map<string, number>()
  for (let from = 0; from < changes.length; from += ROWS) {
    const some = changes.slice(from, from + ROWS)
    for (const [id, place] of await placesOf(sql, practice, kind, some)) places.set(id, place)
    await others()
  }
  const known = new Set(places.keys())
  for (const [id] of changes) if (!known.has(id)) places.set(id, ++last)
  // Written in the order of the table's key, so that each page is written once: a commit of thousands takes a third of the time.
  const inOrder = changes.toSorted(([a], [b]) => (a < b ? -1 : 1))
  for (let from = 0; from < inOrder.length; from += ROWS) {
    const some = inOrder.slice(from, from + ROWS)
    await sql.run(
      `INSERT INTO part (practice, kind, id, revision, position, document) VALUES ${some.map(() => '(?, ?, ?, ?, ?, ?)').join(', ')}`,
      ...some.flatMap(([id, document]) => [practice, kind, id, revision, places.get(id)!, document]),
    )
    await others()
  }
  return known
}

async function placesOf(
  sql: RowReading,
  practice: string,
  kind: Kind,
  changes: readonly PartChange[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await sql.all<{ id: string; position: number }>(
    `SELECT id, MIN(position) AS position FROM part WHERE practice = ? AND kind = ? AND id IN (${changes.map(() => '?').join(', ')}) GROUP BY id`,
    practice,
    kind,
    ...changes.map(([id]) => id),
  )
  return new Map(rows.map(({ id, position }) => [id, position]))
}
