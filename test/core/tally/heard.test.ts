import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoWeek } from '#core/clock/iso-week.ts'
import { addDays } from '#core/clock/wall-clock.ts'
import { type DeskSyncs, heardIn, noteNotTaken } from '#core/tally/heard.ts'
import type { NotTaken } from '#core/tally/held-week.ts'

const THIS_WEEK = '2026-W48'
/** A desk since September that was heard on Tuesday of this week, 24 November, unless it is told otherwise. */
const desk = (more: Partial<DeskSyncs> = {}): DeskSyncs => ({
  joined: '2026-09-01',
  removed: '',
  synced: '2026-11-24',
  notTaken: [],
  ...more,
})
const heard = (week: string, ...desks: DeskSyncs[]) => {
  const { known, heard: all } = heardIn(week, THIS_WEEK, desks)
  return `${all} of ${known}`
}

describe('a week that is over', () => {
  it('is heard of a desk that synced after it, not of one that synced in it', () => {
    expect(heard('2026-W47', desk())).toBe('1 of 1')
    expect(heard('2026-W47', desk({ synced: '2026-11-22' }))).toBe('0 of 1')
    expect(heard('2026-W47', desk({ synced: '2026-11-23' }))).toBe('1 of 1')
  })
  it('is not heard of a desk that never synced, or of which that week was not taken', () => {
    expect(heard('2026-W47', desk({ synced: '' }))).toBe('0 of 1')
    const refused = desk({ notTaken: [{ week: '2026-W47', why: 'ahead' }] })
    expect([heard('2026-W47', refused), heard('2026-W46', refused)]).toEqual(['0 of 1', '1 of 1'])
  })
})

it('the week that runs is heard as far as it has come', () => {
  expect(heard(THIS_WEEK, desk(), desk({ synced: '2026-11-22' }))).toBe('1 of 2')
})

describe('a desk', () => {
  it('counts from the week in which it joined, whatever the day', () => {
    const sunday = desk({ joined: '2026-11-22' })
    expect([heard('2026-W46', sunday), heard('2026-W47', sunday)]).toEqual(['0 of 0', '1 of 1'])
  })
  it('that was removed counts up to that week, and not after', () => {
    const gone = desk({ removed: '2026-11-11', synced: '2026-11-11' })
    expect([heard('2026-W46', gone), heard('2026-W47', gone)]).toEqual(['1 of 1', '0 of 0'])
  })
  it('that was removed on a later day than it was last heard has not said all of that week', () => {
    const gone = desk({ removed: '2026-11-12', synced: '2026-11-11' })
    expect([heard('2026-W45', gone), heard('2026-W46', gone)]).toEqual(['1 of 1', '0 of 1'])
  })
})

it('over the turn of a year of 53 weeks, weeks stay in order', () => {
  const january = desk({ synced: '2027-01-04' })
  expect(heardIn('2026-W53', '2027-W01', [january])).toEqual({ known: 1, heard: 1 })
  expect(heardIn('2026-W53', '2027-W01', [desk({ synced: '2027-01-03' })])).toEqual({ known: 1, heard: 0 })
})

describe('weeks that were not taken', () => {
  const weekAfter = (n: number) => isoWeek(addDays('2026-01-05', 7 * n))
  const taken = (week: string, why: NotTaken['why']): NotTaken => ({ week, why })
  it('stay noted where they were refused for good, and go once the desk no longer says so where not', () => {
    const before = [taken('2026-W40', 'too-old'), taken('2026-W47', 'unknown')]
    expect(noteNotTaken(before, [])).toEqual([taken('2026-W40', 'too-old')])
  })
  it('are in order, each once, and what was noted for good is not said anew', () => {
    const said = [taken('2026-W47', 'unknown'), taken('2026-W40', 'unknown'), taken('2026-W47', 'too-many')]
    expect(noteNotTaken([taken('2026-W40', 'malformed')], said)).toEqual([
      taken('2026-W40', 'malformed'),
      taken('2026-W47', 'unknown'),
    ])
  })
  it('are the latest sixty at most, and noting them twice changes nothing', () => {
    const name = fc.integer({ min: 0, max: 99 }).map(weekAfter)
    const some = fc.array(
      fc.record({ week: name, why: fc.constantFrom('ahead' as const, 'unknown' as const) }),
      {
        maxLength: 90,
      },
    )
    fc.assert(
      fc.property(some, some, (before, said) => {
        const noted = noteNotTaken(before, said)
        expect(noted.length).toBeLessThanOrEqual(60)
        expect(noteNotTaken(noted, said)).toEqual(noted)
      }),
    )
    const all = Array.from({ length: 61 }, (_, n) => taken(weekAfter(n), 'ahead'))
    expect(noteNotTaken([], all)).toEqual(all.slice(1))
  })
})
