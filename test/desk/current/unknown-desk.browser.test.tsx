import { cleanup, screen, waitFor } from '@testing-library/preact'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { ask, keepToken, noteBook, unknownHere } from '#desk/link/api.ts'
import { text } from '#ui/shape.ts'
import { asked, nothingSeen, openCall, openDesk, press } from '../at-the-desk.tsx'
import { deskAtRest } from '../call/real-desk.ts'

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
