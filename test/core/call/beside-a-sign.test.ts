import { describe, expect, it } from 'vitest'
import { demoEnquiry, dispositionOf } from './a-call.ts'

const well = { immune: 'no', third: 'no', steroids: 'no', alert: 'no', 'risky-meds': 'no' } as const

describe('what stands beside an answer that a danger sign decided (rule 43)', () => {
  const eye = { ...well, age: 23, sex: 'female' } as const
  it('is no advice for the usual case, where it is to be seen today', () => {
    const lens = dispositionOf(demoEnquiry('red-sticky-eye', { ...eye, 'lens-wearer': 'yes' }))
    expect(lens.rank).toBe(3)
    expect(lens.sent.safetyNet.slip).toEqual([])
    expect(lens.meanwhile).toMatch(/lenses out/)
    const usual = dispositionOf(demoEnquiry('red-sticky-eye', { ...eye, tried: 'no' }))
    expect(usual.sent.safetyNet.slip.join()).toMatch(/Clean the lids/)
  })
  it('tells whoever is with a mother who does not sleep to stay with her and the baby', () => {
    for (const topic of ['sleep-problem', 'perinatal-mood']) {
      const { destination, meanwhile } = dispositionOf(
        demoEnquiry(topic, { age: 29, sex: 'female', 'birth-nosleep': 'yes' }, { caller: 'with' }),
      )
      expect([destination, meanwhile]).toEqual([
        'call-999',
        'Somebody should stay with her and the baby until help is there.',
      ])
    }
  })
  it('names the signs of very high sugar to the parent of a thirsty child', () => {
    const { safetyNet } = dispositionOf(
      demoEnquiry('bedwetting', { age: 5, sex: 'male', 'thirst-child': 'yes' }, { caller: 'with' }),
    )
    expect(safetyNet.spoken).toMatch(/^Ring 999 for deep fast breathing/)
  })
})

it('who waits an hour or two hears what to do if nobody comes', () => {
  const { destination, safetyNet } = dispositionOf(
    demoEnquiry('frailty-decline', {
      ...well,
      age: 81,
      sex: 'male',
      slow: 'no',
      'sick-runs': 'no',
      frail: 'no',
      thinner: 'no',
      'kidney-meds': 'no',
    }),
  )
  expect(destination).toBe('ucr')
  expect(safetyNet.spoken).toMatch(/If nobody comes or rings by 12:15, ring us or 111\.$/)
})

it('who is not sure whether somebody can be woken rings 999 (rule 45)', () => {
  const away = demoEnquiry(
    'child-tummy',
    { age: 14, sex: 'male', 'waking-now': 'unsure' },
    { caller: 'away' },
  )
  expect(dispositionOf(away).destination).toBe('call-999')
})

it('who is not sure of a whole breath, or would not say, is heard by the duty clinician, with no words about a danger nobody named', () => {
  for (const reply of ['unsure', 'declined']) {
    const breath = Object.fromEntries(['waking-now', 'breathing-now', 'chest-now'].map((row) => [row, reply]))
    const { destination, meanwhile } = dispositionOf(
      demoEnquiry('child-tummy', { age: 14, sex: 'male', ...breath }, { caller: 'with' }),
    )
    expect(destination, reply).toBe('duty-now')
    if (reply === 'declined') expect(meanwhile ?? '', reply).not.toMatch(/inhaler|side/)
  }
})

it('speaks of the 999 call only where 999 is the answer (rule 45)', () => {
  const meanwhileOf = (reply: string) => {
    const girl = { age: 8, sex: 'female', 'child-alone': reply }
    const { destination, meanwhile } = dispositionOf(demoEnquiry('child-calling-alone', girl))
    return [destination, meanwhile]
  }
  expect(meanwhileOf('yes')).toEqual(['call-999', 'Ask 999 for the police as well.'])
  expect(meanwhileOf('unsure')).toEqual(['duty-now', undefined])
})

it('tells the safeguarding lead of nothing that nobody was asked, and of what was (rule 96)', () => {
  const bitten = { 'animal-abroad': 'yes', gate: 'no' }
  const also = (more: object) => dispositionOf(demoEnquiry('travel-vaccines', { ...bitten, ...more })).also
  expect(also({})).toEqual([])
  expect(also({ age: 30, sex: 'female' })).toEqual([])
  expect(also({ age: 9, sex: 'female', 'trip-fear': 'yes' })).toContain('safeguarding')
  expect(also({ 'trip-fear': 'unsure' })).toContain('safeguarding')
})

it('tells the safeguarding lead, beside the place that helps, what was done to somebody under 18, whose age may be unknown', () => {
  const made = { sex: 'female', 'forced-sex': 'yes' }
  const also = (age: object) => dispositionOf(demoEnquiry('sti', { ...made, ...age })).also
  expect(also({ age: 17 })).toContain('safeguarding')
  expect(also({})).toContain('safeguarding')
  expect(also({ age: 18 })).not.toContain('safeguarding')
})
