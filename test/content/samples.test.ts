import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CONTENT_FOLDER } from '#content/folder.ts'
import { Reader } from '#content/read/reader.ts'
import { readServices } from '#content/read/samples/service.ts'
import { parseYaml } from '#content/read/yaml-file.ts'
import { addDays } from '#core/clock/wall-clock.ts'
import { openness } from '#core/hours/opening.ts'
import type { Schedule } from '#core/hours/schedule.ts'
import { compose } from '#core/practice/compose.ts'
import { datedLater } from '#core/practice/dated-later.ts'
import { freshness } from '#core/practice/freshness.ts'
import { sharedServices } from '#core/practice/network.ts'
import type { Service } from '#core/practice/service.ts'
import { checkService, serviceNames } from '#core/practice/service-check.ts'
import { content, planted } from './sample.ts'

const DIVISION = 'england-and-wales'
const names = serviceNames(content.release)
const day = fc.integer({ min: 0, max: 700 }).map((days) => addDays('2026-01-10', days))
const onAnyDay = (check: (today: string) => void) => fc.assert(fc.property(day, check), { numRuns: 60 })

const some = (fits: (schedule: Schedule) => boolean) => (service: Service) => service.schedules.some(fits)
const fresh = (state: string) => (service: Service, today: string) => freshness(service, today) === state
const soon = (service: Service, today: string) =>
  (service.specialDays ?? []).filter(({ from }) => from > today && from <= addDays(today, 14))
const refuses = (pattern: RegExp) => (service: Service) => service.refuses.some((text) => pattern.test(text))
/** Every state that the samples must show, on whatever day the demo is first started. */
const STATES: Readonly<Record<string, (service: Service, today: string) => boolean>> = {
  fresh: fresh('fresh'),
  'due this week': (service, today) =>
    fresh('fresh')(service, today) && !fresh('fresh')(service, addDays(today, 7)),
  'due, marked': fresh('due'),
  'used last': fresh('last'),
  'stale, hidden': fresh('stale'),
  'full today': ({ fullUntil }, today) => fullUntil === `${today}T23:59`,
  'full until a time': ({ fullUntil = '' }, today) => fullUntil > today && !fullUntil.endsWith('23:59'),
  'hours unknown': ({ schedules }) => schedules.length === 0,
  'special day, shut': (service, today) => soon(service, today).some(({ times }) => times.length === 0),
  'special days, other hours': (service, today) => soon(service, today).some(({ times }) => times.length > 0),
  'bank holidays open': ({ bankHolidays }) => bankHolidays === 'open',
  'bank holidays closed': ({ bankHolidays }) => bankHolidays === 'closed',
  'bank holidays unknown': ({ bankHolidays }) => bankHolidays === 'unknown',
  'alternate weeks': some(({ interval = 1 }) => interval > 1),
  'nth weekday': some(({ byday = '' }) => /^[1-4]/.test(byday)),
  'last weekday of the month': some(({ byday = '' }) => byday.startsWith('-1')),
  'dates of validity': some(({ valid_from }) => valid_from !== undefined),
  overnight: some(({ opens_at = '', closes_at = '' }) => closes_at < opens_at),
  '24 hours': some(({ opens_at, closes_at }) => opens_at === '00:00' && closes_at === '23:59'),
  'lunch break': ({ schedules }) =>
    schedules.filter(({ byday }) => byday?.startsWith('MO')).length === 2 && schedules.length <= 3,
  'refuses by age': refuses(/age/),
  'refuses by sex': refuses(/sex/),
  'refuses by condition': refuses(/diabetes|pregnant|thinner|stuck/),
  'walk in': ({ refer }) => refer.way === 'walk-in',
  'self-refer': ({ refer }) => refer.way === 'self-refer',
  'book here': ({ refer }) => refer.way === 'book-here',
  'practice refers': ({ refer }) => refer.way === 'practice-refers',
  'number for the directory only': ({ serves }) => serves.length === 0,
  'place known': ({ place }) => place !== undefined,
  'no place known': ({ place }) => place === undefined,
  'area of patients': ({ area }) => area !== undefined,
  'several phones': ({ phones }) => phones.length > 1,
  'note for staff': ({ notesForStaff }) => notesForStaff !== undefined,
}

