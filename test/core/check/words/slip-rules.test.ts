import { expect, it } from 'vitest'
import { checkSlips } from '#core/check/words/slip-rules.ts'
import { said } from '../spoilt.ts'

const slip = (line: string) => said(checkSlips, 'dizziness', ['dizziness', 'slip:\n', `slip:\n  - ${line}\n`])

it('advice for home fits the age that it is given to (D49)', () => {
  expect(slip('Rest and drink water.')).toEqual([])
  expect(slip('No driving until better.')).toEqual([expect.stringMatching(/said at 3 years too/)])
  expect(slip('{say: No driving until better., if: age >= 16}')).toEqual([])
  expect(slip('{say: Stay off work for 2 days., if: age >= 16}')).toEqual([
    expect.stringMatching(/said at 84 years too/),
  ])
  expect(slip('{say: Stay off work for 2 days., if: age 16..74}')).toEqual([])
})
