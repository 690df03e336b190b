import { expect, it } from 'vitest'
import type { Answers } from '#core/call/answers.ts'
import { dispose } from '#core/call/disposition.ts'
import { problemCall, problemTopic } from '#core/call/gate.ts'
import { recordNote } from '#core/texts/record-note.ts'
import { keepsPrivate, staysPrivate } from '#core/texts/safe-number.ts'
import { content } from '../../content/sample.ts'
import { callOn, practiceWith } from '../call/any-call.ts'

const NOBODY_ILL = { opening: 'none', signs: 'none', gate: 'no' }
const calling = (topic: string, answers: Answers) =>
  callOn(topic, { ...NOBODY_ILL, ...answers }, practiceWith({}))
const asks = (topic: string, answers: Answers) => {
  const call = calling(topic, answers)
  return keepsPrivate(call, dispose(call))
}
const topics = Object.values(content.release.pathways)
/** Of these somebody could be harmed who is not meant to know: read from the files, not by the rule. */
const closed = topics.filter(
  ({ note, caller }) => caller || note.some((each) => ['private', 'safe-number'].includes(each)),
)

it('asks about the number on every topic that is private, could harm or is told by a third party, at every age', () => {
  expect(closed.length).toBeGreaterThan(50)
  const unasked = closed.flatMap(({ id }) => [3, 15, 16, 40, 'unsure'].map((age) => [id, age] as const))
  expect(unasked.filter(([id, age]) => !asks(id, { age }))).toEqual([])
})

it('asks wherever the note is hidden, and nowhere else, over all topics', () => {
  const differ = topics.filter(({ id }) => {
    const call = calling(id, { age: 30, sex: 'female' })
    const end = dispose(call)
    const hidden = recordNote(call, end, undefined, 'sample').startsWith('Hide from online access.')
    return hidden !== keepsPrivate(call, end) || (closed.some((topic) => topic.id === id) && !hidden)
  })
  expect(differ.map(({ id }) => id)).toEqual([])
})

it('a problem stays private behind an open request, and an open problem behind a private request', () => {
  const problem = (topic: string, id: string) => {
    const call = calling(topic, { gate: 'yes', problem: id, age: 30, sex: 'female' })
    const there = problemCall(call, problemTopic(call)!)
    return [call, there].map((one) => keepsPrivate(one, dispose(one)))
  }
  const behind = closed.filter(({ kind }) => kind === 'symptom')
  const before = closed.filter(({ kind, gate }) => kind !== 'symptom' && gate !== 'none')
  expect([behind.length > 10, before.length > 10]).toEqual([true, true])
  for (const { id } of behind) expect([id, ...problem('blood-test-booking', id)]).toEqual([id, true, true])
  for (const { id } of before) expect([id, problem(id, 'headache')[1]]).toEqual([id, true])
  expect(problem('blood-test-booking', 'headache')).toEqual([false, false])
})

it('of a topic says the same as of a call about it', () => {
  expect(staysPrivate(content.release.pathways['trauma-ptsd']!)).toBe(true)
  expect(staysPrivate(content.release.pathways['sore-throat']!)).toBe(false)
})

it.each(['danger-now', 'squeezed'])('a yes to %s asks as well, whatever the topic', (sign) => {
  expect(asks('sore-throat', { age: 30, sex: 'female', [sign]: 'yes' })).toBe(true)
  expect(asks('sore-throat', { age: 15, sex: 'female' })).toBe(false)
})
