import { beforeEach, expect, it } from 'vitest'
import { call } from '#desk/call/desk-state.ts'
import { asked, openCall, openDesk, press } from '../at-the-desk.tsx'

beforeEach(() => {
  openDesk()
})

/** The key of each row of the opening on screen, by words that are the same whoever is on the line. */
async function keysFor(age: string, about: 'self' | 'with' | 'away'): Promise<[string, string][]> {
  call.value = undefined
  openCall('headache', { age }, about === 'away' ? 'with' : about)
  await asked(/Right now|glance|record/i)
  if (!document.querySelector('.breaths')) {
    await press('n')
    await asked(/Right now/)
  }
  return [...document.querySelectorAll('.breaths li')].map((row) => [
    row.querySelector('.words')!.textContent!.replace(/\b(your|their)\b/g, 'whose'),
    row.querySelector('.tick')!.getAttribute('aria-keyshortcuts')!,
  ])
}

it('gives a row of the opening the same key for every kind of caller, and no other row that key', async () => {
  const rowOf = new Map<string, string>()
  const keyOf = new Map<string, string>()
  for (const [age, about] of [
    ['44', 'with'],
    ['44', 'self'],
    ['3', 'with'],
    ['20', 'self'],
    ['8', 'with'],
  ] as const)
    for (const [words, key] of await keysFor(age, about)) {
      expect([age, about, words, keyOf.get(words) ?? key]).toEqual([age, about, words, key])
      expect([key, rowOf.get(key) ?? words]).toEqual([key, words])
      keyOf.set(words, key)
      rowOf.set(key, words)
    }
  expect(keyOf.get('overdose, poison')).toBe('H')
  expect(keyOf.get('about to end whose life')).toBe('I')
  expect(keyOf.size).toBe(19)
})
