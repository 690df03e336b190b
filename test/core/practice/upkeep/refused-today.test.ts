import { expect, it } from 'vitest'
import { emptyPractice } from '#core/practice/empty-practice.ts'
import { refusedToday } from '#core/practice/upkeep/refused-today.ts'
import { footClinic } from '../../../content/foot-clinic.ts'
import { content } from '../../../content/sample.ts'

const feet = { ...footClinic, phones: [{ number: '0909 879 0000' }] }

it('lists each record, own text, board and note that would be refused today, with why', () => {
  const found = refusedToday(
    {
      ...emptyPractice('one', 'NHS England. Do not ring 9 9 9'),
      phone: '+883 510 001 234 567',
      services: [feet, { ...feet, id: 'hands', phones: [{ number: '01632 960500' }] }],
      overrides: {
        notes: { croup: 'A&E is shut to our patients.' },
        say: { '/gp-soon': { say: 'Ring 0909/879/0879 now.', over: '' } },
        booking: { nurse: 'Ring 0909 879 0000' },
        words: { croup: ['skip the 999'] },
      },
      networkNotes: { 'sore-throat': 'Do not ring 9 9 9.' },
    },
    { extension: '0909 8790 879', whenFull: 'Send to the hub' },
  )
  expect(found.map(({ kind, key, name }) => `${kind} ${key} ${name}`)).toEqual([
    'service feet Foot clinic',
    'details name name',
    'details phone phone',
    'guidance croup notes',
    'guidance sore-throat notes',
    'guidance /gp-soon say',
    'guidance /nurse booking',
    'guidance croup words',
    'board extension extension',
  ])
  expect(found[0]!.message).toContain('costs callers far more')
})
it('has nothing against the sample practice', () => {
  expect(refusedToday(content.demo('2026-11-24'))).toEqual([])
})
