import { expect, it } from 'vitest'
import { content } from '../sample.ts'

/** Words that name a day or a clock of their own. */
const DAY =
  /\b(today|tonight|this evening|tomorrow|next (working )?day|by the end of|within \d+ (working )?(hours?|days?|weeks?))\b/i

it('a kind of help that acts at several clocks names no day of its own beside the one that is said', () => {
  const several = Object.values(content.release.destinations).filter(({ low, high }) => low !== high)
  expect(several.length).toBeGreaterThan(20)
  expect(several.filter(({ label, book }) => DAY.test(`${label} ${book}`)).map(({ id }) => id)).toEqual([])
})
