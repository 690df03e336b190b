import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { CATEGORIES, isWrongSlot, slotClocks, slotFor, URGENT_CATEGORY } from '#core/practice/ours/slots.ts'
import { content } from '../../../content/sample.ts'

const { destinations } = content.release
const national = JSON.parse(
  readFileSync(
    new URL('../../../../../shared/fixtures/misc/gpad_national_categories.json', import.meta.url),
    'utf8',
  ),
) as { readonly categories: readonly string[] }

it('the categories are the national ones, each once', () => {
  expect(Object.keys(CATEGORIES).toSorted()).toEqual(national.categories.toSorted())
  expect(CATEGORIES[URGENT_CATEGORY]).toBe('urgent')
})
it('what cannot wait until tomorrow is never right in a routine category, and what can is right in any', () => {
  for (const [category, use] of Object.entries(CATEGORIES))
    for (const clock of [0, 1, 2, 3, 4])
      expect(isWrongSlot({ category }, clock), `${category} ${clock}`).toBe(clock >= 3 && use === 'routine')
  expect(isWrongSlot({ category: 'constructor' }, 3)).toBe(false)
})
it('a slot may be named for each clock at which somebody may be booked, and for nothing that nobody books', () => {
  expect(slotClocks(destinations['duty-today']!)).toEqual([3])
  expect(slotClocks(destinations['gp-soon']!)).toEqual([2])
  expect(slotClocks(destinations.nurse!)).toEqual([3, 2, 1, 0])
  for (const id of ['call-999', 'ed', 'nhs-111', 'self-care', 'request-next-day', 'admin'])
    expect(slotClocks(destinations[id]!), id).toEqual([])
})
it('the slot is the one of the kind of help and of the clock, and none where none is named', () => {
  const overrides = { slots: { nurse: { 3: { name: 'Nurse today', category: URGENT_CATEGORY } } } }
  expect(slotFor(overrides, 'nurse', 3)?.name).toBe('Nurse today')
  expect(slotFor(overrides, 'nurse', 1)).toBeUndefined()
  expect(slotFor(overrides, 'constructor', 1)).toBeUndefined()
  expect(slotFor({}, 'nurse', 3)).toBeUndefined()
})
