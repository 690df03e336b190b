import { expect, it } from 'vitest'
import { emptyPractice } from '#core/practice/empty-practice.ts'
import { takeShared } from '#core/practice/network.ts'
import { blankService } from '#core/practice/service.ts'
import { isMendedBy, networkRecordOf, REPORT_FIELDS } from '#core/practice/upkeep/report-fields.ts'

const feet = {
  ...blankService('feet', { on: '2026-11-01', by: 'practice manager' }),
  name: 'Foot clinic',
  phones: [{ number: '01632 960500' }],
}

it('is mended by a change of what was said to be wrong, and by no other', () => {
  const rung = { ...feet, phones: [{ number: '01632 960501' }] }
  expect(isMendedBy('phone', feet, rung)).toBe(true)
  expect(isMendedBy('hours', feet, rung)).toBe(false)
  expect(isMendedBy('hours', feet, { ...feet, bankHolidays: 'closed' })).toBe(true)
  expect(isMendedBy('does-not-take', feet, { ...feet, refuses: ['age < 16'] })).toBe(true)
  expect(isMendedBy('steps', feet, { ...feet, refer: { way: 'walk-in', steps: '' } })).toBe(true)
  expect(isMendedBy('other', feet, { ...rung, name: 'Feet' })).toBe(false)
  expect(isMendedBy('phone', feet, { ...feet, checked: { on: '2026-11-24', by: 'practice manager' } })).toBe(
    false,
  )
})

it('is mended whatever it said once the service is gone', () => {
  for (const reason of Object.keys(REPORT_FIELDS)) {
    expect(isMendedBy(reason, feet, undefined), reason).toBe(true)
    expect(isMendedBy(reason, undefined, feet), reason).toBe(false)
  }
})

it('is the network’s matter where the practice has that field as the network has it', () => {
  const hill = takeShared(emptyPractice('hill', 'Hill'), [feet])
  expect(networkRecordOf(hill, 'feet', 'phone')).toBe('feet')
  expect(networkRecordOf(hill, 'feet', 'closed-down')).toBe('feet')
  const ours = { ...hill, services: [{ ...feet, phones: [{ number: '01632 960999' }] }] }
  expect(networkRecordOf(ours, 'feet', 'phone')).toBeUndefined()
  expect(networkRecordOf(ours, 'feet', 'hours')).toBe('feet')
  expect(
    networkRecordOf({ ...emptyPractice('hill', 'Hill'), services: [feet] }, 'feet', 'phone'),
  ).toBeUndefined()
})
