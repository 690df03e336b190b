import type { Service } from './service.ts'
import { dayNumber } from './wall-clock.ts'

/** fresh: within its check interval; due: past it, used after fresh ones; stale: past twice the interval, not used. */
export type Freshness = 'fresh' | 'due' | 'stale'

/** How far the last check of a service's details still holds on a day ("2026-11-24"). */
export function freshness(service: Pick<Service, 'checked' | 'checkEvery'>, date: string): Freshness {
  const days = dayNumber(date) - dayNumber(service.checked.on)
  if (days <= service.checkEvery) return 'fresh'
  return days <= service.checkEvery * 2 ? 'due' : 'stale'
}
