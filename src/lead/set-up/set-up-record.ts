import { noDayIn, onWorkingDays } from '#core/exchange/as-kept/said-hours.ts'
import { looseHours } from '#core/exchange/loose.ts'
import { askedOfHolidays } from '#core/hours/asked.ts'
import { coreHoursSchedules } from '#core/hours/core-hours.ts'
import { mendedHours } from '#core/hours/mended.ts'
import { overlaps } from '#core/hours/overlaps.ts'
import type { BankHolidayPolicy, Hours, Schedule } from '#core/hours/schedule.ts'
import { readHours } from '#core/hours/text.ts'
import { writeHours } from '#core/hours/write.ts'
import type { GuideField, ServicePart } from '#core/practice/guide.ts'
import { phoneFault } from '#core/practice/phones/phone.ts'
import type { Practice } from '#core/practice/practice.ts'
import type { Service } from '#core/practice/service.ts'
import type { FieldProblem } from '#core/practice/service-check.ts'
import { t } from '#ui/language.ts'
import { freeId, startService } from '../services/service-edit.ts'

/** What stands in the fields of one screen of the guide. */
export interface Draft {
  readonly name: string
  readonly phone: string
  readonly address: string
  readonly steps: string
  readonly hours: string
  readonly pin: string
  /** What is unusual about the hours but right. */
  readonly meant?: string | undefined
  readonly kinds: readonly string[]
}

/** What the fields of a screen begin with: the record that is there, else what is known of the practice or the same everywhere. */
export function draftOf(part: ServicePart, practice: Practice, from: Service | undefined): Draft {
  if (from)
    return {
      name: from.name,
      phone: from.phones[0]?.number ?? '',
      address: from.address ?? '',
      steps: from.refer.steps,
      hours: writeHours(from.schedules) ?? '',
      pin: from.notesForStaff ?? '',
      meant: from.meant,
      kinds: (part.kinds ?? [])
        .filter(({ serves }) => serves.every((id) => from.serves.includes(id)))
        .map(({ id }) => id),
    }
  const core = part.inHouse ? writeHours(coreHoursSchedules(practice)) : undefined
  return {
    name: part.named ? t(`setup-name-${part.id}`) : '',
    phone: part.phone ?? (part.inHouse ? practice.phone : ''),
    address: '',
    steps: '',
    hours: part.hours ?? core ?? '',
    pin: '',
    kinds: (part.kinds ?? []).filter(({ ticked }) => ticked).map(({ id }) => id),
  }
}

/** The fields that a screen shows: hours that a line of text cannot hold are left as they are. */
export function asked(part: ServicePart, from: Service | undefined): readonly GuideField[] {
  const plain = !from || writeHours(from.schedules) !== undefined
  return part.asks.filter((field) => field !== 'hours' || plain)
}

/** The record that a filled-in screen stands for, or what is still wrong with it by field. */
export function recordOf(
  part: ServicePart,
  draft: Draft,
  from: Service | undefined,
  { practice, today, by, isNew }: { practice: Practice; today: string; by: string; isNew: boolean },
): { readonly service: Service } | { readonly problems: readonly FieldProblem[] } {
  const fields = asked(part, from)
  const problems = problemsOf(part, draft, fields, draftOf(part, practice, from))
  if (problems.length > 0) return { problems }
  const taken = new Set(practice.services.map(({ id }) => id))
  const name = (fields.includes('name') ? draft.name : (from?.name ?? nameOf(part, draft))).trim()
  const start = from ?? startService(undefined, taken, today, by)
  const { notesForStaff: _, address: __, meant: ___, ...rest } = start
  const address = fields.includes('address') ? draft.address.trim() : start.address
  const pin = fields.includes('pin') ? pinNote(draft.pin) : start.notesForStaff
  const words = start.words ?? (part.serves.length === 0 ? t('setup-record-words').split(', ') : undefined)
  const hours = fields.includes('hours') || !from ? hoursIn(draft.hours) : { schedules: start.schedules }
  return {
    service: {
      ...rest,
      id: isNew ? freeId(name, taken) : start.id,
      name,
      serves: servesOf(part, draft, start.serves),
      phones: phonesOf(draft.phone.trim(), start),
      refer: { way: from?.refer.way ?? part.way, steps: stepsOf(part, draft, fields, from) },
      schedules: hours.schedules,
      bankHolidays: policyOf(part, from, hours, today),
      checked: { on: today, by },
      ...(part.inHouse ? { inHouse: true } : {}),
      ...(address ? { address } : {}),
      ...(pin ? { notesForStaff: pin } : {}),
      ...(draft.meant ? { meant: draft.meant } : {}),
      ...(words ? { words } : {}),
    },
  }
}

