import { wouldGet } from '#core/call/missing-help.ts'
import { holidaysOf } from '#core/clock/bank-holidays.ts'
import { dateOf } from '#core/clock/wall-clock.ts'
import { nextOpening, openness } from '#core/hours/opening.ts'
import type { CallCounts } from '#core/measured/call-counts.ts'
import { sumBy } from '#core/measured/cells.ts'
import type { Release } from '#core/pathway/release.ts'
import { freshness } from '#core/practice/freshness.ts'
import { fullUntil } from '#core/practice/full-times.ts'
import type { Practice } from '#core/practice/practice.ts'
import type { Service } from '#core/practice/service.ts'

/** A kind of help that the practice lacks: how many topics point to it, how often it was missed, and what callers got instead. */
export interface Gap {
  readonly destination: string
  readonly topics: number
  readonly times: number
  /** What callers got and how often; where nothing has been counted yet, what they would get and in how many topics. */
  readonly instead: readonly { readonly destination: string; readonly times: number }[]
  readonly counted: boolean
  /** The practice said that it does not have this. */
  readonly notHere: boolean
}

/** The mark in the practice's document for a kind of help that it does not have. */
export function gapMark(destination: string): string {
  return `gap:${destination}`
}

/** Kinds of help that no service gives, those most often missed first. */
export function gapsOf(release: Release, practice: Practice, counts: CallCounts | undefined): Gap[] {
  const served = new Set(practice.services.flatMap((service) => service.serves))
  const missed = missedIn(counts)
  const would = wouldGet(release, practice)
  return Object.values(release.destinations)
    .filter(({ id, always }) => !always && !served.has(id))
    .map(({ id }) => {
      const got = [...(missed.get(id) ?? [])]
        .map(([destination, times]) => ({ destination, times }))
        .sort((a, b) => b.times - a.times)
      const may = would.get(id)
      return {
        destination: id,
        topics: may?.topics ?? 0,
        times: got.reduce((sum, { times }) => sum + times, 0),
        instead:
          got.length > 0
            ? got
            : (may?.instead ?? []).map(({ destination, topics }) => ({ destination, times: topics })),
        counted: got.length > 0,
        notHere: practice.notNeeded?.includes(gapMark(id)) ?? false,
      }
    })
    .sort((a, b) => b.times - a.times || b.topics - a.topics || (a.destination < b.destination ? -1 : 1))
}

/** Weeks over which gaps are told, the one that runs among them: what is missing today is asked for today. */
export const GAP_WEEKS = 13

/** For each kind of help that was absent, how often each other one came instead. */
function missedIn(counts: CallCounts | undefined): Map<string, Map<string, number>> {
  const missed = new Map<string, Map<string, number>>()
  if (!counts) return missed
  const span = { from: Math.max(0, counts.weeks.length - GAP_WEEKS), to: counts.weeks.length }
  const sums = sumBy(counts, span, ([table, place, reason, instead]) =>
    table === 't4' && reason === 'absent' ? `${place}/${instead}` : undefined,
  )
  for (const [key, n] of sums) {
    const [destination, instead] = key.split('/') as [string, string]
    missed.set(destination, (missed.get(destination) ?? new Map<string, number>()).set(instead, n))
  }
  return missed
}

/** Why a service cannot be offered now, nor soon. */
export type OutReason = 'stale' | 'full' | 'closed'

/** A kind of help whose every service is out: on paper it is here, at the desk it is not. */
export interface OutOfUse {
  readonly destination: string
  readonly services: readonly { readonly service: Service; readonly reason: OutReason }[]
}

/** Kinds of help whose services are all unchecked for too long, full, or shut for four weeks to come. */
export function outOfUse(
  release: Release,
  practice: Practice,
  full: Readonly<Record<string, string>>,
  at: string,
): OutOfUse[] {
  const reasons = new Map(
    practice.services.map((service) => [service.id, outReason(practice, service, full, at)]),
  )
  return Object.values(release.destinations)
    .filter(({ always }) => !always)
    .flatMap(({ id }) => {
      const services = practice.services
        .filter((service) => service.serves.includes(id))
        .map((service) => ({ service, reason: reasons.get(service.id) }))
      const out = services.filter(
        (one): one is { service: Service; reason: OutReason } => one.reason !== undefined,
      )
      return services.length > 0 && out.length === services.length ? [{ destination: id, services: out }] : []
    })
}

function outReason(
  practice: Practice,
  service: Service,
  full: Readonly<Record<string, string>>,
  at: string,
): OutReason | undefined {
  if (freshness(service, dateOf(at), practice.freshness) === 'stale') return 'stale'
  if (fullUntil(service, full, at)) return 'full'
  if (service.schedules.length === 0) return undefined
  const holidays = holidaysOf(practice)
  const shut =
    openness(service, at, holidays) === 'closed' && nextOpening(service, at, holidays) === undefined
  return shut ? 'closed' : undefined
}
