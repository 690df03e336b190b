import type { Destination } from '../pathway/pathway.ts'
import type { MeasureId } from '../practice/calls/watched.ts'
import { isIncident, type ReturnReason } from '../tally/keys.ts'
import { isMissing } from '../tally/tally.ts'
import type { CellParts } from './cells.ts'

/** What a cell is looked up in: the kinds of help of the release. */
export type Places = Readonly<Record<string, Pick<Destination, 'gp' | 'level' | 'high' | 'tellsDuty'>>>
type Fits = (parts: CellParts, places: Places) => boolean

/** One measure: what is counted, of what, and what might get worse when it gets better, drawn beside it at equal size. */
export interface Measure {
  readonly id: MeasureId
  /** p of a share, u of so many in each hundred or thousand, x of a count by working day, g of the weeks between what is rare. */
  readonly chart: 'share' | 'rate' | 'per-day' | 'between'
  readonly per: number
  readonly n: Fits
  readonly of: Fits
  /** What is proposed to stand beside it. */
  readonly beside: MeasureId
}

/** What a lead may ask for and no desk counts, so that nobody looks for it in vain. */
export const NOT_COLLECTED = ['thanks', 'languages', 'by-age', 'mood', 'got-right'] as const

/** Seen by somebody who is no doctor, and not for the hospital, an ambulance or within minutes. */
const otherThanGp = (place: Places[string] | undefined) =>
  place !== undefined && !place.gp && place.level < 3 && place.high <= 3
/** Cares for callers on the same day or later: not the work of the office, such as letters and prescriptions, nor what is within minutes. */
export const isCare = (place: Places[string] | undefined) =>
  place !== undefined && place.level > 0 && place.high <= 3
/** Cares for callers in place of a GP. */
export const caresForGp = (place: Places[string] | undefined) => isCare(place) && otherThanGp(place)
/** Whether what became of an offer says that the caller's reply was noted. */
export const isReply = (response: string | undefined) => response !== 'unrecorded' && response !== 'raised'
const offered: Fits = ([table, , , response]) => table === 't1' && isReply(response)
const responded =
  (...responses: readonly string[]): Fits =>
  ([table, , , response]) =>
    table === 't1' && responses.includes(response!)
const call: Fits = ([table]) => table === 't1'

/** Everything that can be counted from what desks send. */
export const MEASURES: readonly Measure[] = [
  {
    id: 'away',
    chart: 'share',
    per: 100,
    n: (parts, places) => responded('accepted')(parts, places) && caresForGp(places[parts[2]!]),
    of: (parts, places) => offered(parts, places) && isCare(places[parts[2]!]),
    beside: 'urgent',
  },
  {
    id: 'urgent',
    chart: 'rate',
    per: 1000,
    n: ([table, , rank]) => table === 't2' && (rank === '5' || rank === '6'),
    of: call,
    beside: 'away',
  },
  { id: 'take-up', chart: 'share', per: 100, n: responded('accepted'), of: offered, beside: 'wants-gp' },
  { id: 'wants-gp', chart: 'share', per: 100, n: responded('declined-gp'), of: offered, beside: 'take-up' },
  { id: 'calls', chart: 'per-day', per: 1, n: call, of: call, beside: 'not-had' },
  {
    id: 'not-had',
    chart: 'rate',
    per: 100,
    n: ([table, , reason]) => table === 't4' && isMissing(reason!),
    of: call,
    beside: 'calls',
  },
  {
    id: 'full',
    chart: 'rate',
    per: 100,
    n: ([table, , reason]) => table === 't4' && (reason === 'full' || reason === 'no-capacity'),
    of: call,
    beside: 'away',
  },
  { id: 'unsure', chart: 'rate', per: 100, n: ([table]) => table === 't9u', of: call, beside: 'long' },
  {
    id: 'long',
    chart: 'share',
    per: 100,
    n: ([table, kind, band]) => table === 't9' && kind === 'seconds' && band === '240-up',
    of: ([table, kind]) => table === 't9' && kind === 'seconds',
    beside: 'unsure',
  },
  {
    id: 'raised',
    chart: 'rate',
    per: 100,
    n: ([table, , , first]) => table === 't2' && first === 'raised',
    of: ([table]) => table === 't2',
    beside: 'urgent',
  },
  {
    id: 'duty',
    chart: 'rate',
    per: 100,
    n: ([table, , place], places) => table === 't1' && places[place!]?.tellsDuty === 'now',
    of: call,
    beside: 'raised',
  },
  { id: 'avoidable', chart: 'rate', per: 100, n: ([table]) => table === 't7', of: call, beside: 'take-up' },
  {
    id: 'words',
    chart: 'rate',
    per: 100,
    n: ([table, , end]) => table === 't8' && end === 'missed',
    of: call,
    beside: 'long',
  },
  {
    id: 'returned',
    chart: 'rate',
    per: 100,
    n: ([table, , , reason]) => table === 't6' && reason !== 'fine',
    of: responded('accepted'),
    beside: 'take-up',
  },
  {
    id: 'sooner',
    chart: 'rate',
    per: 100,
    n: ([table, , , reason]) => table === 't6' && reason === 'sooner',
    of: responded('accepted'),
    beside: 'away',
  },
  {
    id: 'incidents',
    chart: 'between',
    per: 1,
    n: ([table, , , reason]) => table === 't6' && isIncident(reason as ReturnReason),
    of: call,
    beside: 'returned',
  },
]

/** A measure by its name. */
export function measureOf(id: MeasureId): Measure {
  return MEASURES.find((one) => one.id === id)!
}
