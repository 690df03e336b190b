import { screen, waitFor } from '@testing-library/preact'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { announcement, call, raising } from '#desk/call/desk-state.ts'
import { dutyBoard } from '#desk/duty/board.ts'
import { outbox } from '#desk/outbox/outbox.ts'
import { training } from '#desk/parts/training.ts'
import { markFull, reportWrong, unsentMark, withLive } from '#desk/services/live.ts'
import { asked, button, closed, isItReal, openCall, openDesk, openMenu, press } from '../at-the-desk.tsx'
import { readBoard } from '../read-day.ts'
import { type BoardServer, endServing, serveBoard } from './board-server.ts'

const DUTY = {
  clinician: 'Dr Ada Sample',
  extension: '201',
  room: '4',
  deputy: 'Dr Bo',
  whenFull: 'ring the deputy',
}

let server: BoardServer

beforeEach(async () => {
  openDesk()
  server = await serveBoard(DUTY)
})
afterEach(() => {
  training.value = false
  endServing()
})

const dialog = () => screen.getByRole('dialog')
/** The digits that are keys of the dialog, in the order in which they stand. */
const digits = () =>
  [...dialog().querySelectorAll('[aria-keyshortcuts]')]
    .map((one) => one.getAttribute('aria-keyshortcuts')!)
    .filter((key) => /^\d$/.test(key))
const told = () => server.sent.filter(({ path }) => path.endsWith('/told'))

it('names who is told, where, the deputy, and what to do when the list is full; Esc tells nobody', async () => {
  await press('{F8}')
  await waitFor(() => expect(dialog().textContent).toContain('Tell Dr Ada Sample now'))
  expect(dialog().textContent).toContain('ext 201, room 4, deputy Dr Bo.')
  expect(dialog().textContent).toContain('ring the deputy')
  await press('{Escape}')
  await waitFor(() => expect(raising.value).toBe(false))
  expect(server.sent).toEqual([])
})
it('has a box for the number it asks for: Tab goes there, Enter back to the keys, and the call keeps it', async () => {
  openCall('sore-throat')
  await asked('Who is on the line?')
  await press('{F8}')
  await waitFor(() => expect(dialog().contains(document.activeElement)).toBe(true))
  await press('{Tab}012{Enter}')
  await waitFor(() => expect(call.value?.ringBack).toBe('012'))
  expect(raising.value).toBe(true)
  await press('1')
  await waitFor(() => expect(call.value?.ended).toBe('raised'))
  expect(call.value?.ringBack).toBe('012')
})
it('has none where nothing was typed: the number would go to the next caller', async () => {
  await press('{F8}')
  await waitFor(() => expect(dialog().textContent).toContain('Tell Dr Ada Sample now'))
  expect(dialog().querySelector('input')).toBeNull()
})
it('keeps the number before a topic is open: the call that comes of the words has it', async () => {
  await userEvent.fill(screen.getByRole('combobox'), 'sore throat')
  await press('{F8}')
  await waitFor(() => expect(dialog().contains(document.activeElement)).toBe(true))
  await press('{Tab}012{Escape}')
  await waitFor(() => expect(raising.value).toBe(false))
  openCall('sore-throat')
  await waitFor(() => expect(call.value?.ringBack).toBe('012'))
})
it('an answer that the duty clinician was told of stands as told once it is accepted, until it is undone', async () => {
  const ill = { age: '30', sex: 'female', opening: 'none', signs: 'none', days: '2', pregnant: 'no' } as const
  openCall('sore-throat', { ...ill, 'risky-meds': 'yes', immune: 'no', third: 'no' }, 'self')
  await asked(/Duty clinician now/)
  await press('a')
  await closed('Accepted and counted.')
  await waitFor(() => expect(told()).toHaveLength(1))
  await waitFor(() =>
    expect(document.querySelector('.told')?.textContent).toMatch(/Told at .* · Sore throat/),
  )
  await press('{Control>}z{/Control}')
  await waitFor(() => expect(document.querySelector('.told')).toBeNull())
})
it("what is only put on today's list tells nobody: no answer is waited for", async () => {
  const ill = { age: '30', sex: 'female', opening: 'none', signs: 'none', days: '2', pregnant: 'no' } as const
  openCall('sore-throat', { ...ill, 'risky-meds': 'no', immune: 'yes', third: 'no' }, 'self')
  await asked(/Duty GP today/)
  await press('a')
  await closed('Accepted and counted.')
  await outbox.flush()
  expect(told()).toEqual([])
  expect(dutyBoard.tellings.value).toEqual([])
})
it('is told by the keyboard with an id and no word of what, and the call goes on where it was', async () => {
  openCall('sore-throat')
  await asked('Who is on the line?')
  await press('{F8}')
  await waitFor(() => expect(dialog().contains(document.activeElement)).toBe(true))
  expect(digits()).toEqual(['1', '2'])
  button(/Go on with the call/).focus()
  await press('{Enter}')
  await waitFor(() => expect(told()).toHaveLength(1))
  // Which of two that were told this was is known at this desk alone.
  await waitFor(() =>
    expect(document.querySelector('.told')?.textContent).toMatch(/Told at .* · Sore throat/),
  )
  expect(Object.keys(told()[0]!.body).sort()).toEqual(['id', 'practice', 'waited'])
  expect(call.value).toMatchObject({ pathway: 'sore-throat', raised: true })
  expect(announcement.value).toMatch(/^Noted: told at/)
})
it('says when nobody is on the board', async () => {
  server.words = {}
  await readBoard()
  await press('{F8}')
  await waitFor(() => expect(dialog().textContent).toContain('Ask the nearest clinician.'))
  expect(digits()).toEqual(['1'])
  await userEvent.click(button(/Go on with the call/))
  expect(announcement.value).toContain("Nobody is on today's board")
  await screen.findByText("Nobody is on today's board. Ask the nearest clinician.")
})
it('tells nobody in training: it looks told, says so, and is gone with the training', async () => {
  await openMenu()
  await userEvent.click(button('Training'))
  await press('{F8}')
  await isItReal('n')
  await userEvent.click(await screen.findByRole('button', { name: /Go on with the call/ }))
  await screen.findByText('Training: nobody was told.')
  expect(announcement.value).toBe('Training: nobody was told.')
  await outbox.flush()
  expect(server.sent).toEqual([])
  await openMenu()
  await userEvent.click(button('Training'))
  await waitFor(() => expect(dutyBoard.tellings.value).toEqual([]))
})
it('sends nothing else that is said in training, and what was said before it still goes', async () => {
  server.online = false
  await dutyBoard.tell()
  training.value = true
  await dutyBoard.markAnswered(dutyBoard.tellings.value[0]!.id)
  await dutyBoard.write({ deputy: 'Dr Cy' })
  await markFull('riverside-pharmacy', '2099-11-24T18:30')
  await reportWrong('riverside-pharmacy', 'phone')
  expect(dutyBoard.words.value.deputy).toBe('Dr Cy')
  expect(unsentMark('riverside-pharmacy')).toBe(false)
  expect(withLive(call.value?.practice ?? openedPractice()).services.some(({ fullUntil }) => fullUntil)).toBe(
    true,
  )
  server.online = true
  await outbox.flush()
  expect(server.sent.map(({ path }) => path)).toEqual(['/api/board/told'])
  training.value = false
  expect(dutyBoard.words.value.deputy).toBe('Dr Bo')
  expect(outbox.waiting.value).toEqual([])
})

function openedPractice() {
  openCall('sore-throat')
  return call.value!.practice
}
