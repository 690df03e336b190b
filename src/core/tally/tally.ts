import { weekday } from '../clock/wall-clock.ts'
import type { Rank } from '../pathway/pathway.ts'
import {
  type AGE_BANDS,
  bandsOf,
  isGapReason,
  OTHER,
  type RESPONSES,
  type ReturnReason,
  SCREEN_EDGES,
  type SEARCH_ENDS,
  SECOND_EDGES,
  WEEKDAY_KEYS,
} from './keys.ts'

/** How a finished call or an offer ended (engine rule 30). */
export type TallyResponse = (typeof RESPONSES)[number]

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
  /** What the caller got in the end: the fallback of everything that could not be had. */
  readonly used: string
  readonly usedSensitive: boolean
  readonly ageBand: AgeBand
  readonly unsure: readonly string[]
  readonly cause?: string
  /** How the question was answered that comes before what is no symptom: is anyone ill? */
  readonly gate?: 'yes' | 'no'
  /** The line, raise or sign that decided. */
  readonly line: string
  readonly seconds: number
  readonly screens: number
  /** London wall clock. */
  readonly at: string
  /** How the caller came, where the desk knows it. */
  readonly channel?: 'phone' | 'desk'
}

/** A band of age that is counted. */
export type AgeBand = (typeof AGE_BANDS)[number]

/** The cells of the small tables that one finished call adds one to: at most three keys each, never the hour with the topic or group (engine rules 29 to 31). */
export function cellsOf(call: FinishedCall): string[] {
  const topic = call.sensitive ? OTHER : call.pathway
  const group = call.sensitive ? OTHER : call.group
  const destination = folded(call, call.destination, call.destinationSensitive)
  const used = folded(call, call.used, call.usedSensitive)
  const cells = [
    `t1/${topic}/${destination}/${call.response}`,
    `t2/${group}/${call.rank}/${call.raised ? 'raised' : 'first'}`,
    ...timeCells(group, call.at),
    `t5/${call.ageBand}/${call.rank}`,
    `t9/screens/${band(call.screens, SCREEN_EDGES)}`,
    `t9/seconds/${band(call.seconds, SECOND_EDGES)}`,
  ]
  if (call.channel) cells.push(`t3c/${call.channel}`)
  for (const skip of notHad(call))
    cells.push(`t4/${folded(call, skip.destination, skip.sensitive)}/${skip.reason}/${used}`)
  for (const skip of notHad(call).filter(({ reason }) => isMissing(reason)))
    cells.push(`t4t/${topic}/${folded(call, skip.destination, skip.sensitive)}`)
  if (call.gate) cells.push(`t12/gate/${call.gate}`)
  if (call.cause) cells.push(`t7/${call.sensitive ? OTHER : call.cause}`)
  for (const sign of call.sensitive ? [] : call.unsure) cells.push(`t9u/${sign}`)
  if (!call.sensitive) cells.push(`t11/${call.pathway}/${call.version}/${call.line}`)
  return [...new Set(cells)]
}

/** The kinds of help that the caller could not have, once each with its first reason: a service that was passed over while another of its kind took the caller is none. */
function notHad({ skipped, used }: FinishedCall): FinishedCall['skipped'] {
  const missing = skipped.filter(({ destination, reason }) => destination !== used && isGapReason(reason))
  return missing.filter(
    ({ destination }, at) => missing.findIndex((one) => one.destination === destination) === at,
  )
}

/** Whether a kind of help was wanting, and did not refuse the caller or wait for the surgery to open. */
export function isMissing(reason: string): boolean {
  return isGapReason(reason) && reason !== 'refused' && reason !== 'surgery-closed'
}

/** A way that callers are sent: from a topic to a kind of help. */
export interface Route {
  readonly topic: string
  readonly destination: string
  /** The topic's group, or the kind of help, folds to "other". */
  readonly sensitive: boolean
  readonly destinationSensitive: boolean
}

/** The cell for a caller who came back from where they were sent. */
export function returnedCell(route: Route, why: ReturnReason): string {
  const { topic, destination, sensitive, destinationSensitive } = route
  return `t6/${sensitive ? OTHER : topic}/${sensitive || destinationSensitive ? OTHER : destination}/${why}`
}

/** An emergency card that was acted on: what was typed sounded like it, and no topic was opened. */
export interface CardActedOn {
  readonly destination: string
  readonly sensitive: boolean
  readonly rank: Rank
  readonly ageBand: AgeBand
  /** London wall clock. */
  readonly at: string
}

/** The cells for an emergency card: an answer of its rank that was accepted, under no topic or group, and never "raised", which is what staff do themselves. */
export function cardCells({ destination, sensitive, rank, ageBand, at }: CardActedOn): string[] {
  return [
    `t1/${OTHER}/${sensitive ? OTHER : destination}/accepted`,
    `t2/${OTHER}/${rank}/first`,
    ...timeCells(OTHER, at),
    `t5/${ageBand}/${rank}`,
  ]
}

/** When it was: the hour by itself, and half a day with the group. */
function timeCells(group: string, at: string): string[] {
  const hour = at.slice(11, 13)
  return [`t3/${WEEKDAY_KEYS[weekday(at)]}/${hour}`, `t3g/${group}/${hour < '12' ? 'morning' : 'afternoon'}`]
}

function folded(call: FinishedCall, destination: string, sensitive: boolean): string {
  return call.sensitive || sensitive ? OTHER : destination
}

function band(n: number, edges: readonly number[]): string {
  const at = edges.findIndex((edge) => n < edge)
  return bandsOf(edges)[at < 0 ? edges.length : at]!
}

/** An opening closed again in under eight seconds, counted for the practice as a whole. */
export const QUICK_CLOSE = 't9/closed/under-8s'

/** The cells for words that the search did not know: each word of the fixed list by itself, everything else together as "other", so that no other word leaves the device. */
export function searchCells(
  words: readonly string[],
  health: ReadonlySet<string>,
  end: (typeof SEARCH_ENDS)[number],
): string[] {
  const counted = new Set(words.map((word) => (health.has(word) ? word : OTHER)))
  if (counted.size > 1) counted.delete(OTHER)
  return [...counted].map((word) => `t8/${word}/${end}`)
}

/** The age band of an age in whole months. */
export function ageBandOf(months: number | undefined): AgeBand {
  if (months === undefined) return 'unknown'
  if (months < 12) return 'under-1'
  if (months < 5 * 12) return '1-4'
  if (months < 16 * 12) return '5-15'
  return months < 65 * 12 ? '16-64' : '65-up'
}
