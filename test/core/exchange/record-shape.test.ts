import { expect, it } from 'vitest'
import { listFaults, numberFaults } from '#core/exchange/record-shape.ts'

it('a list that is none is named, also in a place that the record holds', () => {
  const location = { addresses: '3 Mill Lane', schedules: [] }
  const record = { phones: [], schedules: 'none', languages: null, service_at_locations: [{ location }] }
  expect(listFaults(record).map(({ column }) => column)).toEqual(['schedules', 'addresses'])
  expect(listFaults({})).toEqual([])
})

it('a number that is none is named', () => {
  expect(numberFaults({ minimum_age: 'sixteen', maximum_age: 64 })).toEqual([
    { column: 'minimum_age', what: 'has "sixteen" as its minimum_age, which is no number; put it right.' },
  ])
})
