import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readAge, writeAge, writeLastAge } from '#core/clock/age.ts'

it('reads years, months, weeks and days', () => {
  expect(readAge('7')).toEqual({ from: 84, to: 95 })
  expect(readAge(7)).toEqual({ from: 84, to: 95 })
  expect(readAge('2m')).toEqual({ from: 2, to: 2 })
  expect(readAge('3w')).toEqual({ from: 0, to: 0 })
  expect(readAge('10d')).toEqual({ from: 0, to: 0 })
  expect(readAge('14w')).toEqual({ from: 3, to: 3 })
})
it('takes 0 for anything under one', () => {
  expect(readAge('0')).toEqual({ from: 0, to: 11 })
})
it('refuses what no person can be', () => {
  for (const text of ['', 'seven', '-1', '7.5', '126', '1600m', '7 years old'])
    expect(readAge(text), text).toBeUndefined()
})
it('writes an age it can read again', () => {
  fc.assert(
    fc.property(fc.nat(125 * 12), (months) => {
      const range = readAge(writeAge(months))!
      expect(range.from <= months && months <= range.to).toBe(true)
    }),
  )
})
it('writes the last month of a stretch so that it reads as its end, never as a newborn', () => {
  expect([10, 11, 12, 23, 29, 95].map(writeLastAge)).toEqual(['10m', '11m', '12m', '1', '29m', '7'])
  fc.assert(
    fc.property(fc.nat(125 * 12 - 1), (months) => {
      expect(readAge(writeLastAge(months))!.to >= months).toBe(true)
    }),
  )
})
