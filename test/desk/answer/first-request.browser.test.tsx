import { screen, waitFor } from '@testing-library/preact'
import { beforeEach, expect, it } from 'vitest'
import { call } from '#desk/call/desk-state.ts'
import { asked, openCall, openDesk, press } from '../at-the-desk.tsx'
import { emptyOutbox } from '../empty-outbox.ts'

const ill = { gate: 'yes', opening: 'none', signs: 'none', age: '52', sex: 'male' } as const
const goOn = () => screen.queryByRole('button', { name: /Go on with/ })

beforeEach(async () => {
  await emptyOutbox()
  openDesk()
})

it('says at once that the slot of somebody who thinks of ending their life is kept, and offers no way to cancel it', async () => {
  openCall('book-cancel', { ...ill, problem: 'low-mood', die: 'yes' }, 'self')
  await asked(/./)
  const kept = await screen.findByText('Keep what is booked', { exact: false })
  expect(kept.textContent).toBe('Keep what is booked. Not now: Cancel or move an appointment')
  await press('a')
  await waitFor(() => expect(call.value?.ended).toBe('accepted'))
  expect(goOn()).toBeNull()
  screen.getByText(/^Keep what is booked/)
})
it('goes on with what the caller first asked for where that takes no help away', async () => {
  openCall('change-details', { ...ill, problem: 'low-mood', die: 'yes' }, 'self')
  await asked(/./)
  expect(goOn()).toBeNull()
  await press('a')
  await screen.findByRole('button', { name: /Go on with/ })
})
