import { expect, it } from 'vitest'
import { voice } from '#core/pathway/voice.ts'

it('speaks of the patient to someone else', () => {
  expect(voice('cannot swallow their own spit', false)).toBe('cannot swallow their own spit')
})
it('turns they into you when the patient is the caller', () => {
  expect(voice('Could they be pregnant', true)).toBe('Could you be pregnant')
  expect(voice('about to end their life', true)).toBe('about to end your life')
  expect(voice('They may hurt themselves', true)).toBe('You may hurt yourself')
  expect(voice('the rest of them then', true)).toBe('the rest of you then')
})