function problemsOf(
  part: ServicePart,
  draft: Draft,
  fields: readonly GuideField[],
  before: Draft,
): FieldProblem[] {
  const problems: FieldProblem[] = []
  for (const field of ['name', 'phone', 'address'] as const)
    if (fields.includes(field) && !draft[field].trim())
      problems.push({ field, message: t(`setup-need-${field}`) })
  // All that is wrong is said at once, not one thing after another.
  const phone = draft.phone.trim()
  const fault = fields.includes('phone') && phone && phone !== before.phone ? phoneFault(phone) : undefined
  if (fault) problems.push({ field: 'phone', message: fault })
  if (part.everywhere && !draft.steps.trim())
    problems.push({ field: 'steps', message: t('setup-need-steps') })
  const hours = fields.includes('hours') ? readHours(looseHours(draft.hours)) : undefined
  if (hours && 'fault' in hours)
    problems.push({
      field: 'hours',
      message: hoursProblem(draft.hours.trim(), hoursMeant(draft.hours, before.hours)),
    })
  if (fields.includes('kinds') && (part.gives ?? []).length === 0 && draft.kinds.length === 0)
    problems.push({ field: 'kinds', message: t('setup-need-kinds') })
  return problems
}

/** Hours that could be two things as they were probably meant, on working days where no day is named, and times that overlap or are the wrong way round put right; undefined where they can stand, or nothing can be told. Closed days alone, "Tue closed", are taken from the hours before. */
export function hoursMeant(text: string, before = ''): string | undefined {
  const read = readHours(looseHours(text), hoursIn(before).schedules)
  const said = 'fault' in read ? (onWorkingDays(text) ?? read.meant) : undefined
  const schedules = 'fault' in read ? (said ? hoursIn(said).schedules : []) : read.schedules
  const mended = mendedHours(schedules)
  // Two times that cannot both be right are not offered.
  if (!mended) return overlaps(schedules).length > 0 ? undefined : said
  return writeHours(mended)
}

/** What is said of a service's hours while they are typed, where nobody can read them. */
export function hoursFault(text: string, meant: string | undefined): string | undefined {
  return text.trim() && 'fault' in readHours(looseHours(text)) ? hoursProblem(text.trim(), meant) : undefined
}

/** What is said of hours that cannot be read: that they are missing, what they may mean, or how to write them. */
export function hoursProblem(text: string, meant: string | undefined): string {
  if (!text) return t('setup-need-hours')
  if (meant) return t('setup-hours-meant', { text, meant })
  const day = noDayIn(text)
  if (day) return t('setup-hours-no-day', { day })
  const unread = unreadIn(text)
  return unread ? t('setup-hours-unread', { words: unread }) : t('setup-hours-wrong', { text })
}

/** The words of hours that nobody can read, where the rest of them can be; undefined where it is the whole. */
export function unreadIn(text: string): string | undefined {
  const times = looseHours(text)
  const read = readHours(/^\d/.test(times) ? `Mon-Fri ${times}` : times)
  return 'fault' in read && read.unread && read.unread.length < text.trim().length ? read.unread : undefined
}

function nameOf(part: ServicePart, { kinds }: Draft): string {
  if (part.named) return t(`setup-name-${part.id}`)
  return kinds.map((id) => t(`setup-kind-${id}`)).join(', ')
}

function servesOf(part: ServicePart, { kinds }: Draft, before: readonly string[]): string[] {
  if (!part.kinds) return [...new Set([...before, ...part.serves])]
  const tickable = part.kinds.flatMap(({ serves }) => serves)
  const ticked = part.kinds.filter(({ id }) => kinds.includes(id)).flatMap(({ serves }) => serves)
  const kept = before.filter((id) => !tickable.includes(id))
  return [...new Set([...kept, ...ticked, ...(part.gives ?? [])])]
}

function phonesOf(number: string, { phones }: Service): Service['phones'] {
  const [first, ...more] = phones
  if (!number) return more
  return [{ ...first, number }, ...more]
}

function stepsOf(
  part: ServicePart,
  { steps }: Draft,
  fields: readonly GuideField[],
  from: Service | undefined,
): string {
  if (fields.includes('steps')) return steps.trim()
  if (from) return from.refer.steps
  if (part.way === 'practice-refers') return t('setup-record-refer')
  return part.serves.length === 0 ? t('setup-record-interpreter') : ''
}

/** What a service does on bank holidays as far as is known: what its hours say comes first, and whoever types "24 hours" for a new one means bank holidays too. */
export function policyOf(
  part: ServicePart,
  from: Service | undefined,
  { schedules, bankHolidays: said }: HoursIn,
  today: string,
): BankHolidayPolicy {
  if (said) return said
  if (from) return from.bankHolidays
  const { bankHolidays } = part
  return askedOfHolidays({ schedules, bankHolidays }, today).length > 0 ? 'open' : bankHolidays
}

/** Repeating times of opening, and what was said of bank holidays along with them. */
interface HoursIn {
  readonly schedules: readonly Schedule[]
  readonly bankHolidays?: Hours['bankHolidays']
}

/** The times of opening that a line of text says; none while it cannot be read. */
export function hoursIn(text: string): HoursIn {
  const read = readHours(looseHours(text))
  return 'fault' in read ? { schedules: [] } : read
}

function pinNote(pin: string): string {
  const plain = pin.trim()
  return /^\w+$/.test(plain) ? t('setup-record-pin', { pin: plain }) : plain
}
