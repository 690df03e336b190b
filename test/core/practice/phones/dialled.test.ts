import { describe, expect, it } from 'vitest'
import { dialled } from '#core/practice/phones/dialled.ts'

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
