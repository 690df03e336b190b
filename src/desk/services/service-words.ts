import { holidaysOf } from '#core/clock/bank-holidays.ts'
import { nextOpening, openness, openUntil } from '#core/hours/opening.ts'
import { daysSinceCheck, freshness, isNeverChecked } from '#core/practice/freshness.ts'
import { fullUntil } from '#core/practice/full-times.ts'
import { milesBetween } from '#core/practice/nearest.ts'
import type { Practice } from '#core/practice/practice.ts'
import type { Service } from '#core/practice/service.ts'
import { decimal, moment } from '#ui/dates.ts'
import { t } from '#ui/language.ts'
import { roleWords } from '#ui/roles.ts'
import type { Call } from '../call/call.ts'
import { untilWords } from './age-words.ts'
import { hoursHold, live } from './live.ts'

type Moment = Pick<Call, 'at' | 'practice'>

/** "open until 18:30", "closed, opens Monday 09:00", or that the hours are not known. */
export function hoursWords({ at, practice }: Moment, service: Service): string {
  if (!hoursHold.value) return t('hours-unknown')
  if (service.schedules.length === 0 && !service.specialDays?.length) return t('hours-unknown')
  const until = openUntil(service, at, holidaysOf(practice))
  if (until)
    return until.slice(0, 10) > at.slice(0, 10) && until.endsWith('00:00')
      ? t('open-now')
      : t('open-until', { when: moment(until, at) })
  const now = openness(service, at, holidaysOf(practice))
  if (now !== 'closed') return t(now === 'open' ? 'open-now' : 'hours-unknown')
  const opens = nextOpening(service, at, holidaysOf(practice))
  return opens ? t('opens-at', { when: moment(opens, at) }) : t('hours-unknown')
}

/** "0.4 miles" from the practice, as the crow flies; empty when either place is not known. */
export function milesWords({ place }: Pick<Practice, 'place'>, service: Service): string {
  if (!place || !service.place || service.inHouse) return ''
  const miles = milesBetween(place, service.place)
  return t('miles', { n: decimal(Math.max(0.1, miles), miles < 10 ? 1 : 0) })
}

/** Until when a service is full, if it is full at a time: the mark of any desk, or the service's own. */
export function fullAt(service: Service, at: string): string | undefined {
  return fullUntil(service, live.value.full, at)
}

/** What to know before a service is used: it is full, or nobody has checked its details for too long. */
export function stateWords({ at, practice }: Moment, service: Service): string[] {
  const full = fullAt(service, at)
  const fresh = freshness(service, at.slice(0, 10), practice.freshness)
  return [
    full ? t('full-until', { when: untilWords(full, at) }) : '',
    fresh === 'fresh' ? '' : checkedWords(service, at, fresh === 'stale' ? 'details-stale' : 'details-due'),
  ].filter(Boolean)
}

function checkedWords(service: Service, at: string, key: 'details-due' | 'details-stale'): string {
  if (isNeverChecked(service)) return t('details-never')
  return t(key, {
    count: daysSinceCheck(service, at.slice(0, 10)),
    by: roleWords(service.checked.by),
  })
}

/** Where a map shows the service: its place, or a search for its address; undefined when neither is known. */
export function mapLink({ place, address }: Service): string | undefined {
  const map = 'https://www.openstreetmap.org'
  if (place) return `${map}/?mlat=${place.latitude}&mlon=${place.longitude}&zoom=17`
  return address ? `${map}/search?query=${encodeURIComponent(address)}` : undefined
}
