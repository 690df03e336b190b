import { expect, it } from 'vitest'
import type { Answers } from '#core/call/answers.ts'
import {
  askedSigns,
  openingReply,
  openingRows,
  rowShown,
  signReply,
  unansweredSigns,
} from '#core/call/signs.ts'
import { callOn, practiceWith } from './any-call.ts'

const here = practiceWith({})
const call = (answers: Answers, topic = 'sore-throat', self = false) => ({
  ...callOn(topic, answers, here),
  self,
})
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id)
const row = (id: string) => openingRows(call({})).find((one) => one.id === id)!

it('all signs are still to be asked at first, none after "none of these"', () => {
  expect(unansweredSigns(call({})).length).toBeGreaterThan(3)
  expect(unansweredSigns(call({ signs: 'none' }))).toEqual([])
})
it('one sign answered by itself outweighs "none of these"', () => {
  const asked = call({ signs: 'none', fever: 'unsure' }, 'uti-woman')
  expect(signReply(asked, asked.pathway.signs.find(({ id }) => id === 'fever')!)).toBe('unsure')
})
it('an opening row that was answered no is not asked again as a sign', () => {
  const before = ids(unansweredSigns(call({}, 'faint-blackout')))
  const after = ids(unansweredSigns(call({ opening: 'none' }, 'faint-blackout')))
  expect(before).toContain('chest-pain')
  expect(after).not.toContain('chest-pain')
  expect(ids(askedSigns(call({ opening: 'none' }, 'faint-blackout')))).not.toContain('chest-pain')
})
it('an opening row that was not shown covers nothing', () => {
  // Waking is asked of those of 5 and over alone.
  const child = call({ opening: 'none', age: 3 }, 'faint-blackout')
  expect(rowShown(child, row('waking-now'))).toBe(false)
  expect(ids(unansweredSigns(child))).toContain('unrousable')
})
it('nobody who rings for themselves is asked whether they can be woken', () => {
  expect(rowShown(call({ age: 40 }), row('waking-now'))).toBe(true)
  expect(rowShown(call({ age: 40 }, 'sore-throat', true), row('waking-now'))).toBe(false)
})
it('planned topics have no opening', () => {
  expect(openingRows(call({}, 'health-check'))).toEqual([])
})
it('an opening row may be answered alone', () => {
  expect(openingReply(call({ opening: 'none', 'chest-now': 'yes' }), row('chest-now'))).toBe('yes')
  expect(openingReply(call({}), row('chest-now'))).toBeUndefined()
})
