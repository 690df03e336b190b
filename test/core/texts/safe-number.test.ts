import { expect, it } from 'vitest'
import { dispose } from '#core/call/disposition.ts'
import { asksIfNumberIsSafe } from '#core/texts/safe-number.ts'
import { callOn, practiceWith } from '../call/any-call.ts'

const asks = (topic: string, answers: Readonly<Record<string, string | number>>) => {
  const call = callOn(topic, { opening: 'none', signs: 'none', gate: 'no', ...answers }, practiceWith({}))
  return asksIfNumberIsSafe(call, dispose(call))
}

it.each(['domestic-abuse', 'adult-at-risk', 'child-at-risk', 'fgm-forced', 'sexual-assault'])(
  'a text about %s could harm, so the number is asked about',
  (topic) => expect(asks(topic, { age: 30, sex: 'female' })).toBe(true),
)
it('an answer that tells the safeguarding lead asks as well, whatever the topic', () => {
  expect(asks('gambling-gaming', { 'home-unsafe': 'yes' })).toBe(true)
  expect(asks('gambling-gaming', {})).toBe(false)
})
it.each(['danger-now', 'squeezed'])('a yes to %s asks as well, whatever the topic', (sign) => {
  expect(asks('sore-throat', { age: 30, sex: 'female', [sign]: 'yes' })).toBe(true)
  expect(asks('sore-throat', { age: 30, sex: 'female' })).toBe(false)
})
it('under 16 in private it is asked, from 16 on and on other topics it is not', () => {
  expect(asks('sti', { age: 15, sex: 'female' })).toBe(true)
  expect(asks('sti', { age: 'unsure', sex: 'female' })).toBe(true)
  expect(asks('sti', { age: 16, sex: 'female' })).toBe(false)
  expect(asks('sore-throat', { age: 15, sex: 'female' })).toBe(false)
})
