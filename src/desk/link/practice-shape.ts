import type { OwnWords, Practice, Slot } from '#core/practice/practice.ts'
import type { DeskPractice, PracticeChanges } from '#core/practice/practice-changes.ts'
import type { Service } from '#core/practice/service.ts'
import { list, mapOf, number, oneOf, optional, record, type Shape, text, yesNo } from '#ui/shape.ts'

type Days = NonNullable<Practice['specialDays']>[number]
type Times = Days['times'][number]

/** Only what a call could trip over is looked at: all that must be there, and what is more than a text where it is. */
const place = record<NonNullable<Service['place']>>({ latitude: number, longitude: number })
const times = list(record<Times>({ opens_at: text, closes_at: text }))
const specialDays = list(record<Days>({ from: text, to: text, times }))
const service = record<ServiceParts>({
  id: text,
  name: text,
  serves: list(text),
  phones: list(record<{ number: string }>({ number: text })),
  refer: record<Service['refer']>({
    way: oneOf('walk-in', 'self-refer', 'book-here', 'practice-refers'),
    steps: text,
  }),
  refuses: list(text),
  schedules: list(record<Pick<Service['schedules'][number], 'freq'>>({ freq: oneOf('WEEKLY', 'MONTHLY') })),
  bankHolidays: oneOf('closed', 'open', 'unknown'),
  specialDays: optional(specialDays),
  place: optional(place),
  languages: optional(list(text)),
  words: optional(list(text)),
  checked: record<Service['checked']>({ on: text, by: text }),
  checkEvery: number,
  fullUntil: optional(text),
}) as unknown as Shape<Service>

type ServiceParts = Pick<
  Service,
  | 'id'
  | 'name'
  | 'serves'
  | 'phones'
  | 'refer'
  | 'refuses'
  | 'schedules'
  | 'bankHolidays'
  | 'specialDays'
  | 'place'
  | 'languages'
  | 'words'
  | 'checked'
  | 'checkEvery'
  | 'fullUntil'
>

const dayHours: Shape<Practice['coreHours'][number]> = (value): value is Practice['coreHours'][number] =>
  value === null || (Array.isArray(value) && value.length % 2 === 0 && value.every(text))

const rest = {
  id: text,
  name: text,
  sample: yesNo,
  revision: number,
  version: optional(text),
  division: oneOf('england-and-wales', 'scotland', 'northern-ireland'),
  bankHolidays: optional(
    record<NonNullable<Practice['bankHolidays']>>({
      division: text as Shape<Practice['division']>,
      from: text,
      until: text,
      dates: list(text),
    }),
  ),
  phone: text,
  address: text,
  place: optional(place),
  coreHours: list(dayHours),
  specialDays: optional(specialDays),
  meant: optional(text),
  settings: mapOf(number),
  overrides: record<Omit<Practice['overrides'], 'safety'>>({
    words: optional(mapOf(list(text))),
    booking: optional(mapOf(text)),
    hidden: optional(mapOf(yesNo as Shape<true>)),
    say: optional(mapOf(record<OwnWords>({ say: text, over: text }))),
    notes: optional(mapOf(text)),
    slots: optional(mapOf(mapOf(record<Slot>({ name: text, category: text })))),
  }),
  networkNotes: optional(mapOf(text)),
  safetyNotes: optional(mapOf(text)),
  freshness: optional(record<NonNullable<Practice['freshness']>>({ lastAfter: number, hideAfter: number })),
}

/** Whether a value is a practice's document that calls can be led with. */
export const isPractice = record<Omit<DeskPractice, 'kind' | 'network'>>({
  ...rest,
  services: list(service),
}) as Shape<Practice>

/** Whether a value is what changed between two documents. */
export const isPracticeChanges = record<PracticeChanges>({
  base: record<PracticeChanges['base']>({ revision: number, version: text }),
  rest: record(rest) as unknown as Shape<PracticeChanges['rest']>,
  changed: list(
    record<PracticeChanges['changed'][number]>({
      service,
      after: optional((value): value is string | null => value === null || text(value)),
    }),
  ),
  removed: list(text),
})
