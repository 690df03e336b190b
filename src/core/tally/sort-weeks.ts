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

/** Parts what can be kept from what cannot, week by week and cell by cell. `oldest` and `newest` are the first and last week that are taken. */
export function sortWeeks(
  sent: readonly SentWeek[],
  known: KnownKeys,
  { oldest, newest }: { readonly oldest: string; readonly newest: string },
): { readonly taken: readonly WeekCounters[]; readonly refused: readonly RefusedWeek[] } {
  const taken: WeekCounters[] = []
  const refused: RefusedWeek[] = []
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
    const good = (map: Readonly<Record<string, unknown>>) =>
      Object.entries(map).filter((one): one is [string, number] => isCount(known, ...one))
    const all = [...Object.entries(counts), ...Object.entries(undone)]
    const bad = new Set(
      all.filter((one) => !isCount(known, ...one)).map(([cell]) => cell.slice(0, CELL_LENGTH)),
    )
    if (bad.size > 0) refused.push({ key, week, why: 'unknown', cells: [...bad].slice(0, CELLS_NAMED) })
    taken.push({
      week,
      key,
      counts: Object.fromEntries(good(counts)),
      undone: Object.fromEntries(good(undone)),
      ...(line ? { line } : {}),
    })
  }
  return { taken, refused }
}

function isCount(known: KnownKeys, cell: string, n: unknown): boolean {
  return (
    Number.isInteger(n) && (n as number) >= 0 && (n as number) <= MOST_OF_A_CELL && validCell(known, cell)
  )
}
