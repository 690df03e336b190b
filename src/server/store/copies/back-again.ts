import { DatabaseSync } from 'node:sqlite'

const PEOPLE =
  'SELECT person.id, person.name AS called, practice.id AS place FROM person JOIN practice ON practice.id = person.practice WHERE person.removed'
const DESKS =
  'SELECT device.id, device.name AS called, practice.id AS place FROM device JOIN practice ON practice.id = device.practice WHERE device.revoked'

const PRACTICES = 'SELECT id, document FROM practice'
const REMOVED = "SELECT practice AS id FROM audit_entry WHERE what = 'practice-removed'"

interface Found {
  readonly id: string
  readonly called: string
  readonly place: string
}

interface Kept {
  readonly id: string
  readonly document: string
}

/**
 * Who and what a backup lets in again, though it was removed after the backup was made: people by name, desks by theirs, whole practices.
 * @param backup File of the backup.
 * @param earlier File with the rows that it replaced.
 */
export function backAgain(backup: string, earlier: string): readonly string[] {
  const again = (query: string, in_: string, out: string) => {
    const removed = new Set(rows(earlier, `${query} ${out}`).map(({ id }) => id))
    return rows(backup, `${query} ${in_}`).filter(({ id }) => removed.has(id))
  }
  const gone = new Set(rows<Pick<Kept, 'id'>>(earlier, REMOVED).map(({ id }) => id))
  const here = new Set(rows<Kept>(earlier, PRACTICES).map(({ id }) => id))
  const practices = rows<Kept>(backup, PRACTICES).filter(({ id }) => gone.has(id) && !here.has(id))
  return [
    ...practices.map(
      ({ id, document }) =>
        `all of ${(JSON.parse(document) as { name: string }).name} (npm run -s practice -- remove --id ${id})`,
    ),
    ...again(PEOPLE, "= ''", "<> ''").map(({ called, place }) => `${called} of ${place}`),
    ...again(DESKS, '= 0', '= 1').map(
      ({ called, place }) => `a desk of ${place}${called ? ` (${called})` : ''}`,
    ),
  ]
}

function rows<Row = Found>(file: string, query: string): readonly Row[] {
  const database = new DatabaseSync(file, { readOnly: true })
  try {
    return database.prepare(query).all() as unknown as Row[]
  } catch {
    // A damaged file, or one from before people had names, says nothing of who was removed.
    return []
  } finally {
    database.close()
  }
}
