import { expect, it } from 'vitest'
import { urgencyOf } from '#desk/answer/urgency.ts'

it.each([
  [6, undefined, 'now', 'level-now'],
  [5, undefined, 'now', 'level-now'],
  [4, undefined, 'soon', 'level-10-minutes'],
  [4, 60, 'soon', 'level-1-hour'],
  [4, 120, 'soon', 'level-2-hours'],
  [3, undefined, 'today', 'level-today'],
  [2, undefined, 'planned', 'level-planned'],
  [0, undefined, 'planned', 'level-planned'],
])('an answer that acts by rank %s within %s minutes is %s', (acts, minutes, name, word) => {
  expect(urgencyOf(acts, minutes ? { minutes } : {})).toMatchObject({ name, word })
})
it('never has the mark of today where it is sooner', () => {
  expect(urgencyOf(4, {}).mark).not.toBe(urgencyOf(3, {}).mark)
})
