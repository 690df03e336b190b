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
  string,
} from 'valibot'
import type { Service } from '#core/practice/service.ts'

const text = pipe(string(), maxLength(4000, 'at most 4000 characters'))
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
  specialDays: optional(
    pipe(
      array(
        object({
          from: text,
          to: text,
          times: pipe(array(object({ opens_at: text, closes_at: text })), maxLength(6, 'at most 6')),
        }),
      ),
      maxLength(120, 'at most 120'),
    ),
  ),
  area: optional(text),
  address: optional(text),
  place: optional(object({ latitude: number(), longitude: number() })),
  cost: optional(text),
  languages: optional(texts),
  access: optional(text),
  words: optional(texts),
  notesForStaff: optional(text),
  notesForPatients: optional(text),
  replyTime: optional(text),
  checked: object({ on: text, by: text }),
  checkEvery: number(),
  fullUntil: optional(text),
  inHouse: optional(boolean()),
  source: optional(text),
  ods: optional(text),
  hsds: optional(text),
})

const by = pipe(string(), maxLength(60, 'at most 60 characters'))

/** Saving one record: the record as it shall be, and as the lead had read it (null for a new one), so that two leads never overwrite each other unseen. */
export const saveBody = object({ service: serviceBody, base: nullable(serviceBody), by })
export const removeBody = object({ base: serviceBody, by })
export const checkedBody = object({ ids: pipe(array(text), maxLength(1000, 'at most 1000')), by })
export const importBody = object({
  services: pipe(array(serviceBody), maxLength(12_000, 'at most 12,000 at once')),
  /** The revision that the file was compared with. */
  base: number(),
  by,
})
export const rollbackBody = object({ revision: number(), by })
export const fullBody = object({ until: nullable(text) })
export const REASONS = ['phone', 'hours', 'closed-down', 'does-not-take', 'steps', 'other'] as const
export const reportBody = object({ id: text, reason: picklist(REASONS, 'a reason from the list') })
export const outcomeBody = object({
  outcome: picklist(['mended', 'was-right'] as const, 'mended or was-right'),
})

/** A record from the wire as our own: what was left out stays left out. */
export function toService(body: InferOutput<typeof serviceBody>): Service {
  return JSON.parse(JSON.stringify(body)) as Service
}
