import { DatabaseSync } from 'node:sqlite'

const PEOPLE =
  'SELECT person.id, person.name AS called, practice.id AS place FROM person JOIN practice ON practice.id = person.practice WHERE person.removed'
const DESKS =
  'SELECT device.id, device.name AS called, practice.id AS place FROM device JOIN practice ON practice.id = device.practice WHERE device.revoked'

interface Found {
  readonly id: string
  readonly called: string
  readonly place: string
}

/**
 * Who and what a backup lets in again, though it was removed after the backup was made: people by name, desks by theirs.
 * @param backup File of the backup.
 * @param earlier File with the rows that it replaced.
 */
export function backAgain(backup: string, earlier: string): readonly string[] {
  const again = (query: string, in_: string, out: string) => {
    const removed = new Set(rows(earlier, `${query} ${out}`).map(({ id }) => id))
    return rows(backup, `${query} ${in_}`).filter(({ id }) => removed.has(id))
  }
  return [
    ...again(PEOPLE, "= ''", "<> ''").map(({ called, place }) => `${called} of ${place}`),
    ...again(DESKS, '= 0', '= 1').map(
      ({ called, place }) => `a desk of ${place}${called ? ` (${called})` : ''}`,
    ),
  ]
}

function rows(file: string, query: string): readonly Found[] {
  const database = new DatabaseSync(file, { readOnly: true })
  try {
    return database.prepare(query).all() as unknown as Found[]
  } catch {
    // A damaged file, or one from before people had names, says nothing of who was removed.
    return []
  } finally {
    database.close()
  }
}
