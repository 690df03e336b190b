import type { Service } from '#core/practice/service.ts'
import type { Database } from './database/sql.ts'

/** A service that came to a practice or went from it, and when: a London wall clock. */
export interface ServiceMove {
  readonly at: string
  readonly kind: 'added' | 'removed'
  readonly name: string
}

interface Version {
  readonly id: string
  readonly revision: number
  readonly gone: number
  readonly at: string
}

/** Which services of one practice came and went. */
export function serviceMovesOf(db: Database, practice: string) {
  return {
    /** Services that came or went since a day, oldest first. What was there from the start did not come. */
    async serviceMoves(since: string): Promise<ServiceMove[]> {
      const versions = await db.all<Version>(
        `SELECT part.id AS id, part.revision AS revision, CASE WHEN part.document IS NULL THEN 1 ELSE 0 END AS gone, revision.at AS at
FROM part JOIN revision ON revision.practice = part.practice AND revision.revision = part.revision
WHERE part.practice = ? AND part.kind = 'service' ORDER BY part.id, part.revision`,
        practice,
      )
      const moves = versions.flatMap((version, at) => {
        const before = versions[at - 1]?.id === version.id ? versions[at - 1] : undefined
        const wasHere = before !== undefined && before.gone === 0
        const isHere = version.gone === 0
        if (version.at < since || version.at === '' || wasHere === isHere) return []
        return [{ version, shown: isHere ? version : before!, kind: isHere ? 'added' : 'removed' } as const]
      })
      const all = await Promise.all(
        moves.map(async ({ version, shown, kind }) => ({
          at: version.at,
          kind,
          name: await nameAt(shown.id, shown.revision),
        })),
      )
      return all.sort((a, b) => (a.at === b.at ? (a.name < b.name ? -1 : 1) : a.at < b.at ? -1 : 1))
    },
  }

  async function nameAt(id: string, revision: number): Promise<string> {
    const part = await db.one<{ document: string }>(
      "SELECT document FROM part WHERE practice = ? AND kind = 'service' AND id = ? AND revision = ?",
      practice,
      id,
      revision,
    )
    return (JSON.parse(part!.document) as Service).name
  }
}
