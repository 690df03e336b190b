import { beforeEach, expect, it } from 'vitest'
import { call } from '#desk/call/desk-state.ts'
import { asked, nothingSeen, openCall, openDesk, press } from '../at-the-desk.tsx'

beforeEach(openDesk)

it('takes the digits of the number, and a letter is the key of the answer, not part of the number', async () => {
  openCall('sore-throat', { ...nothingSeen, opening: 'none', age: '30', sex: 'male', drool: 'yes' }, 'with')
  await asked(/·/)
  for (const digit of '01632') await press(digit)
  await expect.poll(() => call.value?.ringBack).toBe('01632')
  await press('a')
  await expect.poll(() => call.value?.ended).toBe('accepted')
  expect(call.value?.ringBack).toBe('01632')
})
