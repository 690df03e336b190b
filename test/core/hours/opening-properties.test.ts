import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMinutes } from '#core/clock/wall-clock.ts'
import { nextOpening, openness, opensBefore, openUntil } from '#core/hours/opening.ts'
import type { Hours, Schedule } from '#core/hours/schedule.ts'

const DIVISION = 'england-and-wales'
const weekdays: Schedule = { freq: 'WEEKLY', byday: 'MO,TU,WE,TH,FR', opens_at: '09:00', closes_at: '18:30' }

// Times lie on quarter hours and away from the clock changes, so that stepping by quarters sees every opening.
describe('whatever the hours', () => {
  const quarter = fc.integer({ min: 0, max: 95 }).map((n) => addMinutes('2026-01-01T00:00', n * 15).slice(11))
  const date = fc
    .integer({ min: 0, max: 80 })
    .map((n) => addMinutes('2026-11-01T00:00', n * 1440).slice(0, 10))
  const at = fc.tuple(date, quarter).map(([on, time]) => `${on}T${time}`)
  const byday = fc
    .subarray(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'], { minLength: 1 })
    .map((days) => days.join(','))
  const span = fc.oneof(
    fc.tuple(quarter, quarter).map(([opens_at, closes_at]) => ({ opens_at, closes_at })),
    fc.constant({ opens_at: '00:00', closes_at: '23:59' }),
  )
  const dates = fc.record(
    { valid_from: date, valid_to: date, dtstart: date, until: date },
    { requiredKeys: [] },
  )
  const repeat = fc.oneof(
    byday.map((days) => ({ freq: 'WEEKLY' as const, byday: days })),
    fc.record({ freq: fc.constant('WEEKLY' as const), byday, interval: fc.constant(2), dtstart: date }),
    fc.constantFrom('1SA', '-1FR', '2TU,4TU').map((days) => ({ freq: 'MONTHLY' as const, byday: days })),
  )
  const schedule = fc
    .tuple(span, dates, repeat)
    .map(([times, between, days]): Schedule => ({ ...times, ...between, ...days }))
  const anyHours: fc.Arbitrary<Hours> = fc.record({
    schedules: fc.array(schedule, { maxLength: 4 }),
    bankHolidays: fc.constantFrom('closed' as const, 'open' as const, 'unknown' as const),
  })
  const quartersBetween = (from: string, to: string) => {
    const times: string[] = []
    for (let time = from; time < to; time = addMinutes(time, 15)) times.push(time)
    return times
  }

  it('it is open right up to closing, and not then', () => {
    fc.assert(
      fc.property(anyHours, at, (x, now) => {
        const until = openUntil(x, now, DIVISION)
        if (openness(x, now, DIVISION) !== 'open') expect(until).toBeUndefined()
        if (until === undefined) return
        expect(openness(x, until, DIVISION)).not.toBe('open')
        for (const time of quartersBetween(now, until)) expect(openness(x, time, DIVISION), time).toBe('open')
      }),
      { numRuns: 100 },
    )
  })

  it('the next opening is the first one after now', () => {
    fc.assert(
      fc.property(anyHours, at, (x, now) => {
        const next = nextOpening(x, now, DIVISION)
        const starts = quartersBetween(addMinutes(now, 15), addMinutes(now, 7 * 1440)).filter(
          (time) =>
            openness(x, time, DIVISION) === 'open' && openness(x, addMinutes(time, -1), DIVISION) !== 'open',
        )
        if (starts.length > 0 || (next !== undefined && next < addMinutes(now, 7 * 1440)))
          expect(next).toBe(starts[0])
      }),
      { numRuns: 100 },
    )
  })

  it('a stretch of a quarter hour is found exactly where one lies', () => {
    fc.assert(
      fc.property(anyHours, at, fc.integer({ min: 1, max: 300 }), (x, from, quarters) => {
        const deadline = addMinutes(from, quarters * 15)
        const states = quartersBetween(from, deadline).map((time) => openness(x, time, DIVISION))
        const found = opensBefore(x, from, deadline, 15, DIVISION)
        if (typeof found === 'string') {
          expect(found).toBe(states.includes('unknown') ? 'unknown' : 'closed')
          expect(states).not.toContain('open')
          return
        }
        expect(found.opens).toBe(addMinutes(from, states.indexOf('open') * 15))
        for (const time of quartersBetween(found.opens, found.closes))
          expect(openness(x, time, DIVISION)).toBe('open')
        if (found.closes < deadline) expect(openness(x, found.closes, DIVISION)).not.toBe('open')
      }),
      { numRuns: 100 },
    )
  })

  it('more minutes never find an earlier stretch', () => {
    fc.assert(
      fc.property(
        anyHours,
        at,
        fc.integer({ min: 1, max: 600 }),
        fc.integer({ min: 1, max: 600 }),
        (x, from, a, b) => {
          const deadline = addMinutes(from, 4 * 1440)
          const shorter = opensBefore(x, from, deadline, Math.min(a, b), DIVISION)
          const longer = opensBefore(x, from, deadline, Math.max(a, b), DIVISION)
          if (typeof longer === 'string') return
          if (typeof shorter === 'string')
            throw new Error('a longer stretch was found where no shorter one was')
          expect(shorter.opens <= longer.opens).toBe(true)
        },
      ),
    )
  })
})

describe('a machine', () => {
  const script = `
    const { openness } = await import(${JSON.stringify(new URL('../../../src/core/hours/opening.ts', import.meta.url).href)})
    const { londonNow } = await import(${JSON.stringify(new URL('../../../src/core/clock/wall-clock.ts', import.meta.url).href)})
    const x = ${JSON.stringify({ schedules: [weekdays, { freq: 'WEEKLY', byday: 'SA', opens_at: '22:00', closes_at: '03:00' }], bankHolidays: 'closed' })}
    const answers = []
    for (const start of [Date.UTC(2026, 2, 27), Date.UTC(2026, 9, 23), Date.UTC(2026, 11, 24)])
      for (let hour = 0; hour < 96; hour += 1) {
        const at = londonNow(start + hour * 3_600_000)
        answers.push(at + ' ' + openness(x, at, 'england-and-wales'))
      }
    console.log(new Date(2026, 0, 1).getTimezoneOffset() + '|' + answers.join())`
  const run = (TZ: string) => {
    const out = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
      env: { ...process.env, TZ, NODE_OPTIONS: '' },
    })
    const [offset, answers] = out.trim().split('|')
    return { offset, answers }
  }
  it('in another time zone gives the same answers', () => {
    const london = run('Europe/London')
    const [newYork, kiritimati] = [run('America/New_York'), run('Pacific/Kiritimati')]
    expect([london.offset, newYork.offset, kiritimati.offset]).toEqual(['0', '300', '-840'])
    expect(london.answers).toContain('2026-12-24T18:00 open')
    expect(newYork.answers).toBe(london.answers)
    expect(kiritimati.answers).toBe(london.answers)
  })
})
