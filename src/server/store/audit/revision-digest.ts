import { createHash } from 'node:crypto'
import type { RowReading } from '../database/sql.ts'
import { slices } from '../slices.ts'

/** A part that a revision changed, as it is kept; null where it was left out. */
export type KeptPart = readonly [kind: string, id: string, document: string | null]

/** The digest of all that is kept of one revision: its document, and the parts that it changed. */
export async function revisionDigest(document: string, parts: readonly KeptPart[]): Promise<string> {
  const others = slices()
  const hash = createHash('sha256').update(JSON.stringify(document))
  const named = parts.map((part) => [`${part[0]} ${part[1]}`, part] as const)
  await others()
  for (const [, part] of named.sort(inOrder)) {
    hash.update(JSON.stringify(part))
    await others()
  }
  return hash.digest('hex')
}

/** The digest of a revision as its rows are now; undefined when it is not there. */
export async function digestOfRows(
  sql: RowReading,
  practice: string,
  revision: number,
): Promise<string | undefined> {
  const row = await sql.one<{ document: string }>(
    'SELECT document FROM revision WHERE practice = ? AND revision = ?',
    practice,
    revision,
  )
  if (!row) return undefined
  const parts = await sql.all<{ kind: string; id: string; document: string | null }>(
    'SELECT kind, id, document FROM part WHERE practice = ? AND revision = ?',
    practice,
    revision,
  )
  return revisionDigest(
    row.document,
    parts.map(({ kind, id, document }) => [kind, id, document]),
  )
}

function inOrder([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : one > other ? 1 : 0
}
