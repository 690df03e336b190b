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
