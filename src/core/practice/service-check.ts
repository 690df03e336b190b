import { isDate, isWallClock } from '../clock/wall-clock.ts'
import { askedOfHolidays, isMeant } from '../hours/asked.ts'
import { checkSchedules, checkSpecialDays } from '../hours/check.ts'
import { type ConditionNames, conditionFaults, conditionNames } from '../pathway/condition-check.ts'
import { parseCondition } from '../pathway/expression.ts'
import type { Release } from '../pathway/release.ts'
import { fullFault, MOST_FULL_DAYS } from './full-times.ts'
import { isInKingdom } from './map-place.ts'
import { toldFault, toldWithoutWebFault } from './ours/told-safely.ts'
import { phoneFault } from './phones/phone.ts'
import { ableFor, SERVICE_TEXTS, type Service } from './service.ts'
import { nameFault } from './words/name-fault.ts'
import { asSeen, textFault } from './words/plain-text.ts'

/** Something in a service record that cannot stand: the field, and one sentence that says what to do. */
export interface FieldProblem {
  readonly field: string
  readonly message: string
}

/** The names that a service record may use: kinds of help, and what its conditions may name; "any" where that is not known, as in a file that is read back. */
export interface ServiceNames {
  readonly destinations: ReadonlySet<string>
  readonly conditions: ConditionNames | 'any'
}

/** What service records may name in some content. */
export function serviceNames(release: Pick<Release, 'destinations' | 'facts' | 'settings'>): ServiceNames {
  return { destinations: new Set(Object.keys(release.destinations)), conditions: conditionNames(release) }
}

