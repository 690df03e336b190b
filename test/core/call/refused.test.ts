import { describe, expect, it } from 'vitest'
import { demoEnquiry, dispositionOf } from './a-call.ts'

const SHUT = '2026-11-28T09:00'
const breath = Object.fromEntries(
  ['waking-now', 'breathing-now', 'chest-now'].map((row) => [row, 'declined']),
)
const person = { age: 30, sex: 'female' } as const

/** A caller who would rather not say anything to the first breath of the opening. */
const refused = (caller: 'self' | 'with', at?: string) =>
  dispositionOf({
    ...demoEnquiry('child-tummy', { ...person, age: 14, ...breath }, { caller }),
    ...(at ? { at } : {}),
  })

describe('a caller who would rather not say (rules 18, 20)', () => {
  it('is led to 999 while the surgery is shut, in words for somebody who has said nothing', () => {
    const { destination, say, meanwhile, safetyNet, sent } = refused('with', SHUT)
    expect(destination).toBe('call-999')
    expect(say).toBe(
      'You need not say more. I cannot tell if she is safe, so please ring 999 now. I can ring for you and stay on the line.',
    )
    expect(meanwhile).toBeUndefined()
    expect(safetyNet.spoken).toMatch(/If you change your mind, tell us, or 111 while we are closed\.$/)
    expect(sent.say).toBe('Please ring 999 now.')
  })
  it('is heard by the duty clinician while it is open, and hears that no more need be said', () => {
    const { destination, say, safetyNet, sent } = refused('self')
    expect(destination).toBe('duty-now')
    expect(say).toMatch(/^You need not say more\. I would like a clinician to hear this now\./)
    expect(safetyNet.spoken).toMatch(/If you change your mind, tell us/)
    expect(sent.say).not.toMatch(/need not|change your mind/)
  })
  it('says nothing of this to who named the danger, or is not sure of it', () => {
    for (const reply of ['yes', 'unsure']) {
      const named = demoEnquiry(
        'child-tummy',
        { ...person, age: 14, 'breathing-now': reply },
        { caller: 'with' },
      )
      const { say, safetyNet } = dispositionOf({ ...named, at: SHUT })
      expect(`${say} ${safetyNet.spoken}`, reply).not.toMatch(/need not say|change your mind/)
      if (reply === 'yes') expect(say).toContain('This needs an ambulance now')
    }
  })
})

it('a request that waits for the surgery to open names when that is', () => {
  const asked = (at: string) => {
    const answers = { gate: 'no', 'mat-form': 'no', ...person } as const
    const { say, rank, by } = dispositionOf({ ...demoEnquiry('exemption-forms', answers, {}), at })
    return { say, rank, by }
  }
  const shut = asked(SHUT)
  expect(shut).toMatchObject({ rank: 0, by: undefined })
  expect(shut.say).toContain('when we open on Monday from 08:00')
  expect(asked('2026-11-24T10:15').say).not.toContain('when we open')
})
