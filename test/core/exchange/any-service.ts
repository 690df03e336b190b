import fc from 'fast-check'
import type { Schedule } from '#core/hours/schedule.ts'
import { SERVICE_TEXTS, type Service } from '#core/practice/service.ts'
import { checkService, serviceNames } from '#core/practice/service-check.ts'
import { textFault } from '#core/practice/words/plain-text.ts'
import { content } from '../../content/sample.ts'

export const TODAY = '2026-11-24'
export const names = serviceNames(content.release)
const { destinations } = names
const ID = 'ac148810-d857-441c-9679-408f346de14b'

// What the server would save: made up, then held against the check that the server makes.
const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
/** A name is in the letters of one language to a word, since others are refused: signs of every kind, and a word of another script behind. */
const name = fc
  .tuple(
    fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 40 }),
    fc.constantFrom('', ' Łódź', ' Tŷ Ŵyn', ' صيدلية', ' দোকান', ' 薬局', ' аптека', ' 🏥', ' №5'),
  )
  .map((words) => words.join(''))
  .filter((some) => textFault(some, 'one line') === undefined && some.trim() !== '')
const text = words.filter((some) => textFault(some, 'one line') === undefined && some.trim() !== '')
const minutes = (count: number) => new Date(count * 60_000).toISOString()
const day = fc.integer({ min: 18e6, max: 29.9e6 }).map((count) => minutes(count).slice(0, 10))
const time = fc.integer({ min: 0, max: 1439 }).map((count) => minutes(count).slice(11, 16))
const days = fc.constantFrom<Schedule>(
  { freq: 'WEEKLY', byday: 'MO,TU,FR' },
  { freq: 'WEEKLY', byday: 'TH', interval: 2, dtstart: '2026-11-05' },
  { freq: 'WEEKLY', byday: 'SU', interval: 1 },
  { freq: 'MONTHLY', byday: '1SA,-1FR' },
  { freq: 'MONTHLY', bymonthday: '1,15' },
)
const times = fc.record({ opens_at: time, closes_at: time })
const dates = fc.record({ valid_from: day, valid_to: day, until: day }, { requiredKeys: [] })
const schedule = fc.tuple(days, times, dates).map((parts): Schedule => Object.assign({}, ...parts))
const special = fc.tuple(day, day, fc.array(times, { maxLength: 2 })).map(([one, other, spans]) => ({
  from: one < other ? one : other,
  to: one < other ? other : one,
  times: spans,
}))
const number = fc.stringMatching(/^0\d{4} \d{6}( x\d{2})?$/)
const way = fc.constantFrom<Service['refer']['way']>('walk-in', 'self-refer', 'book-here', 'practice-refers')
const limits = ['age < 16', 'age >= 65', 'age < 3m', 'pregnant | sex = male', 'not pregnant & age > 50']
const compulsory = {
  id: fc.stringMatching(/^[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,5}){0,2}$/),
  name,
  serves: fc.subarray([...destinations].slice(0, 12), { minLength: 1 }),
  phones: fc.array(fc.record({ number, label: text }, { requiredKeys: ['number'] }), { maxLength: 3 }),
  refer: fc.record({ way, steps: fc.oneof(text, fc.constant('')) }),
  refuses: fc.subarray(limits),
  schedules: fc.array(schedule, { maxLength: 3 }),
  bankHolidays: fc.constantFrom<Service['bankHolidays']>('closed', 'open', 'unknown'),
  checked: fc.record({ on: fc.oneof(day, fc.constant('1970-01-01')), by: text }),
  checkEvery: fc.integer({ min: 1, max: 730 }),
}
const texts = fc.array(text, { minLength: 1, maxLength: 3 })
const optional = {
  // Every text of a record, so that a new one is lost by no format unseen.
  ...(Object.fromEntries(SERVICE_TEXTS.map((field) => [field, text])) as Record<
    (typeof SERVICE_TEXTS)[number],
    typeof text
  >),
  address: fc.oneof(text, fc.constantFrom('3 Mill Lane, Anytown', '12 High St, Anytown AN1 2AB', 'SW1A 1AA')),
  place: fc.record({
    latitude: fc.double({ min: 49.5, max: 60.5, noNaN: true }),
    longitude: fc.double({ min: -8, max: -0.001, noNaN: true }),
  }),
  ...{ languages: texts, words: texts, inHouse: fc.boolean() },
  able: fc.subarray([...destinations].slice(0, 12), { minLength: 1 }).map((ids) => ids.join(', ')),
  bookingLink: fc.webUrl({ validSchemes: ['https'] }),
  specialDays: fc.array(special, { minLength: 1, maxLength: 3 }),
  fullUntil: fc.tuple(day, time).map((parts) => parts.join('T')),
  ...{ ods: text, hsds: fc.oneof(fc.uuid(), fc.constant(ID), text) },
}
/** Any service that the server would save, every field made up. */
export const anyService: fc.Arbitrary<Service> = fc
  .tuple(fc.record(compulsory), fc.record(optional, { requiredKeys: [] }))
  .map(([most, more]) => structuredClone({ ...most, ...more }))
  .filter((made) => checkService(made, names, TODAY).length === 0)
