import { DIVISIONS } from '../clock/bank-holidays.ts'
import { isTimeOfDay } from '../clock/time-of-day.ts'
import { checkSpecialDays } from '../hours/check.ts'
import { spansOfDay } from '../hours/day-hours.ts'
import { meantTimes } from '../hours/meant-times.ts'
import { DAY_NAMES } from '../hours/schedule.ts'
import type { WeekSpan } from '../hours/week.ts'
import type { Release } from '../pathway/release.ts'
import { isInKingdom } from './map-place.ts'
import { toldWithoutWebFault } from './ours/told-safely.ts'
import { phoneFault } from './phones/phone.ts'
import type { Practice } from './practice.ts'
import type { FieldProblem } from './service-check.ts'
import { nameFault } from './words/name-fault.ts'
import { asSeen, textFault } from './words/plain-text.ts'

/** What a lead keeps about the practice itself: everything in its document but its services and what it does with shared content. */
export type PracticeDetails = Pick<
  Practice,
  | 'name'
  | 'phone'
  | 'address'
  | 'place'
  | 'coreHours'
  | 'specialDays'
  | 'meant'
  | 'division'
  | 'freshness'
  | 'settings'
>

const LONGEST_DAYS = 3650

/** The practice's own details out of its document. */
export function detailsOf({
  name,
  phone,
  address,
  place,
  coreHours,
  specialDays,
  meant,
  division,
  freshness,
  settings,
}: Practice): PracticeDetails {
  return {
    name,
    phone,
    address,
    coreHours,
    division,
    settings,
    ...(place ? { place } : {}),
    ...(specialDays ? { specialDays } : {}),
    ...(meant ? { meant } : {}),
    ...(freshness ? { freshness } : {}),
  }
}

/** The document with other details of its own; what the details leave out is left out of the document too. */
export function withDetails(practice: Practice, details: PracticeDetails): Practice {
  const { place: _, specialDays: __, freshness: ___, meant: ____, ...rest } = practice
  return { ...rest, ...details }
}

/** Everything that keeps the practice's details from being saved, each with the field and what to do; special days that `held` has already may be past. */
export function checkPractice(
  details: PracticeDetails,
  settings: Release['settings'],
  { today, held }: { readonly today: string; readonly held?: Pick<PracticeDetails, 'specialDays'> },
): FieldProblem[] {
  const problems: FieldProblem[] = []
  const add = (field: string, message: string) => problems.push({ field, message })
  const { name, phone, address, place, division } = details
  if (!asSeen(name).trim()) add('name', 'The name is missing. Write what callers know the surgery as.')
  const odd = nameFault(name)
  if (odd) add('name', odd)
  if (name.length > 120) add('name', 'The name is longer than 120 characters. Shorten it.')
  const fault = phone.trim() ? phoneFault(phone.trim()) : undefined
  if (fault) add('phone', fault)
  if (address.length > 400) add('address', 'The address is longer than 400 characters. Shorten it.')
  for (const [field, text, length] of [
    ['name', name, 'one line'],
    ['address', address, 'lines'],
  ] as const) {
    const wrong = textFault(text, length) ?? toldWithoutWebFault(text)
    if (wrong) add(field, wrong)
  }
  if (place && !isInKingdom(place))
    add(
      'place',
      `${place.latitude}, ${place.longitude} is not in the United Kingdom. Copy the position of the surgery from a map.`,
    )
  if (!DIVISIONS.includes(division))
    add('division', `"${division}" has no bank holidays. Choose one of ${DIVISIONS.join(', ')}.`)
  checkCoreHours(details.coreHours, add)
  checkSpecialDays(
    details.specialDays ?? [],
    { today, held: held?.specialDays, meant: details.meant },
    (at, message) => add(`specialDays-${at}`, message),
  )
  checkFreshness(details.freshness, add)
  checkSettings(details.settings, settings, add)
  return problems
}

type Add = (field: string, message: string) => void

function checkCoreHours(hours: Practice['coreHours'], add: Add): void {
  if (hours.length !== 7)
    add('coreHours', `Core hours name ${hours.length} days. Give all seven, Monday first.`)
  else if (hours.every((day) => day === null))
    add('coreHours', 'The surgery is shut on every day. Give hours for one day at least.')
  for (const [day, span] of hours.entries()) {
    if (span === null) continue
    const fault = dayFault(spansOfDay(span))
    if (fault) add(`coreHours-${day}`, `${DAY_NAMES[day]}: ${fault}`)
  }
}

/** The first thing wrong with the times of one day, which stand in their order. */
function dayFault(spans: readonly WeekSpan[]): string | undefined {
  for (const [at, { opens, closes }] of spans.entries()) {
    const fault = timesFault(opens, closes)
    if (fault) return fault
    const before = spans[at - 1]
    if (before && opens <= before.closes)
      return `it opens again at ${opens}, which is not after ${before.closes}. Put the times in their order, with a break between them.`
  }
  return undefined
}

/** Core hours end on the day they begin: a close before the opening is a slip. */
function timesFault(opens: string, closes: string): string | undefined {
  for (const time of [opens, closes])
    if (!isTimeOfDay(time)) return `"${time}" is not a time of day. Write it like 08:00 or 18:30.`
  if (closes > opens) return undefined
  const meant = meantTimes({ opens, closes }, [])
  const ask = meant ? `Did you mean ${meant.opens} to ${meant.closes}?` : 'Put the closing time later.'
  return `it closes at ${closes}, which is not after ${opens}. ${ask}`
}

function checkFreshness(times: Practice['freshness'], add: Add): void {
  if (!times) return
  for (const field of ['lastAfter', 'hideAfter'] as const)
    if (!Number.isInteger(times[field]) || times[field] < 0 || times[field] > LONGEST_DAYS)
      add(field, `"${times[field]}" is not a number of days. Write a whole number from 0 to ${LONGEST_DAYS}.`)
  if (times.hideAfter < times.lastAfter)
    add(
      'hideAfter',
      `Services would be hidden after ${times.hideAfter} days, before they are used last after ${times.lastAfter}. Put the number for hiding higher.`,
    )
}

function checkSettings(own: Practice['settings'], settings: Release['settings'], add: Add): void {
  for (const [id, value] of Object.entries(own)) {
    const setting = Object.hasOwn(settings, id) ? settings[id] : undefined
    const field = `settings-${id}`
    if (!setting) add(field, `The content has no setting "${id}". Leave it out.`)
    else if (!Number.isInteger(value) || value < setting.from || value > setting.to)
      add(
        field,
        `${setting.label}: ${value} is outside its range. Choose a whole number from ${setting.from} to ${setting.to}.`,
      )
  }
}
