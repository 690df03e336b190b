import { signal } from '@preact/signals'
import { screen, waitFor, within } from '@testing-library/preact'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { dutyBoard } from '#desk/duty/board.ts'
import { DutyBoard } from '#desk/duty/duty-board.ts'
import { keptBoard } from '#desk/duty/kept-board.ts'
import { tellDuty } from '#desk/duty/tell-duty.ts'
import { newSaid } from '#desk/outbox/new-said.ts'
import { outbox } from '#desk/outbox/outbox.ts'
import { dayOf } from '#desk/outbox/said.ts'
import { toldInBrowser } from '#desk/outbox/told-store.ts'
import { nowMs } from '#desk/parts/clock.ts'
import { button, openDesk, press } from '../at-the-desk.tsx'
import { readBoard } from '../read-day.ts'
import { type BoardServer, endServing, serveBoard } from './board-server.ts'

const DUTY = { clinician: 'Dr Ada Sample', extension: '201', room: '4', deputy: 'Dr Bo' }
const [EARLY, LATE] = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002']

let server: BoardServer

beforeEach(async () => {
  openDesk()
  server = await serveBoard(DUTY)
  await waitFor(() => expect(bar().textContent).toContain('Dr Ada Sample, ext 201, room 4, deputy Dr Bo.'))
})
afterEach(endServing)

const bar = () => screen.getByRole('region', { name: "Today's board" })
/** What was told stands above the keys, so that the bar stays as high as it is. */
const notices = () => document.querySelector<HTMLElement>('.standing')!
const tellings = () => [...notices().querySelectorAll('.told')].map((one) => one.textContent)
/** Today at a time of day, by the clock that the board goes by. */
const today = (time: string) => `${dayOf(nowMs())}T${time}`

async function writeField(name: string, words: string): Promise<void> {
  button("Set today's board").focus()
  await press('{Enter}')
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Duty clinician')))
  screen.getByLabelText(name).focus()
  await press(`{Control>}a{/Control}${words}{Enter}`)
}

