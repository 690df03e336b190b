import { screen, waitFor } from '@testing-library/preact'
import { expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { practice } from '#desk/link/content-store.ts'
import { now } from '#desk/parts/clock.ts'
import { openDesk } from '../at-the-desk.tsx'
import { endServing, serveBoard } from '../duty/board-server.ts'

const told = async (words: string) => {
  await userEvent.fill(screen.getByRole('combobox'), words)
  await new Promise((drawn) => setTimeout(drawn, 50))
  return document.querySelector('.step [role=status]')?.textContent ?? ''
}

it.each(['what time do you close', 'opening hours', 'are you open saturday'])(
  'says until when we are open, and from when again: %s',
  async (words) => {
    openDesk()
    // A Friday; the weekend is not worked.
    now.value = '2026-12-04T10:20'
    await waitFor(async () => expect(await told(words)).toMatch(/^We are open until 18:30, then from Mon/))
  },
)
it('says on the first screen that we are closed, whoever is on the board, and not that we are open', async () => {
  openDesk()
  await serveBoard({ clinician: 'Dr Ada Sample' })
  now.value = '2026-12-05T10:20'
  await screen.findByText(/^We are closed until Mon/)
  now.value = '2026-12-04T10:20'
  await waitFor(() => expect(screen.queryByText(/^We are/)).toBeNull())
  endServing()
})
it('says when we open where we are closed, and nothing to other words', async () => {
  openDesk()
  now.value = '2026-12-05T10:20'
  await waitFor(async () => expect(await told('opening times')).toMatch(/^We are closed until Mon/))
  expect(await told('cant open my eyes')).toBe('')
  practice.value = { ...practice.value!, coreHours: [] }
  expect(await told('opening times')).toBe('')
})
