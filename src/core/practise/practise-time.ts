import { addDays, isWallClock, weekday } from '../clock/wall-clock.ts'

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/** The next "Sun 03:00" from a London wall-clock time on; undefined where the text is no day and time. */
export function nextTime(at: string, from: string): string | undefined {
  const [name = '', time = ''] = at.split(' ')
  const day = DAYS.indexOf(name)
  const today = `${from.slice(0, 10)}T${time}`
  if (day < 0 || !isWallClock(today)) return undefined
  const next = addDays(today, (day - weekday(today) + 7) % 7)
  return next < from ? addDays(next, 7) : next
}

/** When a scenario is played: at its own day and time, else now. */
export function timeOfScenario({ at }: { readonly at?: string }, now: string): string {
  return (at && nextTime(at, now)) || now
}
