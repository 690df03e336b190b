import { screen, waitFor } from '@testing-library/preact'
import { beforeEach, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { stepOf } from '#desk/call/call-step.ts'
import { call, newEnquiry, park } from '#desk/call/desk-state.ts'
import { asked, nothingSeen, openCall, openDesk, press } from '../at-the-desk.tsx'
import { emptyOutbox } from '../empty-outbox.ts'

beforeEach(async () => {
  // Lines about what earlier tests could not send would take room.
  await emptyOutbox()
  openDesk()
})

const openTheOpening = () => openCall('cough-long', { age: '40', sex: 'female', ...nothingSeen }, 'with')

it.each([1366, 683])(
  'all of the opening is answered with one key on %i, also beside Undo and a parked call',
  async (width) => {
    await page.viewport(width, 768)
    openCall('repeat-prescription')
    await asked(/./)
    park()
    openTheOpening()
    await asked('Right now')
    newEnquiry()
    await waitFor(() => expect(document.querySelector('.breath')).toBeNull())
    openTheOpening()
    await asked('Right now')
    expect(screen.getByRole('button', { name: /Undo/ })).toBeTruthy()
    await press('0')
    await waitFor(() =>
      expect(stepOf(call.value!).step.screen, document.querySelector('main')!.innerText).not.toBe('opening'),
    )
  },
)
