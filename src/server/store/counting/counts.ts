import type { WeekCounters } from '#core/tally/counters.ts'
import { type CopyLine, type Mark, standing } from '#core/tally/line.ts'
import { familyOf } from '#core/tally/sending.ts'
import { callsAdded, mergedSheet, type Sheet, sheetsOf } from '#core/tally/sheet.ts'
import type { RowReading, Writing } from '../database/sql.ts'
import type { Added } from './claims.ts'

/** One key of a practice in one week. */
export type KeyOfWeek = Pick<WeekCounters, 'week' | 'key'> & { readonly practice: string }

/** What is kept of one key in one week: its small tables, packed, and in a row beside them the line of its copies. */
type Held = Map<string, string>

/** The row in which the line of a key's copies lies, beside its small tables. */
export const LINE = 'line'

/** The row that names the live copies whose counts were cut off a key, each with the last change that stays. The change stands as a count and an undo of as many, so that it adds nothing to any sum. */
export const CUT = 'cut'

const BESIDE: readonly string[] = [LINE, CUT]

/** The condition, in SQL, that a row is one of a key's small tables. */
export const IS_SHEET = `sheet NOT IN (${BESIDE.map((name) => `'${name}'`).join(', ')})`

/** Keys as they are kept, with what came to them since; written together. */
export class HeldKeys {
  readonly #held: ReadonlyMap<string, Held>
  readonly #changed = new Map<string, readonly [...KeyParts, sheet: string, cells: string]>()

  private constructor(held: ReadonlyMap<string, Held>) {
    this.#held = held
  }

  /** Reads what is kept of some keys. */
  static async read(sql: RowReading, keys: readonly KeyOfWeek[]): Promise<HeldKeys> {
    const held = new Map<string, Held>(keys.map((one) => [nameOf(partsOf(one)), new Map()]))
    if (held.size === 0) return new HeldKeys(held)
    const wanted = [...new Map(keys.map((one) => [nameOf(partsOf(one)), partsOf(one)])).values()]
    const rows = await sql.all<KeyOfWeek & { sheet: string; cells: string }>(
      `SELECT practice, week, key, sheet, cells FROM tally WHERE (practice, week, key) IN (VALUES ${wanted.map(() => '(?, ?, ?)').join(', ')})`,
      ...wanted.flat(),
    )
    for (const { sheet, cells, ...key } of rows) held.get(nameOf(partsOf(key)))!.set(sheet, cells)
    return new HeldKeys(held)
  }

  /** Whether anything is kept of a key. */
  has(key: KeyOfWeek): boolean {
    return this.#of(key).size > 0
  }

  /** The copies that a key's counts went through. */
  lineOf(key: KeyOfWeek): CopyLine {
    const line = this.#of(key).get(LINE)
    return line ? (JSON.parse(line) as CopyLine) : []
  }

