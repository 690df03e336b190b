import type { Rank } from './pathway.ts'
import type { KeySet } from './release-files.ts'

/** How a finished call or an offer ended (engine rule 30). */
export type TallyResponse =
  | 'accepted'
  | 'declined-gp'
  | 'declined-other'
  | 'no-capacity'
  | 'left'
  | 'raised'
  | 'unrecorded'

/** A finished call, reduced to what may be counted; it is turned into cells at once and then forgotten. */
export interface FinishedCall {
  readonly pathway: string
  readonly version: number
  readonly group: string
  /** The group or topic folds to "other" on every axis. */
  readonly sensitive: boolean
  readonly destination: string
  readonly destinationSensitive: boolean
  readonly rank: Rank
  /** The first offer's response: one enquiry is one row of T1. */
  readonly response: TallyResponse
  readonly raised: boolean
  readonly skipped: readonly {
    readonly destination: string
    readonly sensitive: boolean
    readonly reason: string
  }[]
  readonly used: string
  readonly ageBand: AgeBand
  readonly unsure: readonly string[]
  readonly cause?: string
  /** The line, raise or sign that decided. */
  readonly line: string
  readonly seconds: number
  readonly screens: number
  /** London wall clock. */
  readonly at: string
}

export type AgeBand = 'under-1' | '1-4' | '5-15' | '16-64' | '65-up' | 'unknown'

const OTHER = 'other'
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']

/** The cells of the small tables that one finished call adds one to: at most three keys each, never the hour with the topic or group (brief, F; engine rules 29 to 31). */
export function cellsOf(call: FinishedCall): string[] {
  const topic = call.sensitive ? OTHER : call.pathway
  const group = call.sensitive ? OTHER : call.group
  const destination = call.destinationSensitive || call.sensitive ? OTHER : call.destination
  const day = WEEKDAYS[new Date(`${call.at.slice(0, 10)}T00:00Z`).getUTCDay()]!
  const hour = call.at.slice(11, 13)
  const cells = [
    `t1/${topic}/${destination}/${call.response}`,
    `t2/${group}/${call.rank}/${call.raised ? 'raised' : 'first'}`,
    `t3/${day}/${hour}`,
    `t3g/${group}/${hour < '12' ? 'morning' : 'afternoon'}`,
    `t5/${call.ageBand}/${call.rank}`,
    `t9/screens/${band(call.screens, [4, 6, 9])}`,
    `t9/seconds/${band(call.seconds, [60, 120, 240])}`,
  ]
  for (const skip of call.skipped)
    if (
      [
        'absent',
        'closed',
        'full',
        'refused',
        'stale',
        'hours-unknown',
        'surgery-closed',
        'no-capacity',
      ].includes(skip.reason)
    )
      cells.push(
        `t4/${skip.sensitive || call.sensitive ? OTHER : skip.destination}/${skip.reason}/${destination}`,
      )
  if (call.cause) cells.push(`t7/${call.cause}`)
  for (const sign of call.sensitive ? [] : call.unsure) cells.push(`t9u/${sign}`)
  if (!call.sensitive) cells.push(`t11/${call.pathway}/${call.version}/${call.line}`)
  return [...new Set(cells)]
}

function band(n: number, edges: readonly number[]): string {
  const at = edges.findIndex((edge) => n < edge)
  return at < 0 ? `${edges.at(-1)}-up` : at === 0 ? `under-${edges[0]}` : `${edges[at - 1]}-${edges[at]}`
}

/** An opening closed again in under eight seconds, counted for the practice as a whole (design, section 12). */
export const QUICK_CLOSE = 't9/closed/under-8s'

/** The age band of an age in whole months. */
export function ageBandOf(months: number | undefined): AgeBand {
  if (months === undefined) return 'unknown'
  if (months < 12) return 'under-1'
  if (months < 5 * 12) return '1-4'
  if (months < 16 * 12) return '5-15'
  return months < 65 * 12 ? '16-64' : '65-up'
}

const RESPONSES = ['accepted', 'declined-gp', 'declined-other', 'no-capacity', 'left', 'raised', 'unrecorded']
const REASONS = [
  'absent',
  'closed',
  'full',
  'refused',
  'stale',
  'hours-unknown',
  'surgery-closed',
  'no-capacity',
]
const BANDS = ['under-1', '1-4', '5-15', '16-64', '65-up', 'unknown']

/** Whether a cell names only what a published release holds: free text cannot get in (design, section 8). */
export function validCell(keys: KeySet, cell: string): boolean {
  const [table, a = '', b = '', c = '', ...more] = cell.split('/')
  if (more.length > 0) return false
  const one = (list: readonly string[], id: string) => list.includes(id)
  const orOther = (list: readonly string[], id: string) => id === OTHER || list.includes(id)
  switch (table) {
    case 't1':
      return orOther(keys.pathways, a) && orOther(keys.destinations, b) && one(RESPONSES, c)
    case 't2':
      return orOther(keys.groups, a) && /^[0-6]$/.test(b) && one(['first', 'raised'], c)
    case 't3':
      return one(WEEKDAYS, a) && /^([01]\d|2[0-3])$/.test(b) && !c
    case 't3g':
      return orOther(keys.groups, a) && one(['morning', 'afternoon'], b) && !c
    case 't4':
      return orOther(keys.destinations, a) && one(REASONS, b) && orOther(keys.destinations, c)
    case 't5':
      return one(BANDS, a) && /^[0-6]$/.test(b) && !c
    case 't7':
      return one(keys.causes, a) && !b
    case 't9':
      return one(['screens', 'seconds', 'closed'], a) && /^(under-\d+s?|\d+-\d+|\d+-up)$/.test(b) && !c
    case 't9u':
      return one(keys.signs, a) && !b
    case 't11':
      return one(keys.pathways, a) && /^\d{1,4}$/.test(b) && /^(line-\d{1,3}|raise|sign|floor)$/.test(c)
    default:
      return false
  }
}