describe('the sample practices', () => {
  it('show every state on whatever day they are first started', () => {
    onAnyDay((today) => {
      const all = [...content.demo(today).services, ...content.network(today).services]
      const missing = Object.keys(STATES).filter((name) => !all.some((one) => STATES[name]!(one, today)))
      expect(missing).toEqual([])
    })
  })
  it('hold records that the check of a service finds nothing wrong with, each with an id of its own', () => {
    onAnyDay((today) => {
      for (const { services } of [content.demo(today), content.network(today)]) {
        expect(services.flatMap((service) => checkService(service, names, today))).toEqual([])
        expect(new Set(services.map(({ id }) => id)).size).toBe(services.length)
      }
    })
  })
  it('have at least 60 services in the network, most of them told in full', () => {
    const { services, kind, sample } = content.network('2026-11-24')
    expect({ kind, sample }).toEqual({ kind: 'network', sample: true })
    expect(services.length).toBeGreaterThanOrEqual(60)
    for (const field of ['words', 'cost', 'access', 'replyTime'] as const)
      expect(services.filter((service) => service[field] !== undefined).length).toBeGreaterThan(55)
  })
  it('use no number that could be somebody else’s', () => {
    const all = [content.demo('2026-11-24'), content.network('2026-11-24'), content.newPractice('2026-11-24')]
    const numbers = all.flatMap(({ phone, services }) => [
      ...(phone ? [phone] : []),
      ...services.flatMap(({ phones }) => phones.map(({ number }) => number)),
    ])
    expect(numbers.filter((number) => !/^(01632 960\d{3}|0808 157 0\d{3}|111)$/.test(number))).toEqual([])
  })
  it('give no place of a support service that must stay hidden', () => {
    const abuse = content.network('2026-11-24').services.find(({ id }) => id === 'domestic-abuse')!
    expect(abuse).not.toHaveProperty('address')
    expect(abuse).not.toHaveProperty('place')
    expect(abuse.notesForStaff).toContain('Never leave a message')
  })
  it('stand to the network in every way', () => {
    const { services } = content.network('2026-11-24')
    const states = sharedServices(content.demo('2026-11-24'), services).map(({ state }) => state)
    expect(new Set(states)).toEqual(new Set(['new', 'same', 'adapted', 'hidden']))
    const fresh = content.newPractice('2026-11-24')
    expect(fresh.services).toEqual([])
    expect(new Set(sharedServices(fresh, services).map(({ state }) => state))).toEqual(new Set(['new']))
  })
  it('lay what a practice says over what its network says, and keep the rest', () => {
    const shared = content.network('2026-11-24').services.find(({ id }) => id === 'diabetes-course')!
    const own = content.demo('2026-11-24').services.find(({ id }) => id === 'diabetes-course')!
    expect(own.refer).toEqual({ way: 'book-here', steps: expect.stringContaining('Book it ourselves') })
    expect({ ...own, refer: shared.refer }).toEqual(shared)
  })
  it('are the same when dated later as when written later', () => {
    const weeks = fc.integer({ min: 1, max: 300 })
    fc.assert(
      fc.property(weeks, (days) => {
        const later = addDays('2026-01-20', days)
        const moved = datedLater(content.demo('2026-01-20'), days)
        // Seasons are of the calendar: those that are over by then stay in the record.
        const seasonal = (list: readonly Service[]) =>
          list.map((one) => (STATES['dates of validity']!(one, later) ? { ...one, schedules: [] } : one))
        expect(seasonal(moved.services)).toEqual(seasonal(content.demo(later).services))
        expect(moved.shared!['market-pharmacy']).toEqual(content.demo(later).shared!['market-pharmacy'])
      }),
      { numRuns: 20 },
    )
  })
})

it('reads seasons as the turns that are on or to come, over the end of a year too', () => {
  const hub = (today: string) => content.network(today).services.find(({ id }) => id === 'community-hub')!
  const turns = ({ schedules }: Service) => [
    ...new Set(schedules.map(({ valid_from, valid_to }) => `${valid_from} ${valid_to}`)),
  ]
  expect(turns(hub('2027-01-15'))).toEqual([
    '2026-11-01 2027-03-31',
    '2027-11-01 2028-03-31',
    '2027-04-01 2027-10-31',
    '2028-04-01 2028-10-31',
  ])
  expect(openness(hub('2027-01-15'), '2027-01-15T17:00', DIVISION)).toBe('open')
  expect(openness(hub('2027-01-15'), '2027-06-15T17:00', DIVISION)).toBe('closed')
})

