import { screen, waitFor } from '@testing-library/preact'
import { beforeEach, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { stepOf } from '#desk/call/call-step.ts'
import { call, newEnquiry, park } from '#desk/call/desk-state.ts'
import { tellDuty } from '#desk/duty/tell-duty.ts'
import { answers, asked, nothingSeen, openCall, openDesk, press } from '../at-the-desk.tsx'
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

it.each([1366, 683])('nor do many tellings that nobody has answered take its room on %i', async (width) => {
  await page.viewport(width, 768)
  for (let told = 0; told < 6; told++) tellDuty()
  openTheOpening()
  await asked('Right now')
  expect(screen.getAllByRole('button', { name: /^Answered/ }).length).toBeGreaterThanOrEqual(6)
  await press('0')
  await waitFor(() => expect(stepOf(call.value!).step.screen).not.toBe('opening'))
})

it('what was not in view yet is read first, with the very key that was pressed, in view where the window is low', async () => {
  await page.viewport(683, 384)
  openTheOpening()
  await asked('Right now')
  await press('0')
  const words = await screen.findByText(/Read these first, 0 again/)
  await waitFor(() => {
    const { top, bottom } = words.getBoundingClientRect()
    expect([top >= 0, bottom <= innerHeight]).toEqual([true, true])
  })
  expect(Object.keys(answers())).not.toContain('chest-week')
})
