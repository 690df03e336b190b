import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { Reader } from '#content/read/reader.ts'
import { readServices } from '#content/read/samples/service.ts'
import { readYaml } from '#content/read/yaml-file.ts'
import { toHsds } from '#core/exchange/hsds.ts'
import { readServicesFile } from '#core/exchange/read-file.ts'
import { writeServicesCsv } from '#core/exchange/services-csv.ts'
import { writeHours } from '#core/hours/write.ts'
import type { Service } from '#core/practice/service.ts'
import { checkService, serviceNames } from '#core/practice/service-check.ts'
import { formProblems } from '#lead/fields/form-check.ts'
import { content } from '../../content/sample.ts'
import { type TestServer, testServer } from '../../server/test-server.ts'

const TODAY = '2026-11-24'
const names = serviceNames(content.release)
const MONDAY = { freq: 'WEEKLY', byday: 'MO' } as const
const good: Service = {
  id: 'mill-lane',
  name: 'Mill Lane',
  serves: ['pharm-otc'],
  phones: [{ number: '01632 960201' }],
  refer: { way: 'self-refer', steps: 'Ring.' },
  refuses: [],
  schedules: [{ ...MONDAY, opens_at: '09:00', closes_at: '17:00' }],
  bankHolidays: 'closed',
  checked: { on: TODAY, by: 'practice manager' },
  checkEvery: 90,
}
const open = (...times: [string, string][]) => ({
  schedules: times.map(([opens_at, closes_at]) => ({ ...MONDAY, opens_at, closes_at })),
})
const ring = (number: string) => ({ phones: [{ number }] })
const special = (...days: [string, string][]) => ({
  specialDays: days.map(([from, to]) => ({ from, to, times: [] })),
})

/** Each faulty record, what is said of it, and the words that must be in it: what there is, and the nearest. */
const FAULTY: readonly [Partial<Service>, string, RegExp][] = [
  [{ refuses: ['age < sixteen'] }, 'refuses', /"sixteen" is no number.* Did you mean 16\?/],
  [{ refuses: ['age < sixty-five'] }, 'refuses', /Did you mean 65\?/],
  [{ refuses: ['sex = femail'] }, 'refuses', /female, male or other\. Did you mean "female"\?/],
  [{ refuses: ['sex'] }, 'refuses', /needs one of its values.*female, male or other/],
  [{ refuses: ['pregnent'] }, 'refuses', /No question asks "pregnent"\. Did you mean "pregnant"\?/],
  [{ refuses: ['immune = yes'] }, 'refuses', /is yes or no/],
  [{ refuses: ['age'] }, 'refuses', /needs a number/],
  [{ refuses: ['age < 1600'] }, 'refuses', /Nobody is 1600/],
  [{ refuses: ['days > 3m'] }, 'refuses', /"3m" is no number.* days like 7/],
  [{ refuses: ['age 55..11'] }, 'refuses', /ends before it begins/],
  [{ able: 'gp-sooon' }, 'able', /no kind of help "gp-sooon"/],
  [{ bookingLink: 'example.org/book' }, 'bookingLink', /not a web address.*https/],
  [ring('01632 96'), 'phones', /cannot be rung.* area code/],
  [ring('960201'), 'phones', /area code/],
  [ring('1632 960201'), 'phones', /Did you mean 01632 960201\?/],
  [ring('01632 960201 960202'), 'phones', /cannot be rung/],
  [open(['09:00', '05:00']), 'hours', /^Monday: .*Did you mean 09:00 to 17:00\?/],
  [open(['01:00', '05:00']), 'hours', /Did you mean 13:00 to 17:00\?/],
  [open(['09:00', '12:00'], ['02:00', '05:00']), 'hours', /Did you mean 14:00 to 17:00\?/],
  [
    open(['09:00', '13:00'], ['12:00', '17:00']),
    'hours',
    /^Monday: 09:00 to 13:00 and 12:00 to 17:00 overlap/,
  ],
  [
    { schedules: [{ freq: 'WEEKLY', byday: 'MO,TU,WE,TH,FR,SA,SU', opens_at: '00:00', closes_at: '23:59' }] },
    'bankHolidays',
    /open 24 hours every day, but closed on bank holidays.*choose open/,
  ],
  [
    special(['2026-12-24', '2026-12-26'], ['2026-12-25', '2026-12-25']),
    'specialDays',
    /2026-12-25.*one line/,
  ],
  [
    {
      specialDays: [
        {
          from: '2026-12-24',
          to: '2026-12-24',
          times: [
            { opens_at: '09:00', closes_at: '12:00' },
            { opens_at: '11:00', closes_at: '13:00' },
          ],
        },
      ],
    },
    'specialDays',
    /overlap/,
  ],
]