describe('a mistake in a sample file', () => {
  const mistakes: readonly (readonly [what: string, file: string, from: string, to: string, says: string])[] =
    [
      [
        'an unknown field',
        'network-services',
        '  reply-time: At once',
        '  answers: At once',
        '"answers" is not a field',
      ],
      [
        'an unknown kind of help',
        'network-services',
        'serves: [eye-casualty]',
        'serves: [eyes]',
        'no kind of help "eyes"',
      ],
      [
        'a kind of help that is not there',
        'services',
        'serves: [eye-casualty]',
        'serves: [eyes]',
        'no kind of help "eyes"',
      ],
      [
        'an unknown way to refer',
        'network-services',
        'refer: book-here',
        'refer: by-fax',
        '"refer" must be one of',
      ],
      [
        'hours',
        'network-services',
        'hours: "last Sat 09:00-15:00"',
        'hours: "last Sat 9-15"',
        'Cannot read the hours "last Sat 9-15"',
      ],
      [
        'a season',
        'network-services',
        '    1 Apr to 31 Oct:',
        '    1 Apr to 31 Sep:',
        '"1 Apr to 31 Sep" is not a season',
      ],
      ['a special day', 'network-services', 'in-5-days: "12', 'on-friday: "12', '"on-friday" is not a day'],
      ['a special time', 'network-services', '"12:00-22:00"', '"12:00-26:00"', 'must be "shut" or like'],
      [
        'special days backwards',
        'network-services',
        'in-10-to-17-days',
        'in-10-to-7-days',
        'the last day is before the first',
      ],
      ['full', 'network-services', 'full: tomorrow 12:00', 'full: soon', 'Write "full" as'],
      [
        'bank holidays',
        'network-services',
        'bank-holidays: unknown',
        'bank-holidays: maybe',
        'says nothing about bank holidays',
      ],
      [
        'a condition',
        'network-services',
        'refuses: [not diabetes, age < 18]',
        'refuses: [not diabetic]',
        'No question asks "diabetic". Did you mean "diabetes"?',
      ],
      [
        'a phone',
        'network-services',
        'phones: 01632 960401',
        'phones: ring them',
        '"ring them" is not a phone number',
      ],
      [
        'a place',
        'network-services',
        'place: [55.3152, -2.3961]',
        'place: [55.3152]',
        'Write a place as two numbers',
      ],
      [
        'a place abroad',
        'network-services',
        'place: [55.3152, -2.3961]',
        'place: [-2.3961, 55.3152]',
        'not in the United Kingdom',
      ],
      [
        'a check to come',
        'network-services',
        'checked-days-ago: 300',
        'checked-days-ago: -3',
        'still to come',
      ],
      ['a field of the network', 'network', 'division:', 'kind: network\ndivision:', '"kind" is not a field'],
      ['a division', 'network', 'england-and-wales', 'england', '"division" must be one of'],
      [
        'a network',
        'new-practice',
        'network: anytown-network',
        'network: other',
        'There is no network "other"',
      ],
      ['core hours', 'new-practice', 'mon-fri: 08:00-18:30', 'mon-fri: 8-6', 'Write core hours like'],
      ['sharing without a network', 'practice', 'network: anytown-network\n', '', 'write "network" above'],
      [
        'a taken service',
        'practice',
        '      crisis-cafe,',
        '      crisis-cafes,',
        'no service "crisis-cafes"',
      ],
      [
        'a hidden service',
        'practice',
        'hide: [delivery-pharmacy',
        'hide: [deliveries',
        'no service "deliveries"',
      ],
      [
        'a service taken and hidden',
        'practice',
        'hide: [delivery-pharmacy',
        'hide: [food-bank',
        '"food-bank" is named twice',
      ],
      ['an adapted service', 'practice', '    food-bank:', '    food-banks:', 'no service "food-banks"'],
      [
        'a service adapted, not taken',
        'practice',
        '    food-bank:',
        '    warm-space:',
        'adapted but not taken',
      ],
      ['an adapted field', 'practice', '      staff-note: Our', '      note: Our', '"note" is not a field'],
      [
        'an adapted phone',
        'practice',
        'number: 01632 960104',
        'number: upstairs',
        '"upstairs" is not a phone number',
      ],
    ]
  for (const [what, name, from, to, says] of mistakes)
    it(`is named with its line: ${what}`, () => {
      let lines: string[] = []
      const { report } = planted(['croup'], `demo/${name}.yaml`, (text) => {
        const changed = text.replace(from, to)
        lines = changed.split('\n')
        return changed
      })
      const file = `content/demo/${name}.yaml`
      const found = report.problems.filter((one) => one.file === file && one.message.includes(says))
      expect(found, JSON.stringify(report.problems.slice(0, 3))).toHaveLength(1)
      const near = lines.slice(found[0]!.line - 1, found[0]!.line + 1).join('\n')
      expect(near).toContain((to || 'shared:').trim().split('\n')[0]!.split(/[:"]/)[0]!)
    })
})

it('reads the example of the format as it is written down', () => {
  const guide = readFileSync(join(CONTENT_FOLDER, 'README.md'), 'utf8')
  const example = /```yaml\n(riverside-podiatry:[\s\S]*?)```/.exec(guide)![1]!
  const reader = new Reader(parseYaml(example, 'README.md'))
  const [service] = readServices(reader, { today: '2026-11-24', names })
  expect(reader.problems).toEqual([])
  expect(service).toMatchObject({
    fullUntil: '2026-11-24T23:59',
    specialDays: [
      { from: '2026-11-27', times: [] },
      { from: '2026-12-04', to: '2026-12-11' },
    ],
    checked: { on: '2026-11-11', by: 'care navigator' },
  })
})

it('keeps nobody on the line where the duty clinician rings back', () => {
  const { destinations } = compose(content.release, content.demo('2026-11-24'))
  for (const kind of ['duty-now', 'duty-hour'])
    for (const { book } of [content.release.destinations[kind]!, destinations[kind]!])
      expect(book, kind).not.toMatch(/keep .* on the line/i)
})
