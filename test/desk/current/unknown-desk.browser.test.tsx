import { cleanup, screen, waitFor } from '@testing-library/preact'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { board, dutyBoard } from '#desk/duty/board.ts'
import { ask, keepToken, noteBook, unknownHere } from '#desk/link/api.ts'
import { outbox } from '#desk/outbox/outbox.ts'
import '#desk/follow.ts'
import { live, markFull } from '#desk/services/live.ts'
import { text } from '#ui/shape.ts'
import { asked, nothingSeen, openCall, openDesk, press } from '../at-the-desk.tsx'
import { deskAtRest } from '../call/real-desk.ts'
import { serveBoard } from '../duty/board-server.ts'

const network = window.fetch

beforeEach(async () => {
  openDesk()
  keepToken('a-token-of-a-desk-here', 'one')
  window.fetch = async () =>
    Response.json({ error: 'This desk is not joined.', epoch: 'new' }, { status: 401 })
})
afterEach(() => {
  window.fetch = network
  cleanup()
  deskAtRest()
  unknownHere.value = false
  noteBook(undefined)
})
const unknown = /^The server does not know this desk\./

it('says that the server does not know it where that one has another book, and that it was removed where it has the same', async () => {
  noteBook('old')
  await ask(text, 'GET', '/api/live')
  await screen.findByText(unknown)
  noteBook('new')
  await screen.findByText(/^This desk was removed\./)
})
it('claims no removal where it cannot know', async () => {
  await ask(text, 'GET', '/api/live')
  await screen.findByText(unknown)
})
it('shows nothing of its old practice when it joins another, says what was never sent, and goes on in the new one', async () => {
  const server = await serveBoard({ clinician: 'Dr Shah' })
  await screen.findByText(/Dr Shah/)
  server.online = false
  await markFull('clinic', '2099-11-24T23:59')
  await dutyBoard.tell()
  await screen.findByText(/Not sent yet/)
  keepToken('a-token-of-another-desk', 'two')
  expect(board.value.clinician).toBe('')
  await screen.findByText(/was never sent. Ring them now/)
  expect(screen.queryByText(/Dr Shah|Not sent yet/)).toBeNull()
  await waitFor(() => expect(outbox.waiting.value).toEqual([]))
  expect(live.value.full).toEqual({})
})
it('never takes the screen of an open call', async () => {
  openCall('sore-throat', { age: '50', ...nothingSeen }, 'self')
  await asked('Right now, any of these')
  await ask(text, 'GET', '/api/live')
  await screen.findByText(unknown)
  expect(screen.queryByLabelText('Code')).toBeNull()
  await press('n')
  await asked('This week, even if gone')
  await press('{F2}')
  await waitFor(() => expect(screen.getByLabelText('Code')).toBeTruthy())
})
