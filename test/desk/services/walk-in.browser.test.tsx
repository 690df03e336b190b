import { beforeEach, expect, it } from 'vitest'
import { asked, nothingSeen, openCall, openDesk } from '../at-the-desk.tsx'

const known = { opening: 'none', ...nothingSeen, signs: 'none', age: '30', sex: 'male' } as const

beforeEach(openDesk)

/** The slip as it would be printed now. */
function slip(): string {
  dispatchEvent(new Event('beforeprint'))
  const text = document.getElementById('slip')!.textContent!
  dispatchEvent(new Event('afterprint'))
  return text
}

it('at the pharmacy counter nobody books and nobody refers, on the screen and on the slip', async () => {
  openCall('insect-bite', { ...known, days: '2' }, 'with')
  await asked(/Pharmacy counter/)
  const todo = document.querySelector('.to-do')!.textContent
  expect(document.querySelector('.say')!.textContent).toContain('There is no need to book.')
  expect(todo).toContain('They walk in and ask.')
  expect(todo).not.toContain('Send the referral')
  expect(slip()).toContain('Go there. You do not need to book.')
  expect(slip()).not.toMatch(/We tell them about you|Your time:/)
})
it('for Pharmacy First the very same pharmacy still has its referral and a time', async () => {
  openCall('sore-throat', { ...known, days: '2' }, 'with')
  await asked(/Pharmacy First/)
  expect(document.querySelector('.to-do')!.textContent).toContain('Send the referral')
  expect(slip()).toMatch(/We tell them about you.*Your time:/)
})
