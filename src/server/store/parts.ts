import { canonical } from '#core/practice/canonical.ts'
import type { RowReading, Writing } from './database/sql.ts'

/** A document is kept in parts, each with every version of it: its services, and how it uses those of its network. */
type Kind = 'service' | 'shared'

interface Part {
  readonly id: string
  readonly document: string
}

/** What becomes of one part at a revision: its new text, or null where it is left out. */
type PartChange = readonly [id: string, document: string | null]

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

/** What differs between the parts that are held and those that shall be. */
export function partChanges(
  held: readonly Part[],
  wanted: readonly (readonly [id: string, value: unknown])[],
): PartChange[] {
  const before = new Map(held.map(({ id, document }) => [id, document]))
  const kept = new Set(wanted.map(([id]) => id))
  const changed = wanted.filter(([id, value]) => {
    const was = before.get(id)
    return was === undefined || canonical(JSON.parse(was)) !== canonical(value)
  })
  return [
    ...changed.map(([id, value]): PartChange => [id, JSON.stringify(value)]),
    ...held.filter(({ id }) => !kept.has(id)).map(({ id }): PartChange => [id, null]),
  ]
}

/** Keeps changed parts. A part keeps the place it first had, so that what is left out and had back stands where it stood. */
export async function keepParts(
  sql: Writing,
  practice: string,
  kind: Kind,
  revision: number,
  changes: readonly PartChange[],
): Promise<void> {
  const newest = await sql.one<{ last: number | null }>(
    'SELECT MAX(position) AS last FROM part WHERE practice = ? AND kind = ?',
    practice,
    kind,
  )
  let last = newest?.last ?? 0
  for (const [id, document] of changes) {
    const place = await sql.one<{ position: number }>(
      'SELECT position FROM part WHERE practice = ? AND kind = ? AND id = ? LIMIT 1',
      practice,
      kind,
      id,
    )
    await sql.run(
      'INSERT INTO part (practice, kind, id, revision, position, document) VALUES (?, ?, ?, ?, ?, ?)',
      practice,
      kind,
      id,
      revision,
      place?.position ?? ++last,
      document,
    )
  }
}