const folder = mkdtempSync(join(tmpdir(), 'doors-'))
let server: TestServer
let cookie: string
beforeAll(async () => {
  server = await testServer()
  cookie = await server.logIn('demo')
})
afterAll(() => server.stop())

const file = (text: string) =>
  readServicesFile(new Uint8Array(Buffer.from(text)), undefined, { today: TODAY, held: [], names })

const uuid = (seed: string) =>
  `00000000-0000-4000-8000-${Buffer.from(seed).toString('hex').slice(-12).padStart(12, '0')}`

/** Every way in for a record: what it says of a faulty one, and whether the record was taken all the same. */
const DOORS: Readonly<Record<string, (service: Service) => Promise<{ said: string[]; taken: boolean }>>> = {
  form: async (service) => {
    const said = formProblems({ service, drafts: {}, searchOnly: false }, names, TODAY)
    return { said: said.map(({ message }) => message), taken: said.length === 0 }
  },
  interface: async (service) => {
    const answer = await server.lead(cookie, 'PUT', `/api/lead/services/${service.id}`, {
      service,
      base: null,
      by: 'practice manager',
    })
    const { problems = [] } = (await answer.json()) as { problems?: { message: string }[] }
    return { said: problems.map(({ message }) => message), taken: answer.ok }
  },
  table: async (service) => {
    const text = writeServicesCsv([service])
    const { services, problems } = file(text)
    // A table gives the rest of a line without the cell that is wrong.
    const taken = services.length > 0 && writeServicesCsv(services) === text
    return { said: problems.map(({ message }) => message), taken }
  },
  HSDS: async (service) => {
    const { services, problems } = file(JSON.stringify(toHsds([service], { id: 'x', name: 'X', uuid })))
    return { said: problems.map(({ message }) => message), taken: services.length > 0 }
  },
  build: async (service) => {
    const path = join(folder, 'services.yaml')
    writeFileSync(path, stringify({ [service.id]: yamlOf(service) }))
    const reader = new Reader(readYaml(path, 'services.yaml'))
    readServices(reader, { today: TODAY, names })
    return { said: reader.problems.map(({ message }) => message), taken: reader.problems.length === 0 }
  },
}

function yamlOf({
  name,
  serves,
  phones,
  refer,
  refuses,
  schedules,
  specialDays = [],
  bookingLink,
  able,
  meant,
}: Service) {
  const inDays = (date: string) => (Date.parse(date) - Date.parse(TODAY)) / 86_400_000
  const times = (spans: NonNullable<Service['specialDays']>[number]['times']) =>
    spans.map(({ opens_at, closes_at }) => `${opens_at}-${closes_at}`).join(', ') || 'shut'
  return {
    ...{
      name,
      serves,
      refuses,
      refer: refer.way,
      steps: refer.steps,
      phones: phones.map(({ number }) => number),
    },
    hours: writeHours(schedules),
    ...(able ? { able } : {}),
    ...(bookingLink ? { 'booking-link': bookingLink } : {}),
    ...(meant ? { meant } : {}),
    'special-days': Object.fromEntries(
      specialDays.map(({ from, to, times: spans }) => [
        from === to ? `in-${inDays(from)}-days` : `in-${inDays(from)}-to-${inDays(to)}-days`,
        times(spans),
      ]),
    ),
  }
}

