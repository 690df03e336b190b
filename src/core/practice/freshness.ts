import { dayNumber } from '../clock/wall-clock.ts'
import type { FreshnessTimes } from './practice.ts'
import type { Service } from './service.ts'

/** fresh: within its check interval; due: past it, marked; last: used after all others; stale: not used, and the reason is said. */
export type Freshness = 'fresh' | 'due' | 'last' | 'stale'

/** Used last from two weeks past the check interval, not used from three months past it, unless the practice sets other times. */
export const FRESHNESS_TIMES: FreshnessTimes = { lastAfter: 14, hideAfter: 90 }

/** The date that stands for a check that never was; so old that the service is not used until a lead checks it. */
export const NEVER_CHECKED = '1970-01-01'

/** Whether nobody has ever checked a service's details here. */
export function isNeverChecked({ checked }: Pick<Service, 'checked'>): boolean {
  return checked.on === NEVER_CHECKED
}

/** How far the last check of a service's details still holds on a day ("2026-11-24"). */
export function freshness(
  service: Pick<Service, 'checked' | 'checkEvery'>,
  date: string,
  { lastAfter, hideAfter }: FreshnessTimes = FRESHNESS_TIMES,
): Freshness {
  const past = daysSinceCheck(service, date) - service.checkEvery
  if (past <= 0) return 'fresh'
  if (past > hideAfter) return 'stale'
  return past > lastAfter ? 'last' : 'due'
}

/** Whole days since the details were last checked. */
export function daysSinceCheck({ checked }: Pick<Service, 'checked'>, date: string): number {
  return dayNumber(date) - dayNumber(checked.on)
}

/** How a lead knows that details still hold: somebody rang, read the service's website, or was told by the service. */
export const CHECK_WAYS = ['rang', 'website', 'told'] as const
export type CheckWay = (typeof CHECK_WAYS)[number]

const CLOSED =
  /\b(?:(?:is|has|been|now|permanently|since|we have) clos(?:ed|ing)|clos(?:ed|es|ing) (?:since|down|for good|permanently)|(?:shut|closed) down|do(?:n.t| not) use|ceased|no longer|out of business|wedi (?:cau|dod i ben)|ar gau ers|peidiwch [aâ]'i ddefnyddio)\b|^\s*(?:closed|ar gau)\W*$/i

/** Whether a service wants a look by itself before it is said to be right: it was left so long that desks use it last or not at all, its hours or number are not known, or a note says that it has gone. `today` is a London date. */
export function wantsOwnCheck(service: Service, today: string, times?: FreshnessTimes): boolean {
  const { schedules, phones } = service
  if (schedules.length === 0 || phones.length === 0 || closedNote(service) !== undefined) return true
  return ['last', 'stale'].includes(freshness(service, today, times))
}

/** The note, or the name, that says a service has gone; undefined where none does. A time of day or a weekday on which it is closed is no such note. */
export function closedNote({
  name,
  notesForStaff,
  notesForPatients,
}: Pick<Service, 'name' | 'notesForStaff' | 'notesForPatients'>): string | undefined {
  return [notesForStaff, notesForPatients, name].find((text) => text !== undefined && CLOSED.test(text))
}
