import { expect, it } from 'vitest'
import { lostInCsv } from '#core/exchange/csv-lost.ts'
import { blankService, type Service } from '#core/practice/service.ts'

const service = (more: Partial<Service> = {}): Service => ({
  ...blankService('mill-lane', { on: '2026-11-01', by: 'manager' }),
  ...{
    name: 'Mill Lane',
    serves: ['optom'],
    phones: [{ number: '01632 960201' }],
    refer: { way: 'walk-in', steps: 'Go in' },
  },
  ...more,
})
const lost = (more: Partial<Service>) => lostInCsv([service(more)]).flatMap(({ fields }) => fields)

it('a table keeps a service that its cells can say', () => {
  expect(lost({ cost: 'Free, or £5; ask', words: ['chemist'], refuses: ['age < 5', 'pregnant'] })).toEqual([])
})

it('what a table would lose is named by its column: hours with dates, and marks that part a list', () => {
  expect(
    lost({
      schedules: [
        { freq: 'WEEKLY', byday: 'MO', opens_at: '09:00', closes_at: '17:00', valid_to: '2027-01-01' },
      ],
    }),
  ).toEqual(['Hours'])
  expect(lost({ words: ['bread; milk'] })).toEqual([])
  expect(lost({ languages: ['English; Polish', 'Welsh'] })).toEqual([])
  expect(lost({ phones: [{ number: '111', label: 'Ward | day' }] })).toContain('Phones')
})

it('each service is named, and one that loses something takes nothing from its neighbours', () => {
  const dated: Service['schedules'] = [
    { freq: 'WEEKLY', byday: 'MO', opens_at: '09:00', closes_at: '17:00', until: '2027-01-01' },
  ]
  expect(lostInCsv([service(), service({ id: 'b', schedules: dated }), service({ id: 'c' })])).toEqual([
    { service: 'mill-lane', fields: [] },
    { service: 'b', fields: ['Hours'] },
    { service: 'c', fields: [] },
  ])
})