const LONGEST = 2000
const WEB_ADDRESS = /^https?:\/\/[a-z\d-]+(\.[a-z\d-]+)+(:\d+)?([/?#][^\s<>"]*)?$/i
const WAYS = ['walk-in', 'self-refer', 'book-here', 'practice-refers']
const POLICIES = ['closed', 'open', 'unknown']

/**
 * Everything that keeps a service record from being saved. A name and one way to reach it are compulsory; one that serves no kind of help is a number for the directory alone.
 * `held` is the record as it is kept now, whose special days may be past.
 */
export function checkService(
  service: Service,
  names: ServiceNames,
  today: string,
  held?: Pick<Service, 'specialDays'> | null,
): FieldProblem[] {
  const problems: FieldProblem[] = []
  const add = (field: string, message: string) => problems.push({ field, message })
  // Every object has a "constructor", so a service of that id would seem to be marked and shared.
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(service.id) || Object.hasOwn(Object.prototype, service.id))
    add('id', `"${service.id}" is not an id; use small letters, digits and hyphens.`)
  else if (service.id.length > 200) add('id', 'The id is longer than 200 characters. Shorten it.')
  if (!asSeen(service.name).trim()) add('name', 'The name is missing. Write what staff and callers call it.')
  if (service.name.length > 120) add('name', 'The name is longer than 120 characters. Shorten it.')
  for (const id of service.serves)
    if (!names.destinations.has(id))
      add('serves', `There is no kind of help "${id}". Choose one from the list.`)
  if (service.phones.length === 0 && !service.address && !service.refer.steps.trim())
    add('phones', 'There is no way to reach it. Give a phone number, an address, or the steps for reception.')
  problems.push(...toldProblems(service))
  if (!WAYS.includes(service.refer.way))
    add('way', `"${service.refer.way}" is not a way to refer; choose one of ${WAYS.join(', ')}.`)
  if (!POLICIES.includes(service.bankHolidays))
    add(
      'bankHolidays',
      `"${service.bankHolidays}" says nothing about bank holidays; choose closed, open or unknown.`,
    )
  for (const text of service.refuses) checkCondition(text, names, add)
  for (const id of ableFor(service))
    if (!names.destinations.has(id))
      add('able', `There is no kind of help "${id}". Write ids such as gp-soon, with commas between them.`)
  const { meant } = service
  checkSchedules(service.schedules, meant, add)
  checkSpecialDays(service.specialDays ?? [], { today, held: held?.specialDays, meant }, (_, message) =>
    add('specialDays', message),
  )
  for (const { what, question } of askedOfHolidays(service, today))
    if (!isMeant(what, meant)) add('bankHolidays', question)
  checkChecks(service, today, add)
  const { place } = service
  if (place && !isInKingdom(place))
    add(
      'place',
      `${place.latitude}, ${place.longitude} is not in the United Kingdom. Check the map position.`,
    )
  if (service.bookingLink && !WEB_ADDRESS.test(service.bookingLink))
    add(
      'bookingLink',
      `"${service.bookingLink}" is not a web address. Write it like https://www.example.org/book.`,
    )
  for (const [field, text] of textsOf(service)) {
    if (text.length > LONGEST) add(field, `This text is longer than ${LONGEST} characters. Shorten it.`)
  }
  return problems
}

/** What the numbers and the words of a record tell that nobody may be told, or that cannot be rung or read: the checks that a record passes again wherever it comes from. */
export function toldProblems(service: Service): FieldProblem[] {
  const numbers = service.phones.flatMap(({ number }) => {
    const fault = phoneFault(number) ?? toldFault(number.replace(/^.*(?=x)/i, ''))
    return fault ? [{ field: 'phones', message: fault }] : []
  })
  const words = textsOf(service).flatMap(([field, text]) => {
    const fault = textFault(text, LONG_TEXTS.has(field) ? 'lines' : 'one line')
    const told = fault ?? (NO_WEB.has(field) ? toldWithoutWebFault(text) : toldFault(text))
    return told ? [{ field, message: told }] : []
  })
  const wrong = nameFault(service.name)
  return [...numbers, ...words, ...(wrong ? [{ field: 'name', message: wrong }] : [])]
}

/** Fields that may be written in several lines; a name or a label stands in the middle of a sentence. */
const LONG_TEXTS: ReadonlySet<string> = new Set(['steps', ...SERVICE_TEXTS])
/** Fields that stand in the middle of a sentence or are looked for, so that a web address has no place in them. */
const NO_WEB: ReadonlySet<string> = new Set(['name', 'words'])

type Add = (field: string, message: string) => void

function checkCondition(text: string, names: ServiceNames, add: Add): void {
  const condition = parseCondition(text)
  if ('fault' in condition) {
    add(
      'refuses',
      `Cannot read "${text}": ${condition.fault.replace(`"${text}": `, '')}. Write it like "age < 16".`,
    )
    return
  }
  if (names.conditions === 'any') return
  for (const fault of conditionFaults(condition, names.conditions)) add('refuses', `"${text}": ${fault}`)
}

function checkChecks({ checked, checkEvery, fullUntil }: Service, today: string, add: Add): void {
  if (!isDate(checked.on)) add('checked', `"${checked.on}" is not a date. Write it like 2026-11-24.`)
  else if (checked.on > today)
    add('checked', `It cannot have been checked on ${checked.on}, which is still to come.`)
  if (!asSeen(checked.by).trim()) add('checked', 'Say which role checked it, such as practice manager.')
  if (!Number.isInteger(checkEvery) || checkEvery < 1 || checkEvery > 730)
    add('checkEvery', 'The check interval is a whole number of days from 1 to 730.')
  if (fullUntil !== undefined && !isWallClock(fullUntil))
    add('full', `"${fullUntil}" is not a time. Choose until when it is full.`)
  else if (fullUntil !== undefined && fullFault(fullUntil, `${today}T00:00`, 'lead') === 'too-late')
    add(
      'full',
      `It is full until ${fullUntil.replace('T', ' ')}, and a service is full for ${MOST_FULL_DAYS.lead} days at most. Choose a sooner time.`,
    )
}

function textsOf(service: Service): [string, string][] {
  const texts: readonly (readonly [string, string | undefined])[] = [
    ['name', service.name],
    ['steps', service.refer.steps],
    ...SERVICE_TEXTS.map((name) => [name, service[name]] as const),
    ...(service.words ?? []).map((word) => ['words', word] as const),
    ...(service.languages ?? []).map((word) => ['languages', word] as const),
    ['checked', service.checked.by],
    ...service.phones.map(({ label }) => ['phones', label] as const),
  ]
  return texts.flatMap(([field, text]): [string, string][] => (text === undefined ? [] : [[field, text]]))
}
