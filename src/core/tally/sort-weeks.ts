import { isIsoWeek } from '../clock/iso-week.ts'
import type { WeekCounters } from './counters.ts'
import type { WeekRefusal } from './held-week.ts'
import { type KnownKeys, validCell } from './keys.ts'
import type { CopyLine } from './line.ts'

/** A week as it came, before anyone has looked at what is in it. */
export interface SentWeek {
  readonly week: string
  readonly key: string
  readonly counts: Readonly<Record<string, unknown>>
  readonly undone: Readonly<Record<string, unknown>>
  readonly line?: CopyLine | undefined
}

/** A week that was not taken, or not whole. */
export interface RefusedWeek {
  readonly key: string
  readonly week: string
  readonly why: WeekRefusal
  /** The first of the cells that were left out, where others were taken. */
  readonly cells?: readonly string[]
}

/** More in one cell of one week is no count of calls: the busiest desk has a few thousand in all. */
const MOST_OF_A_CELL = 5000
const KEY = /^[0-9a-f]{32}$/
const CELLS_NAMED = 10
const CELL_LENGTH = 160
/** More cells than a few practices ever count. */
const MOST_REMEMBERED = 50_000

/** Parts what can be kept from what cannot, week by week and cell by cell. `oldest` and `newest` are the first and last week that are taken. */
export function sortWeeks(
  sent: readonly SentWeek[],
  known: KnownKeys,
  { oldest, newest }: { readonly oldest: string; readonly newest: string },
): { readonly taken: readonly WeekCounters[]; readonly refused: readonly RefusedWeek[] } {
  const taken: WeekCounters[] = []
  const refused: RefusedWeek[] = []
  const cells = cellsOfNames(known)
  for (const { week, key, counts, undone, line } of sent) {
    const why =
      !isIsoWeek(week) || !KEY.test(key)
        ? 'malformed'
        : week > newest
          ? 'ahead'
          : week < oldest
            ? 'too-old'
            : undefined
    if (why) {
      refused.push({ key, week, why })
      continue
    }
    const bad = new Set<string>()
    const good = (map: Readonly<Record<string, unknown>>) => {
      const names = Object.keys(map)
      const wrong = names.filter((cell) => !isCount(cells, cell, map[cell]))
      const counts = map as Readonly<Record<string, number>>
      if (wrong.length === 0) return counts
      for (const cell of wrong) bad.add(cell.slice(0, CELL_LENGTH))
      const kept = names.filter((cell) => isCount(cells, cell, map[cell]))
      return Object.fromEntries(kept.map((cell) => [cell, counts[cell]!]))
    }
    const whole = { week, key, counts: good(counts), undone: good(undone), ...(line ? { line } : {}) }
    if (bad.size > 0) refused.push({ key, week, why: 'unknown', cells: [...bad].slice(0, CELLS_NAMED) })
    taken.push(whole)
  }
  return { taken, refused }
}

function isCount(cells: Cells, cell: string, n: unknown): n is number {
  return Number.isInteger(n) && (n as number) >= 0 && (n as number) <= MOST_OF_A_CELL && cells.has(cell)
}

/** Cells that were looked at before, and are made of published names: desks send the same ones again and again. */
class Cells {
  readonly #known: KnownKeys
  readonly #good = new Set<string>()

  constructor(known: KnownKeys) {
    this.#known = known
  }

  has(cell: string): boolean {
    if (this.#good.has(cell)) return true
    if (!validCell(this.#known, cell)) return false
    if (this.#good.size >= MOST_REMEMBERED) this.#good.clear()
    this.#good.add(cell)
    return true
  }
}

const remembered = new WeakMap<KnownKeys, Cells>()

function cellsOfNames(known: KnownKeys): Cells {
  const cells = remembered.get(known) ?? new Cells(known)
  remembered.set(known, cells)
  return cells
}
