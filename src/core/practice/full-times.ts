import { addDays, dateOf, isWallClock, weekday } from '../clock/wall-clock.ts'
import type { Service } from './service.ts'

/** A time until which a service may be marked full in one tap. */
export interface FullTime {
  readonly id: 'lunch' | 'today' | 'tomorrow' | 'monday'
  readonly until: string
}

/** The times to choose from when a service is full, soonest first: lunchtime if it is still to come, the end of today, the end of tomorrow, next Monday morning. */
export function fullTimes(at: string): FullTime[] {
  const today = dateOf(at)
  const tomorrow = addDays(today, 1)
  const times: FullTime[] = [
    { id: 'lunch', until: `${today}T13:00` },
    { id: 'today', until: endOf(today) },
    { id: 'tomorrow', until: endOf(tomorrow) },
    { id: 'monday', until: `${addDays(today, 7 - weekday(today))}T08:00` },
  ]
  return times.filter(({ until }) => until > at).sort((a, b) => (a.until < b.until ? -1 : 1))
}

/** For how many days a service may be full by what is said of it: a mark of a desk tells of days, the lead may know of a closed list. Later than this it is a slip. */
export const MOST_FULL_DAYS = { desk: 14, lead: 366 } as const

/** Why a service cannot be full until a time: it is none, it has passed, or it is later than whoever says so may know; undefined when it can. */
export function fullFault(
  until: string,
  at: string,
  by: keyof typeof MOST_FULL_DAYS,
): 'no-time' | 'past' | 'too-late' | undefined {
  if (!isWallClock(until)) return 'no-time'
  if (until <= at) return 'past'
  return until > endOf(addDays(dateOf(at), MOST_FULL_DAYS[by])) ? 'too-late' : undefined
}

/** Until when services were marked full; empty where one was marked as having room again, whatever its own record says. */
export type FullMarks = Readonly<Record<string, string>>

/** Until when a service is full, if it is full at a time: by a mark of today, else by its own record. */
export function fullUntil(
  service: Pick<Service, 'id' | 'fullUntil'>,
  marks: FullMarks,
  at: string,
): string | undefined {
  const until = Object.hasOwn(marks, service.id) ? marks[service.id] : service.fullUntil
  return until && until > at ? until : undefined
}

/** The last minute of a date. */
export function endOf(date: string): string {
  return `${date}T23:59`
}
