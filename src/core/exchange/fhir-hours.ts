import { isDate } from '../clock/wall-clock.ts'
import {
  DAY_NAMES,
  daysOf,
  isUnsure,
  MONTH_DAYS,
  type Schedule,
  TIME_IN_FEED,
  WEEKDAYS,
} from '../hours/schedule.ts'

interface FhirAvailableTime {
  readonly daysOfWeek: readonly string[]
  readonly allDay?: boolean
  readonly availableStartTime?: string
  readonly availableEndTime?: string
}

const DAYS = DAY_NAMES.map((name) => name.slice(0, 3).toLowerCase())
const ORDINALS = ['1st', '2nd', '3rd', '4th', '5th', 'last']
const NTH = new Map([1, 2, 3, 4, 5, -1].map((n, at) => [`${n}`, ORDINALS[at]]))

/** Whether a schedule holds every week with no end, as an available time does; one that began by the last check is still running. */
export function isEveryWeek(schedule: Schedule, checkedOn: string): boolean {
  const { freq, interval = 1, dtstart = '', valid_from = '', until, valid_to } = schedule
  if (freq !== 'WEEKLY' || interval !== 1 || until !== undefined || valid_to !== undefined) return false
  return isReadable(schedule) && dtstart <= checkedOn && valid_from <= checkedOn
}

/** The times of a weekly schedule as FHIR has them, whose times belong to one day. */
export function availableTimes({ byday = '', opens_at = '', closes_at = '' }: Schedule): FhirAvailableTime[] {
  const days = [...new Set(byday.split(','))].map((code) => WEEKDAYS.indexOf(code))
  const [opens, closes] = [opens_at.slice(0, 5), closes_at.slice(0, 5)]
  const on = (shift: number) => days.map((day) => DAYS[(day + shift) % 7]!)
  if (opens === '00:00' && closes === '23:59') return [{ daysOfWeek: on(0), allDay: true }]
  const span = (shift: number, from: string, to: string) => ({
    daysOfWeek: on(shift),
    availableStartTime: `${from}:00`,
    availableEndTime: to === '23:59' ? '23:59:59' : `${to}:00`,
  })
  if (opens < closes) return [span(0, opens, closes)]
  // A time past midnight is two in FHIR, whose times belong to one day.
  return [span(0, opens, '23:59'), ...(closes === '00:00' ? [] : [span(1, '00:00', closes)])]
}

function isReadable(schedule: Schedule): boolean {
  const { freq, interval = 1, opens_at = '', closes_at = '', dtstart, until, valid_from, valid_to } = schedule
  const [opens, closes] = [opens_at, closes_at].map((time) =>
    TIME_IN_FEED.test(time) ? time.slice(0, 5) : '',
  )
  if (!opens || !closes || opens === closes) return false
  if ([dtstart, until, valid_from, valid_to].some((date) => date !== undefined && !isDate(date))) return false
  if (interval !== 1 && (freq !== 'WEEKLY' || !(interval > 1) || dtstart === undefined)) return false
  return daysInWords(schedule) !== undefined
}

/** A schedule that FHIR has no place for in words. */
export function scheduleInWords(schedule: Schedule): string {
  const { interval = 1, opens_at = '', closes_at = '', dtstart = '', valid_from = '' } = schedule
  if (isUnsure(schedule)) return `${daysOf(schedule)}: opening hours are not known: check first.`
  if (!isReadable(schedule)) return 'Some hours cannot be written here: check first.'
  const from = valid_from > dtstart ? valid_from : interval === 1 ? dtstart : ''
  const until = [schedule.until, schedule.valid_to].filter((date) => date !== undefined).sort()[0]
  const when = [
    `${daysInWords(schedule)} ${opens_at.slice(0, 5)} to ${closes_at.slice(0, 5)}`,
    ...(interval > 1 ? [`every ${interval} weeks counted from ${dtstart}`] : []),
    ...(from ? [`from ${from}`] : []),
    ...(until ? [`until ${until}`] : []),
  ]
  return `${when.join(', ')}.`
}

function daysInWords({ freq, byday = '', bymonthday }: Schedule): string | undefined {
  if (bymonthday !== undefined) {
    if (freq !== 'MONTHLY' || byday || !MONTH_DAYS.test(bymonthday)) return undefined
    return `Day ${bymonthday.replaceAll(',', ' and ')} of the month`
  }
  const days = byday.split(',').map((code) => {
    const day = DAY_NAMES[WEEKDAYS.indexOf(code.slice(-2))]
    const nth = freq === 'MONTHLY' ? NTH.get(code.slice(0, -2)) : code.length === 2 ? '' : undefined
    return day === undefined || nth === undefined ? undefined : `${nth} ${day}`.trim()
  })
  if (days.includes(undefined)) return undefined
  return `${days.join(', ')}${freq === 'MONTHLY' ? ' of the month' : ''}`
}
