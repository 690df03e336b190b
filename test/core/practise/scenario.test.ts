import { expect, it } from 'vitest'
import { saysYes } from '#core/practise/scenario.ts'
import { sore } from './a-scenario.ts'

it('counts as yes what means yes, and never the gate', () => {
  const lines = {
    gate: { say: 'Yes.', means: 'yes' },
    drool: { say: 'I cannot swallow.', means: 'yes' },
    jaw: { say: 'No.', means: 'no' },
    days: { say: 'Since Friday.', means: '4' },
  }
  expect(saysYes(sore({ lines }))).toEqual(['drool'])
})