describe('a record with one fault', () => {
  it.each(FAULTY)('%j is refused by every way in, with the same words', async (change, field, words) => {
    const faulty = { ...good, ...change }
    const problems = checkService(faulty, names, TODAY)
    expect(problems).toEqual([{ field, message: expect.stringMatching(words) }])
    for (const [door, open] of Object.entries(DOORS)) {
      const { said, taken } = await open(faulty)
      expect(said.join('\n'), door).toContain(problems[0]!.message)
      expect(taken, door).toBe(false)
    }
  })
  it.each([
    ['0002-12-20', /is not a date|there is no date/],
    ['2002-12-20', /before 2020\. Check the year/],
    ['2033-12-20', /more than 5 years ahead/],
  ])('in the date of a special day, %s, is refused by every way in that holds dates', async (date, words) => {
    const faulty = { ...good, ...special([date, date]) }
    for (const door of ['form', 'interface', 'table', 'HSDS']) {
      const { said, taken } = await DOORS[door]!(faulty)
      expect(said.join('\n'), door).toMatch(words)
      expect(taken, door).toBe(false)
    }
  })
  it('that is full for more than a year is refused by every way in that holds times', async () => {
    for (const door of ['form', 'interface', 'table', 'HSDS']) {
      const { said, taken } = await DOORS[door]!({ ...good, fullUntil: '2027-11-26T00:01' })
      expect(said.join('\n'), door).toMatch(/full for 366 days at most/)
      expect(taken, door).toBe(false)
    }
    expect(checkService({ ...good, fullUntil: '2027-11-25T23:59' }, names, TODAY)).toEqual([])
  })
  it('with a special day that is over is refused where it is typed, and taken without that day from a file', async () => {
    const over = { ...good, ...special(['2026-11-02', '2026-11-02'], ['2026-12-24', '2026-12-24']) }
    for (const door of ['form', 'interface'])
      expect((await DOORS[door]!(over)).said.join(), door).toMatch(/is past\. Correct the date/)
    const two = [over, { ...over, id: 'mill-lane-2' }]
    const files = [writeServicesCsv(two), JSON.stringify(toHsds(two, { id: 'x', name: 'X', uuid }))]
    for (const text of files) {
      const { services, problems } = file(text)
      expect(services.map(({ specialDays }) => specialDays?.map(({ from }) => from))).toEqual([
        ['2026-12-24'],
        ['2026-12-24'],
      ])
      const said = problems.filter(({ column }) => /^special/i.test(column))
      expect(said).toMatchObject([
        { message: expect.stringMatching(/^2 special days are over/), warning: true },
      ])
    }
  })
  it('that is past only since it was saved can be saved on', () => {
    const held = { ...good, ...special(['2026-11-02', '2026-11-02']) }
    expect(checkService({ ...held, name: 'New' }, names, TODAY, held)).toEqual([])
    const table = readServicesFile(new Uint8Array(Buffer.from(writeServicesCsv([held]))), undefined, {
      ...{ today: TODAY, held: [held], names },
    })
    expect(table.services).toHaveLength(1)
  })
  it.each([
    ['night hours', { ...open(['01:00', '05:00']), meant: '01:00-05:00' }],
    ['night hours that are long', { ...open(['09:00', '05:00']), meant: '09:00-05:00' }],
    [
      'a special day in the night',
      {
        specialDays: [
          { from: '2026-12-24', to: '2026-12-24', times: [{ opens_at: '02:00', closes_at: '05:30' }] },
        ],
        meant: '02:00-05:30',
      },
    ],
    [
      '24 hours but for bank holidays',
      {
        schedules: [
          { freq: 'WEEKLY', byday: 'MO,TU,WE,TH,FR,SA,SU', opens_at: '00:00', closes_at: '23:59' } as const,
        ],
        meant: 'shut on bank holidays',
      },
    ],
  ])('%s, said to be right, are taken by every way in and asked no more', async (words, change) => {
    const meant = { ...good, id: words.replaceAll(' ', '-'), ...change }
    for (const [door, open] of Object.entries(DOORS))
      expect(await open(meant), door).toEqual({ said: [], taken: true })
    expect(file(writeServicesCsv([meant])).services).toMatchObject([change])
    const page = JSON.stringify(toHsds([meant], { id: 'x', name: 'X', uuid }))
    expect(file(page).services).toMatchObject([change])
  })
  it('that was said to be right is asked about again with other times', () => {
    const other = { ...good, ...open(['02:00', '05:00']), meant: '01:00-05:00' }
    expect(checkService(other, names, TODAY)).toHaveLength(1)
  })
  it('and one without is taken by all', async () => {
    for (const [door, open] of Object.entries(DOORS)) expect((await open(good)).taken, door).toBe(true)
  })
  it('of a feed is taken without the hours or the number, and that is said', () => {
    const feed = (fields: object) =>
      file(JSON.stringify([{ id: uuid('a'), name: 'A', status: 'active', organization_id: 'x', ...fields }]))
    const night = feed({
      schedules: [{ freq: 'WEEKLY', byday: 'MO', opens_at: '09:00', closes_at: '05:00' }],
    })
    expect(night.services).toMatchObject([{ schedules: [] }])
    expect(night.problems.map(({ message }) => message).join()).toContain('Did you mean 09:00 to 17:00?')
    const short = feed({ phones: [{ number: '960201' }, { number: '01632 960202' }] })
    expect(short.services).toMatchObject([{ phones: [{ number: '01632 960202' }] }])
    expect(short.problems.map(({ message }) => message).join()).toContain('area code')
  })
})
