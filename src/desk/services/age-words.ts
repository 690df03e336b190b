import { dayNumber, minuteNumber } from '#core/clock/wall-clock.ts'
import { moment, timeOfDay } from '#ui/dates.ts'
import { t } from '#ui/language.ts'
import { heard, withoutNetwork } from '../link/heard.ts'
import { now } from '../parts/clock.ts'
import { hoursHold } from './live.ts'

/** Minutes after which what is known of the services is old enough to say so on the card. */
const OLD_MINUTES = 30

/** A past time as people say it: "10:14", "yesterday 16:02", "3 days ago". */
export function pastWords(at: string, from: string): string {
  const days = dayNumber(from) - dayNumber(at)
  if (days <= 0) return timeOfDay(at)
  return days === 1 ? t('yesterday-at', { time: timeOfDay(at) }) : t('days-ago', { count: days })
}

/** A time to come until which something lasts: "18:30", "the end of today", "Monday 08:00". */
export function untilWords(until: string, from: string): string {
  if (!until.endsWith('T23:59')) return moment(until, from)
  const days = dayNumber(until) - dayNumber(from)
  if (days <= 0) return t('end-of-today')
  return days === 1 ? t('end-of-tomorrow') : t('end-of-day', { day: moment(until, from).slice(0, -6) })
}

/** What staff are told while there is no network: how old the services are. Empty while there is one. */
export function networkWords(): string {
  if (!withoutNetwork()) return ''
  const at = hoursHold.value ? heard.value : undefined
  return at ? t('banner-offline-since', { when: pastWords(at, now.value) }) : t('banner-offline')
}

/** How old the services are, once that is worth knowing. */
export function oldWords(): string {
  const at = heard.value
  // By a clock that cannot be trusted no age is claimed.
  if (!at || !hoursHold.value || minuteNumber(now.value) - minuteNumber(at) <= OLD_MINUTES) return ''
  return t('services-as-at', { when: pastWords(at, now.value) })
}
