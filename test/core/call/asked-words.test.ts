import { expect, it } from 'vitest'
import { askedWords } from '#core/call/signs.ts'
import { demoEnquiry } from './a-call.ts'

/** The words of the sign about lithium and a tummy upset, asked of a caller once the record was looked at. */
const asked = (caller: 'self' | 'with' | 'away', record: string) => {
  const enquiry = { ...demoEnquiry('tremor', { age: 50, 'kidney-meds': record }), caller }
  return askedWords(enquiry, enquiry.pathway.signs.find(({ id }) => id === 'lithium')!)
}

it('a medicine on the record is named to the patient, and to nobody else', () => {
  expect(asked('self', 'yes')).toContain('lithium')
  expect(asked('with', 'yes')).toBe('shaking or vomiting or the runs')
  expect(asked('away', 'yes')).not.toContain('lithium')
})
it('where the record could not be seen the question has to name it', () => {
  expect(asked('away', 'unsure')).toContain('lithium')
})
