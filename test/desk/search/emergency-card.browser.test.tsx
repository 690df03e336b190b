import { screen, waitFor } from '@testing-library/preact'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { NO_DANGER } from '#core/search/danger.ts'
import { call, emergency, query } from '#desk/call/desk-state.ts'
import { dutyBoard } from '#desk/duty/board.ts'
import { topics } from '#desk/link/content-store.ts'
import { outbox } from '#desk/outbox/outbox.ts'
import { button, closed, openDesk, press } from '../at-the-desk.tsx'
import { type BoardServer, endServing, serveBoard } from '../duty/board-server.ts'

let server: BoardServer

beforeEach(async () => {
  server = await serveBoard()
  openDesk()
  topics.value = {
    topics: [],
    groups: [],
    danger: { ...NO_DANGER, cards: { 'call-999': { now: 'not breathing', notPast: '' } } },
  }
})

afterEach(endServing)

async function actOnTheCard(): Promise<void> {
  await userEvent.fill(screen.getByRole('searchbox'), 'hes not breathing')
  await userEvent.click(button('Done: sent, and the duty clinician told'))
  await closed('Accepted and counted.')
}

it('is followed by no question: what to say stays, and Enter is the next caller', async () => {
  await actOnTheCard()
  expect(call.value).toBeUndefined()
  expect(screen.queryByText('Who is on the line?')).toBeNull()
  expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('999')
  expect(document.querySelector('blockquote.say')).not.toBeNull()
  await press('{Enter}')
  await waitFor(() => expect(document.activeElement?.id).toBe('query'))
  expect([emergency.value, query.value]).toEqual([undefined, ''])
})
it('is undone by Z on its closing line: the card stands over the words again', async () => {
  await actOnTheCard()
  await press('z')
  expect(emergency.value).toBeUndefined()
  expect(query.value).toBe('hes not breathing')
  await waitFor(() => expect(button('Done: sent, and the duty clinician told')).toBeTruthy())
})
it('takes back with the undo what the duty clinician was told, sent or not', async () => {
  server.online = false
  await actOnTheCard()
  expect(dutyBoard.tellings.value).toHaveLength(1)
  const { id } = dutyBoard.tellings.value[0]!
  await press('z')
  expect(dutyBoard.tellings.value).toEqual([])
  server.online = true
  await outbox.flush()
  expect(server.sent.map(({ path, body }) => [path, body.id])).toEqual([['/api/board/answered', id]])

  await actOnTheCard()
  await waitFor(() => expect(server.sent).toHaveLength(2))
  await press('z')
  await waitFor(() => expect(server.sent).toHaveLength(3))
  const [told, answered] = server.sent.slice(1)
  expect([told!.path, answered!.path]).toEqual(['/api/board/told', '/api/board/answered'])
  expect(answered!.body.id).toBe(told!.body.id)
})
