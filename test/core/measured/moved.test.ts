import { expect, it } from 'vitest'
import { movedOf } from '#core/measured/moved.ts'
import type { MeasuredWeek } from '#core/measured/series.ts'

/** Weeks with so many of a hundred each; a week that was not measured is undefined. */
const weeks = (...counts: (number | undefined)[]) =>
  counts.map((n) => (n === undefined ? undefined : ({ n, of: 100 } as MeasuredWeek)))

it('a last week beside the six before it has moved when it is a fifth more, or a fifth less', () => {
  expect(movedOf(weeks(10, 10, 10, 10, 10, 10, 13))).toEqual({ way: 'up', twice: false })
  expect(movedOf(weeks(10, 10, 10, 10, 10, 10, 8))).toEqual({ way: 'down', twice: false })
  expect(movedOf(weeks(10, 10, 10, 10, 10, 10, 11))).toBeUndefined()
})
it('what doubled or halved is said so, unless it is so few that chance doubles them', () => {
  expect(movedOf(weeks(5, 5, 5, 5, 5, 5, 10))).toEqual({ way: 'up', twice: true })
  expect(movedOf(weeks(10, 10, 10, 10, 10, 10, 5))).toEqual({ way: 'down', twice: true })
  expect(movedOf(weeks(2, 2, 2, 2, 2, 2, 4))).toEqual({ way: 'up', twice: false })
})
it('three weeks before it are the fewest that tell anything, and weeks older than six tell nothing', () => {
  expect(movedOf(weeks(undefined, 10, 10, 20))).toBeUndefined()
  expect(movedOf(weeks(10, 10, 10, 20))).toEqual({ way: 'up', twice: true })
  expect(movedOf(weeks(90, 90, 10, 10, 10, 10, 10, 10, 10))).toBeUndefined()
})
