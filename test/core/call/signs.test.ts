import { expect, it } from 'vitest'
import type { Answers } from '#core/call/answers.ts'
import {
  askedSigns,
  isOnlyHeard,
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
  ...(self ? { caller: 'self' as const } : {}),
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
  const adult = call({ opening: 'none', age: 40 }, 'rash-new')
  expect(rowShown(adult, row('glass-now'))).toBe(false)
  expect(ids(unansweredSigns(adult))).toContain('glass')
  expect(ids(unansweredSigns(call({ opening: 'none', age: 20 }, 'rash-new')))).not.toContain('glass')
})
it('under five, hard to wake and grunting are asked in the opening, and so not again', () => {
  const child = call({ opening: 'none', age: 3 }, 'fever-child')
  expect(rowShown(child, row('waking-now'))).toBe(false)
  expect(row('child-now').say).toMatch(/hard to wake.*grunting/)
  expect(ids(unansweredSigns(child))).not.toEqual(expect.arrayContaining(['floppy', 'pauses']))
  const older = ids(unansweredSigns(call({ opening: 'none', age: 7 }, 'fever-child')))
  expect(older).toEqual(expect.arrayContaining(['floppy', 'pauses']))
})
it('nobody who rings for themselves is asked whether they can be woken', () => {
  expect(rowShown(call({ age: 40 }), row('waking-now'))).toBe(true)
  expect(rowShown(call({ age: 40 }, 'sore-throat', true), row('waking-now'))).toBe(false)
  const sign = (self: boolean) => ids(unansweredSigns(call({ age: 40, sex: 'male' }, 'faint-blackout', self)))
  expect(sign(false)).toContain('unrousable')
  expect(sign(true)).not.toContain('unrousable')
})
it('planned topics have no opening', () => {
  expect(openingRows(call({}, 'health-check'))).toEqual([])
})
it('an opening row may be answered alone', () => {
  expect(openingReply(call({ opening: 'none', 'chest-now': 'yes' }), row('chest-now'))).toBe('yes')
  expect(openingReply(call({}), row('chest-now'))).toBeUndefined()
})
it('a baby is not asked what only a child who talks, or was dry at night, can tell', () => {
  const asked = (topic: string, age: string) => ids(askedSigns(call({ opening: 'none', age }, topic)))
  expect(asked('uti-child', '1')).not.toContain('child-says-hurt')
  expect(asked('uti-child', '2')).toContain('child-says-hurt')
  expect(asked('leaking-pee', '2')).not.toContain('wet-again')
  expect(asked('leaking-pee', '2')).toContain('thirst-child')
  expect(asked('leaking-pee', '3')).toContain('wet-again')
})
it('what is heard is told from what is asked and from what the record shows', () => {
  const { signs } = call({}, 'fit-note-extend').pathway
  const heard = ids(signs.filter(isOnlyHeard))
  expect(heard).toContain('heard-head')
  expect(heard.length).toBeLessThan(signs.length)
  expect(isOnlyHeard({ ...signs[0]!, look: true, record: true })).toBe(false)
})
