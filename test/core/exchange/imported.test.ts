import { expect, it } from 'vitest'
import { placeOf } from '#core/exchange/imported.ts'

it('names the place of a cell by its row and its column, so that two cells never share a repair', () => {
  expect(placeOf({ row: 4, column: 'Phones' })).toBe('4 Phones')
  expect(placeOf({ row: 4, column: 'Name' })).not.toBe(placeOf({ row: 4, column: 'Phones' }))
})
