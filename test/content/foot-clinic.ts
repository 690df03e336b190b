import type { Service } from '#core/practice/service.ts'

/** A service that fits every check, for tests that need one and care little which. */
export const footClinic: Service = {
  id: 'feet',
  name: 'Foot clinic',
  serves: ['podiatry'],
  phones: [{ number: '01632 960500' }],
  refer: { way: 'self-refer', steps: 'Ring them.' },
  refuses: [],
  schedules: [],
  bankHolidays: 'closed',
  checked: { on: '2026-11-01', by: 'manager' },
  checkEvery: 90,
}
