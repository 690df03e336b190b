import { screen, waitFor } from '@testing-library/preact'
import { afterEach, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { copiesOnAccept } from '#desk/answer/copy-note.ts'
import { openThisDesk } from '#desk/this-desk/open.tsx'
import { asked, closed, openCall, openDesk, press } from '../at-the-desk.tsx'
import { endServing, serveBoard } from '../duty/board-server.ts'

afterEach(() => {
  copiesOnAccept.value = false
  vi.restoreAllMocks()
})

/** What the clipboard was given, in a page that may not read it. */
function watchClipboard(): string[] {
  const written: string[] = []
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => void written.push(text))
  return written
}
async function accept(): Promise<void> {
  openCall('sore-throat', { opening: 'none', signs: 'none', drool: 'yes', age: '30', sex: 'male' }, 'with')
  await asked(/999/)
  await press('a')
}

it('accepting copies nothing until this desk says so', async () => {
  openDesk()
  const written = watchClipboard()
  await accept()
  await closed('Accepted and counted.')
  expect(written).toEqual([])
})
it('once set on "This desk" it stays, and accepting copies the note and says so', async () => {
  openDesk()
  const written = watchClipboard()
  openThisDesk()
  await userEvent.click(await screen.findByRole('button', { name: 'Accept copies the note' }))
  expect(localStorage.getItem('copy-note')).toBe('on')
  await press('{Escape}')
  await accept()
  await closed('Accepted and counted. Note copied.')
  await waitFor(() => expect(written).toHaveLength(1))
  expect(written[0]).toContain('Sore throat')
  expect(written[0]).toMatch(/accepted/i)
})
it('the note of an emergency by a sign says who was told, and when, once it is accepted, and no more when that is undone', async () => {
  openDesk()
  copiesOnAccept.value = true
  const written = watchClipboard()
  await serveBoard({ clinician: 'Dr Ada Sample' })
  await accept()
  await waitFor(() => expect(written).toHaveLength(1))
  expect(written[0]).toMatch(/Reception told the duty clinician at \d\d:\d\d\./)
  await press('{Control>}c{/Control}')
  await waitFor(() => expect(written).toHaveLength(2))
  expect(written[1]).toBe(written[0])
  await press('{Control>}z{/Control}')
  await asked(/999/)
  await press('{Control>}c{/Control}')
  await waitFor(() => expect(written).toHaveLength(3))
  expect(written[2]).not.toContain('Reception told')
  endServing()
})
