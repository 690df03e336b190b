import {
  array,
  boolean,
  type InferOutput,
  maxLength,
  nullable,
  number,
  object,
  optional,
  picklist,
  pipe,
  unknown,
} from 'valibot'
import { SERVICE_TEXTS, type Service, type ServiceText } from '#core/practice/service.ts'
import { REPORT_FIELDS, type ReportReason } from '#core/practice/upkeep/report-fields.ts'
import { CHECK_WAYS } from '#core/practice/upkeep/still-right.ts'
import { by, place, revision, specialDays, textWithin } from './body-parts.ts'

const text = textWithin(4000)
const texts = pipe(array(text), maxLength(100, 'at most 100'))
const schedule = object({
  freq: picklist(['WEEKLY', 'MONTHLY'] as const, 'WEEKLY or MONTHLY'),
  interval: optional(number()),
  byday: optional(text),
  bymonthday: optional(text),
  opens_at: optional(text),
  closes_at: optional(text),
  dtstart: optional(text),
  until: optional(text),
  valid_from: optional(text),
  valid_to: optional(text),
})

/** The shape of a service record on the wire; what its words mean is checked in core. */
export const serviceBody = object({
  id: text,
  name: text,
  serves: texts,
  phones: pipe(array(object({ number: text, label: optional(text) })), maxLength(20, 'at most 20')),
  refer: object({
    way: picklist(['walk-in', 'self-refer', 'book-here', 'practice-refers'] as const, 'a way to refer'),
    steps: text,
  }),
  refuses: texts,
  schedules: pipe(array(schedule), maxLength(60, 'at most 60')),
  bankHolidays: picklist(['closed', 'open', 'unknown'] as const, 'closed, open or unknown'),
  specialDays,
  place: optional(place),
  languages: optional(texts),
  words: optional(texts),
  checked: object({ on: text, by: text }),
  checkEvery: number(),
  fullUntil: optional(text),
  inHouse: optional(boolean()),
  ...allTexts(),
})

/** Each optional text of a service. */
function allTexts() {
  const all = SERVICE_TEXTS.map((name) => [name, optional(text)] as const)
  return Object.fromEntries(all) as Record<ServiceText, (typeof all)[number][1]>
}

/** Saving one record: the record as it shall be, and as the lead had read it (null for a new one), so that two leads never overwrite each other unseen. */
export const saveBody = object({ service: serviceBody, base: nullable(serviceBody), by })
/** Removing one record: the record as the lead had read it, so that a newer one is not removed unseen. */
export const removeBody = object({ base: serviceBody, by })
/** Which services still hold good, and how that is known. */
export const checkedBody = object({
  ids: pipe(array(text), maxLength(1000, 'at most 1000')),
  how: picklist(CHECK_WAYS, `one of ${CHECK_WAYS.join(', ')}`),
  by,
})
/** Bringing in services from a file. */
export const importBody = object({
  /** Looked at one by one, since many take long. */
  services: pipe(array(unknown()), maxLength(12_000, 'at most 12,000 at once')),
  /** The revision that the file was compared with. */
  base: revision,
  by,
  /** Services of our own whose Christmas was filled in, not a file. */
  as: optional(picklist(['christmas'])),
})
/** Going back to an earlier revision. */
export const rollbackBody = object({ revision, by })
/** What a desk can say is wrong with a service. */
export const REASONS = Object.keys(REPORT_FIELDS) as readonly ReportReason[]
/** What the lead says became of a report. */
export const outcomeBody = object({
  outcome: picklist(['mended', 'was-right', 'open'] as const, 'mended, was-right or open'),
})

/** A record from the wire as our own: what was left out stays left out. */
export function toService(body: InferOutput<typeof serviceBody>): Service {
  return JSON.parse(JSON.stringify(body)) as Service
}
