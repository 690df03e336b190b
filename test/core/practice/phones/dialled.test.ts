import { describe, expect, it } from 'vitest'
import { dialled, isCostly } from '#core/practice/phones/dialled.ts'

it('an extension in letters is dialled as one', () =>
  expect(dialled('01632 960000 ext. 12')).toBe('01632960000;ext=12'))

describe('a number is dialled', () => {
  it('without what only helps to read it', () => {
    expect(['01632 960000', '(01632) 960-000', '999'].map(dialled)).toEqual([
      '01632960000',
      '01632960000',
      '999',
    ])
  })
  it('without the nought that is not dialled from abroad', () => {
    expect(dialled('+44 (0)1632 960000')).toBe('+441632960000')
  })
  it('with its extension after it, not as more digits of it', () => {
    expect(['01632 960000 x12', '01632 960000x12'].map(dialled)).toEqual([
      '01632960000;ext=12',
      '01632960000;ext=12',
    ])
  })
})

it.each([
  '0909 879 0000',
  '(09) 0987 90000',
  '+44 (0)909 879 0000',
  '0044 871 234 5678',
  '18001 0909 879 0000',
  '0843 123 4567',
  '070 1234 5678',
  '118500',
  '66777',
  '+883 510 001 234 567',
  '+1 900 555 1234',
  '00 239 9912345',
  '+353 1550 123456',
])('%s is sent to nobody', (number) => expect(isCostly(number)).toBe(true))
it.each([
  '01632 960000 x66777',
  '+44 7700 900123',
  '0345 46 47',
  '0800 1111',
  '111',
  '999',
  '116 123',
  '85258',
  '+353 1 234 5678',
  '+33 1 23 45 67 89',
  '18001 01632 960000',
  '0870 123 4567',
  '07700 900123',
  '',
])('%s is a usual number', (number) => expect(isCostly(number)).toBe(false))
