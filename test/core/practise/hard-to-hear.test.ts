import { describe, expect, it } from 'vitest'
import type { Answers } from '#core/call/answers.ts'
import { isHardToHear } from '#core/practise/hard-to-hear.ts'
import { demoEnquiry, dispositionOf } from '../call/a-call.ts'

const hard = (topic: string, answers: Answers) => {
  const enquiry = demoEnquiry(topic, answers)
  return isHardToHear(enquiry.release, enquiry.pathway.group, dispositionOf(enquiry))
}
const woman = { age: 32, sex: 'female' } as const

describe('a call that was hard to hear', () => {
  it.each([
    ['about ending a life', 'suicidal-thoughts', { ...woman, act: 'yes' }],
    ['of thoughts of it', 'suicidal-thoughts', { ...woman, die: 'yes' }],
    ['about abuse', 'domestic-abuse', { ...woman, squeezed: 'yes' }],
  ])('is one %s', (_, topic, answers) => {
    expect(hard(topic, answers)).toBe(true)
  })
  it.each([
    ['an emergency of the body', 'sore-throat', { ...woman, drool: 'yes' }],
    ['a quiet one in a sensitive topic', 'trauma-ptsd', { ...woman, team: 'no' }],
  ])('is not %s', (_, topic, answers) => {
    expect(hard(topic, answers)).toBe(false)
  })
})
