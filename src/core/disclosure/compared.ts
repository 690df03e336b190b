import { isMissing } from '../tally/tally.ts'
import type { DataSet, DataTableRows } from './data-set.ts'
import { HIDDEN, MOST_HIDDEN } from './ranges.ts'
import { shownCount } from './shown.ts'

/** What is looked up of a kind of help: whether it is a GP, and how skilled and how soon it is at most. */
export type ComparedPlaces = Readonly<
  Record<string, { readonly gp?: boolean; readonly level: number; readonly high: number }>
>
/** The measures by the names that they have on a practice's own charts. */
export type ComparedId = 'away' | 'take-up' | 'urgent' | 'not-had' | 'avoidable' | 'long'
type Fits = (keys: readonly string[], places: ComparedPlaces) => boolean

interface Part {
  readonly table: DataTableRows['id']
  readonly fits: Fits
}

/** A measure that practices of a network may see side by side: what is counted and of what, as sums of rows of the data set. */
export interface ComparedMeasure {
  readonly id: ComparedId
  readonly chart: 'share' | 'rate'
  readonly per: number
  readonly n: Part
  readonly of: Part
}

/** About how many of how many at one practice: both to the nearest five. */
export interface ComparedCount {
  readonly n: number
  readonly of: number
}

/** Of fewer calls than this no point is drawn. */
const LEAST_OF = 25
/**
 * What a hidden count is taken for where nothing else is known of it: of small counts the smaller is the commoner, each about as
 * common as its inverse. The middle of the range would count too many.
 */
const LIKELY =
  MOST_HIDDEN / Array.from({ length: MOST_HIDDEN }, (_, n) => 1 / (n + 1)).reduce((sum, one) => sum + one)
const CALLS: Part = { table: 'routes', fits: () => true }
const offered = (response: string) => response !== 'unrecorded' && response !== 'raised'
const clinical = (place: ComparedPlaces[string] | undefined) =>
  place !== undefined && place.level > 0 && place.high <= 3
const otherThanGp = (place: ComparedPlaces[string] | undefined) =>
  clinical(place) && !place!.gp && place!.level < 3

/** What can be compared: the same definitions as on the practice's own charts. */
export const COMPARED: readonly ComparedMeasure[] = [
  {
    id: 'away',
    chart: 'share',
    per: 100,
    n: {
      table: 'routes',
      fits: ([place, response], places) => response === 'accepted' && otherThanGp(places[place!]),
    },
    of: {
      table: 'routes',
      fits: ([place, response], places) => offered(response!) && clinical(places[place!]),
    },
  },
  {
    id: 'take-up',
    chart: 'share',
    per: 100,
    n: { table: 'routes', fits: ([, response]) => response === 'accepted' },
    of: { table: 'routes', fits: ([, response]) => offered(response!) },
  },
  {
    id: 'urgent',
    chart: 'rate',
    per: 1000,
    n: { table: 'urgency', fits: ([rank]) => rank === '5' || rank === '6' },
    of: CALLS,
  },
  {
    id: 'not-had',
    chart: 'rate',
    per: 100,
    n: { table: 'gaps', fits: ([, reason]) => isMissing(reason!) },
    of: CALLS,
  },
  { id: 'avoidable', chart: 'rate', per: 100, n: { table: 'causes', fits: () => true }, of: CALLS },
  {
    id: 'long',
    chart: 'share',
    per: 100,
    n: { table: 'length', fits: ([band]) => band === '240-up' },
    of: { table: 'length', fits: () => true },
  },
]

/**
 * What of a practice may be compared: reckoned from what its data set shows and from nothing else, so that it can say no more than
 * that does. Hidden counts are taken for what their total leaves to each of them; a sum of 1 to 7 is hidden like any count.
 */
export function comparedCounts(
  set: DataSet,
  places: ComparedPlaces,
): Readonly<Partial<Record<ComparedId, ComparedCount>>> {
  const rows = new Map(set.tables.map((table) => [table.id, likelyRows(table)]))
  const sumOf = ({ table, fits }: Part) =>
    shownCount(
      Math.round(rows.get(table)!.reduce((sum, { keys, n }) => (fits(keys, places) ? sum + n : sum), 0)),
    )
  return Object.fromEntries(
    COMPARED.flatMap((measure) => {
      const [n, of] = [sumOf(measure.n), sumOf(measure.of)]
      return n === HIDDEN || of === HIDDEN || of < LEAST_OF ? [] : [[measure.id, { n: Math.min(n, of), of }]]
    }),
  )
}

/** The rows of a table with the likeliest number for each that is hidden. */
function likelyRows({
  rows,
  totals,
}: DataTableRows): { readonly keys: readonly string[]; readonly n: number }[] {
  return rows.map(({ keys, n }) => {
    if (n !== HIDDEN) return { keys, n }
    const total = totals.find((one) => one.keys[0] === keys[0])?.n ?? HIDDEN
    if (total === HIDDEN) return { keys, n: LIKELY }
    const beside = rows.filter((row) => row.keys[0] === keys[0])
    const hidden = beside.filter((row) => row.n === HIDDEN).length
    const known = beside.reduce((sum, row) => (row.n === HIDDEN ? sum : sum + row.n), 0)
    return { keys, n: Math.min(MOST_HIDDEN, Math.max(1, (total - known) / hidden)) }
  })
}
