import { expect, it } from 'vitest'
import { checkSlipNet } from '#core/check/words/slip-net.ts'
import { said } from '../spoilt.ts'

const slip = (line: string) => said(checkSlipNet, 'acne', ['acne', 'slip:\n', `slip:\n  - ${line}\n`])

it('what the slip says of when to ring is said aloud as well (D33)', () => {
  expect(said(checkSlipNet, 'drug-monitoring')).toEqual([])
  expect(said(checkSlipNet, 'blood-thinner-inr')).toEqual([])
  expect(slip('Wash the face gently.')).toEqual([])
  expect(slip('Ring 999 for a hard swollen face.')).toEqual([
    expect.stringMatching(/^D33 "Ring 999 for a hard swollen face\." is on the slip alone/),
  ])
})