  /** The live copies whose counts were cut off a key, and the last change of each that stays there. */
  cutsOf(key: KeyOfWeek): Readonly<Record<string, number>> {
    const cuts = JSON.parse(this.#of(key).get(CUT) ?? '{}') as Sheet
    return Object.fromEntries(Object.entries(cuts).map(([live, [change]]) => [live, change]))
  }

  /** Notes that what a live copy counted after a change stands under another key. */
  cut(key: KeyOfWeek, { live, change }: Mark): void {
    const cuts = { ...this.cutsOf(key), [live]: change }
    this.#set(key, CUT, Object.fromEntries(Object.entries(cuts).map(([one, last]) => [one, [last, last]])))
  }

  /** The small tables of a key. */
  sheetsUnder(key: KeyOfWeek): ReadonlyMap<string, Sheet> {
    const sheets = [...this.#of(key)].filter(([sheet]) => !BESIDE.includes(sheet))
    return new Map(sheets.map(([sheet, cells]) => [sheet, JSON.parse(cells) as Sheet]))
  }

  /** Puts other small tables and another line in place of what is kept of a key. */
  replace(key: KeyOfWeek, sheets: ReadonlyMap<string, Sheet>, line: CopyLine): void {
    for (const sheet of this.sheetsUnder(key).keys()) if (!sheets.has(sheet)) this.#set(key, sheet, {})
    for (const [sheet, cells] of sheets) this.#set(key, sheet, cells)
    this.#set(key, LINE, line)
  }

  /** Takes the larger of what is here and what came, cell by cell, where `mayAdd` lets so many calls more be counted; what is here already is not written again. */
  merge(key: KeyOfWeek, came: WeekCounters, mayAdd: (added: Added) => boolean = () => true): boolean {
    const held = this.#of(key)
    const added = { topics: 0, times: 0 }
    const news: (readonly [sheet: string, cells: Sheet])[] = []
    for (const [sheet, cells] of sheetsOf(came)) {
      const before = JSON.parse(held.get(sheet) ?? '{}') as Sheet
      const merged = mergedSheet(before, cells)
      if (!merged) continue
      news.push([sheet, merged])
      const family = familyOf(`${sheet}/`)
      added[family] = Math.max(added[family], callsAdded(sheet, before, merged))
    }
    if (!mayAdd(added)) return false
    for (const [sheet, merged] of news) this.#set(key, sheet, merged)
    // Without a count there is nothing that a twin could take the place of.
    const { line = [], counts } = came
    if (line.length > 0 && Object.keys(counts).length > 0 && standing(this.lineOf(key), line) === 'goes-on')
      this.#set(key, LINE, line)
    return true
  }

  /** Writes all that changed in one statement. */
  async write(sql: Writing): Promise<void> {
    const rows = [...this.#changed.values()]
    for (let from = 0; from < rows.length; from += ROWS) {
      const some = rows.slice(from, from + ROWS)
      await sql.run(
        `INSERT INTO tally (practice, week, key, sheet, cells) VALUES ${some.map(() => '(?, ?, ?, ?, ?)').join(', ')} ON CONFLICT (practice, week, key, sheet) DO UPDATE SET cells = excluded.cells`,
        ...some.flat(),
      )
    }
  }

  #of(key: KeyOfWeek): Held {
    return this.#held.get(nameOf(partsOf(key)))!
  }

  #set(key: KeyOfWeek, sheet: string, value: unknown): void {
    const cells = JSON.stringify(value)
    const parts = partsOf(key)
    this.#of(key).set(sheet, cells)
    this.#changed.set(`${nameOf(parts)}\n${sheet}`, [...parts, sheet, cells])
  }
}

type KeyParts = readonly [practice: string, week: string, key: string]

/** Rows that go into one statement. */
const ROWS = 200

function partsOf({ practice, week, key }: KeyOfWeek): KeyParts {
  return [practice, week, key]
}

function nameOf(parts: KeyParts): string {
  return parts.join('\n')
}

/** Counts of an earlier form, a row for each cell, are packed once. */
export async function packOldCounts(sql: Writing): Promise<void> {
  const rows = await sql.all<{
    practice: string
    week: string
    key: string
    cell: string
    n: number
    undone: number
  }>('SELECT practice, week, key, cell, n, undone FROM counter ORDER BY practice, week, key')
  if (rows.length === 0) return
  const keys = [...Map.groupBy(rows, ({ practice, week, key }) => `${practice}\n${week}\n${key}`).values()]
  for (let from = 0; from < keys.length; from += ROWS) {
    const some = keys.slice(from, from + ROWS)
    const held = await HeldKeys.read(
      sql,
      some.map((cells) => cells[0]!),
    )
    for (const cells of some) {
      const { practice, week, key } = cells[0]!
      const counts = Object.fromEntries(cells.map(({ cell, n }) => [cell, n]))
      const undone = Object.fromEntries(cells.map(({ cell, undone: back }) => [cell, back]))
      held.merge({ practice, week, key }, { week, key, counts, undone })
    }
    await held.write(sql)
  }
  await sql.run('DELETE FROM counter')
}
