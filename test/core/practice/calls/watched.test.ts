import { expect, it } from 'vitest'
import { WATCHED_AT_FIRST, watchedFault } from '#core/practice/calls/watched.ts'

const [first, second, third] = WATCHED_AT_FIRST

it('watches three measures that differ, each beside another one', () => {
  expect(watchedFault(WATCHED_AT_FIRST)).toBeUndefined()
  expect(watchedFault([first!, second!])).toContain('these are 2')
  expect(watchedFault([first!, second!, { ...first!, beside: 'long' }])).toContain('chosen twice')
  expect(watchedFault([first!, second!, { ...third!, beside: third!.measure }])).toContain('beside itself')
})