it('shows everyone told and not answered, the newest first, and each goes by its own button', async () => {
  server.told = [
    { id: LATE, at: today('10:12') },
    { id: EARLY, at: today('10:01') },
  ]
  await readBoard()
  await waitFor(() => expect(tellings()).toHaveLength(2))
  expect(tellings()[0]).toContain('10:12')
  expect(tellings()[1]).toContain('10:01')
  const names = within(notices())
    .getAllByRole('button', { name: /answered/i })
    .map((one) => one.textContent)
  expect(new Set(names).size).toBe(2)
  within(notices())
    .getByRole('button', { name: /answered.*10:01/i })
    .focus()
  await press('{Enter}')
  await waitFor(() => expect(tellings()).toHaveLength(1))
  expect(tellings()[0]).toContain('10:12')
  expect(notices().textContent).toContain('✓ Answered: 10:01')
  expect(document.activeElement).toBe(screen.getByRole('combobox'))
})
it('the newest stands in view before what is older and overdue, by its whole name where there is room; what was told elsewhere says that it has no topic; the rest is one button away', async () => {
  server.told = [
    { id: LATE, at: today('00:01') },
    { id: EARLY, at: today('00:00') },
  ]
  await readBoard()
  await waitFor(() => expect(tellings().join()).toMatch(/not answered · topic not kept/))
  tellDuty('Child with a fever, 3 months to 15 years')
  const seen = () => document.querySelector('.tellings > .told')!
  await waitFor(() => expect(seen().textContent).toContain('15 years'))
  const name = seen().querySelector('.told-for')!
  expect(name.scrollWidth).toBeLessThanOrEqual(name.clientWidth + 1)
  button('and 1 more').click()
  const more = await screen.findByRole('region', { name: 'Also told' })
  expect(more.querySelectorAll('.told')).toHaveLength(1)
  await press('{Escape}')
})
it('shows a ring-back with the time it is due, and says so on every desk when it was not done by then', async () => {
  server.told = [
    { id: LATE, at: today('00:00'), minutes: 23 * 60 + 59 },
    { id: EARLY, at: today('00:00'), minutes: 1 },
  ]
  await readBoard()
  const shown = () => tellings().join(' ')
  await waitFor(() => expect(shown()).toContain('Ring back by 23:59'))
  expect(shown()).toContain('Ring-back not done by 00:01: tell them now')
  for (const one of within(notices()).getAllByRole('button', { name: /Rung back/ })) one.focus()
  await press('{Enter}')
  await waitFor(() => expect(tellings()).toHaveLength(1))
})
it('says while there is no network that the server does not have it: ring them, and what to do when the list is full', async () => {
  server.words = { ...DUTY, whenFull: 'ring the deputy' }
  await readBoard()
  server.online = false
  await dutyBoard.tell()
  await screen.findByText('Not sent yet: ring them.')
  expect(notices().textContent).toContain('ring the deputy')
  server.online = true
  await outbox.flush()
  await waitFor(() => expect(notices().textContent).not.toContain('Not sent yet'))
  expect(tellings()).toHaveLength(1)
})
it('says whom to ask when somebody was told and nobody is on the board', async () => {
  server.words = {}
  await readBoard()
  await dutyBoard.tell()
  await screen.findByText("Nobody is on today's board. Ask the nearest clinician.")
})
it.each([
  ['11.00', '11:00'],
  ['11am', '11:00'],
  ['1100', '11:00'],
  ['11', '11:00'],
  ['2pm', '14:00'],
])('takes a time as it is typed: %s', async (typed, kept) => {
  await writeField('Visits before', typed)
  await waitFor(() => expect(bar().textContent).toContain(`visits before ${kept}`))
  await waitFor(() => expect(server.sent.at(-1)?.body.value).toBe(kept))
})
it('says of what is no time how to write one, and keeps the form', async () => {
  await writeField('Visits before', 'lunch')
  await screen.findByText('Write a time such as 11:00, 11.00 or 11am.')
  expect(document.activeElement).toBe(screen.getByLabelText('Visits before'))
  expect(server.sent).toEqual([])
  await press('{Control>}a{/Control}12{Enter}')
  await waitFor(() => expect(server.sent.at(-1)?.body.value).toBe('12:00'))
})
it('is a drawer beside the step that says what it collects, and covers no bar', async () => {
  button("Set today's board").focus()
  await press('{Enter}')
  const form = await screen.findByRole('form', { name: "Set today's board" })
  expect(getComputedStyle(form).position).toBe('fixed')
  expect(form.textContent).toContain('never a patient')
  const box = form.getBoundingClientRect()
  expect(box.top).toBeGreaterThanOrEqual(document.querySelector('.top')!.getBoundingClientRect().bottom - 1)
  expect(box.bottom).toBeLessThanOrEqual(document.querySelector('.bottom')!.getBoundingClientRect().top + 1)
  await press('{Escape}')
})
it('says in the drawer what other desks see while there is no network', async () => {
  server.online = false
  await readBoard()
  button("Set today's board").focus()
  await press('{Enter}')
  const form = await screen.findByRole('form', { name: "Set today's board" })
  expect(form.textContent).toMatch(/Other desks see it once this one is back/)
  await press('{Escape}')
})
it('is set by the keyboard, says what is not sent yet, and gives the focus back', async () => {
  server.online = false
  await writeField('Room', '7')
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('combobox')))
  expect(bar().textContent).toContain('room 7')
  await screen.findByText('Not sent to the other desks yet.')
  server.online = true
  // A sending that began without the network may still be under way.
  await waitFor(async () => {
    await outbox.flush()
    expect(screen.queryByText('Not sent to the other desks yet.')).toBeNull()
  })
  expect(server.sent.map(({ path, body }) => [path, body.value])).toEqual([['/api/board/room', '7']])
})
it.each([
  ['Use mine', '7'],
  ['Keep theirs', '9'],
])('shows what another desk wrote at the same time; %s leaves %s', async (choice, left) => {
  server.words = { ...DUTY, room: '9' }
  server.changes = { room: EARLY }
  await writeField('Room', '7')
  await screen.findByText(/Room: another desk has written “9”\. You wrote “7”\./)
  expect(bar().textContent).toContain('room 9')
  // The server takes what replaces a change that its writer has seen.
  server.changes = {}
  button(choice).focus()
  await press('{Enter}')
  await waitFor(() => expect(bar().textContent).toContain(`room ${left}`))
  await waitFor(() => expect(screen.queryByText(/another desk has written/)).toBeNull())
  expect(document.activeElement).toBe(screen.getByRole('combobox'))
})
it('is kept for a reload without a network, and says as of when; F8 names the same person', async () => {
  server.online = false
  await readBoard()
  await waitFor(() => expect(bar().textContent).toMatch(/Dr Ada Sample, .* As of \d\d:\d\d\./))
  await press('{F8}')
  const dialog = await screen.findByRole('dialog')
  expect(dialog.textContent).toMatch(/Dr Ada Sample.*As of \d\d:\d\d\./)
  await press('{Escape}')
  server.online = true
  await readBoard()
  await waitFor(() => expect(bar().textContent).not.toContain('As of'))
})
it('is there again on a page that is opened without a network, with what was told and not answered', async () => {
  server.told = [{ id: EARLY, at: today('10:01') }]
  await readBoard()
  const again = new DutyBoard({
    queue: outbox,
    clock: nowMs,
    today: signal(dayOf(nowMs())),
    newSaid,
    kept: keptBoard,
    told: toldInBrowser(),
  })
  await again.restored
  again.asking()(undefined)
  expect(again.words.value).toMatchObject(DUTY)
  expect(again.asOf.value).toMatch(/T\d\d:\d\d$/)
  expect(again.tellings.value).toMatchObject([{ id: EARLY, sent: true }])
})
