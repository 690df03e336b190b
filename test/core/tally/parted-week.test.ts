import { expect, it } from 'vitest'
import { answeredWeek, blankWeek, countedWeek, type HeldWeek } from '#core/tally/held-week.ts'
import { cutOf, type Mark } from '#core/tally/line.ts'
import { joinedWeek, partedWeek } from '#core/tally/parted-week.ts'

const AT = '2026-11-24T10:15'
const CELL = 't1/croup/ed/accepted'
const book = { epoch: 'first', run: 'r1', syncs: 7 }
const count = (week: HeldWeek, live: string, times: number): HeldWeek =>
  times === 0 ? week : count(countedWeek(week, [CELL], live, AT), live, times - 1)
const answered = (week: HeldWeek): HeldWeek =>
  answeredWeek(week, week, { ...book, kept: ['k'], refused: [] }, { at: AT, closed: false, leaving: false })
const blank = blankWeek({ practice: 'hill', week: '2026-W48', key: 'k', unchecked: false })
const seen = (weeks: readonly HeldWeek[]) => weeks.map(({ key, counts, line }) => [key, counts[CELL], line])
/** The line of what was counted after a change under another key. */
const cutOff = (from: string, change: number, mark: Mark) => [{ live: from, change }, mark]

it('parts at an earlier answer than the last where the server was put back, each copy’s calls under its own key', () => {
  const first = answered(count(blank, 'a', 3))
  const second = answered(count(first, 'b', 2))
  const third = count(second, 'c', 4)
  expect(seen(partedWeek(third, 3))).toEqual([
    ['k', 3, [{ live: 'a', change: 3 }]],
    ['b', 2, cutOff('k', 3, { live: 'b', change: 5 })],
    ['c', 4, cutOff('k', 5, { live: 'c', change: 9 })],
  ])
  expect(seen(partedWeek(third, 5))).toEqual([
    [
      'k',
      5,
      [
        { live: 'a', change: 3 },
        { live: 'b', change: 5 },
      ],
    ],
    ['c', 4, cutOff('k', 5, { live: 'c', change: 9 })],
  ])
  expect(seen(partedWeek(third))).toEqual(seen(partedWeek(third, 5)))
  expect(seen(partedWeek(third, 0)).map(([key]) => key)).toEqual(['a', 'b', 'c'])
})

it('parts once: what stays is sealed, and parts no further at the same place', () => {
  const [left] = partedWeek(answered(count(answered(count(blank, 'a', 3)), 'b', 2)), 3)
  expect(left).toMatchObject({ sealed: true, change: 3 })
  expect(partedWeek(left!, 3)).toEqual([left])
})

it('adds what moves to a key that this copy counts under already', () => {
  const there = answered({ ...count(blank, 'b', 2), key: 'b' })
  const joined = joinedWeek(there, { ...count(blank, 'b', 3), key: 'b' })
  expect(joined).toMatchObject({ counts: { [CELL]: 5 }, change: 3, line: [{ live: 'b', change: 3 }] })
})

it('lets nobody count on where a part of it may part as well, and is cut off where it parted first', () => {
  const third = count(answered(count(answered(count(blank, 'a', 3)), 'b', 2)), 'c', 4)
  const [left, later] = partedWeek(third, 5)
  expect(later).toMatchObject({ sealed: true })
  expect(cutOf(left!)).toBeUndefined()
  expect(cutOf(later!)).toEqual({ live: 'k', change: 5 })
  const [, earlier] = partedWeek(left!, 3)
  const there = { ...count(blank, 'b', 1), key: 'b', line: cutOff('k', 5, { live: 'b', change: 6 }) }
  expect(joinedWeek(there, earlier!).line).toEqual(cutOff('k', 3, { live: 'b', change: 2 }))
})
