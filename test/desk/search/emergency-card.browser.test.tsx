import { screen, waitFor } from '@testing-library/preact'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { NO_DANGER } from '#core/search/danger.ts'
import { call, emergency, openPathway, query } from '#desk/call/desk-state.ts'
import { dutyBoard } from '#desk/duty/board.ts'
import { topics } from '#desk/link/content-store.ts'
import { outbox } from '#desk/outbox/outbox.ts'
import { isDrawn } from '#desk/search/DangerCard.tsx'
import { asked, closed, openDesk, press } from '../at-the-desk.tsx'
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
  await userEvent.fill(screen.getByRole('combobox'), 'hes not breathing')
  await waitFor(() => expect(isDrawn('call-999')).toBe(true))
  await press('{Enter}')
  await asked(/999/)
  await press('a')
  await closed('Accepted and counted.')
}

it('opens its step on Enter, and not the topic behind it; a key that was pressed before it was drawn does nothing', async () => {
  const box = screen.getByRole<HTMLInputElement>('combobox')
  box.value = 'hes not breathing'
  box.dispatchEvent(new InputEvent('input', { bubbles: true }))
  await Promise.resolve()
  expect(isDrawn('call-999')).toBe(false)
  box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))
  expect([emergency.value, call.value]).toEqual([undefined, undefined])
  await waitFor(() => expect(isDrawn('call-999')).toBe(true))
  await press('{Enter}')
  await asked(/999/)
  expect(screen.getByText('Where is the patient now?')).toBeTruthy()
  expect(screen.getByText('What number are you on, in case we are cut off?')).toBeTruthy()
  expect(dutyBoard.tellings.value).toEqual([])
  await press('{Escape}')
  await waitFor(() => expect(screen.getByRole<HTMLInputElement>('combobox').value).toBe('hes not breathing'))
})

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
it('keeps the number that was told for as long as the words stand: Esc loses it neither to the card, nor to a topic, nor to the next caller', async () => {
  const number = () => screen.getByRole<HTMLInputElement>('textbox', { name: /number/i }).value
  await userEvent.fill(screen.getByRole('combobox'), 'hes not breathing')
  await waitFor(() => expect(isDrawn('call-999')).toBe(true))
  await press('{Enter}')
  await asked(/999/)
  await press('07700900123')
  await waitFor(() => expect(number()).toBe('07700900123'))
  await press('{Escape}')
  await screen.findByText('Ring back: 07700900123')
  await waitFor(() => expect(isDrawn('call-999')).toBe(true))
  await press('{Enter}')
  await asked(/999/)
  expect(number()).toBe('07700900123')
  await press('{Escape}')
  await waitFor(() => expect(document.activeElement?.id).toBe('query'))
  openPathway('sore-throat')
  await asked(/./)
  expect(call.value?.ringBack).toBe('07700900123')
  await press('{Escape}')
  await waitFor(() => expect(document.activeElement?.id).toBe('query'))
  await press('{Escape}')
  expect([query.value, document.body.textContent.includes('07700')]).toEqual(['', false])
  openPathway('sore-throat')
  await asked(/./)
  expect(call.value?.ringBack).toBeUndefined()
})
it('is undone by Z on its closing line: its step is open again', async () => {
  await actOnTheCard()
  await press('z')
  expect(emergency.value?.open).toBe(true)
  expect(query.value).toBe('hes not breathing')
  await asked(/999/)
  await press('a')
  await closed('Accepted and counted.')
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

  await press('{F2}')
  await waitFor(() => expect(document.activeElement?.id).toBe('query'))
  await actOnTheCard()
  await waitFor(() => expect(server.sent).toHaveLength(2))
  await press('z')
  await waitFor(() => expect(server.sent).toHaveLength(3))
  const [told, answered] = server.sent.slice(1)
  expect([told!.path, answered!.path]).toEqual(['/api/board/told', '/api/board/answered'])
  expect(answered!.body.id).toBe(told!.body.id)
})
