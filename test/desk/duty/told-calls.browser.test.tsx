import { screen, waitFor, within } from '@testing-library/preact'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { emergency, openEmergency, query } from '#desk/call/desk-state.ts'
import { dutyBoard } from '#desk/duty/board.ts'
import { tellDuty } from '#desk/duty/tell-duty.ts'
import { toldTo } from '#desk/duty/told-to.ts'
import { now } from '#desk/parts/clock.ts'
import { actOnCard } from '#desk/search/act-on-card.ts'
import { asked, closed, openCall, openDesk, press, timePasses } from '../at-the-desk.tsx'
import { readBoard } from '../read-day.ts'
import { type BoardServer, endServing, serveBoard } from './board-server.ts'

let server: BoardServer
beforeEach(async () => {
  openDesk()
  server = await serveBoard({ clinician: 'Dr Ada Sample' })
})
afterEach(endServing)

/** The number of F7 of each told call in sight, with what it is for. */
const numbers = () =>
  Object.fromEntries(
    [...document.querySelectorAll('.told')].map((one) => [
      one.querySelector('.told-for')!.textContent!.replace(/^· /, ''),
      one.querySelector('kbd')!.dataset.number,
    ]),
  )

it('a told call keeps its number of F7 until it is answered, in sight or not: no other call takes it', async () => {
  tellDuty('Hot swollen joint')
  await waitFor(() => expect(numbers()).toEqual({ 'Hot swollen joint': '2' }))
  const joint = dutyBoard.tellings.value[0]!.id
  tellDuty('Chest pain')
  await waitFor(() => expect(numbers()).toEqual({ 'Hot swollen joint': '2', 'Chest pain': '3' }))
  const before = dutyBoard.tellings.value.map(({ id }) => id)
  tellDuty('Headache')
  await waitFor(() => expect(Object.keys(numbers())).toContain('Headache'))
  await waitFor(() => expect(numbers().Headache).toBe('8'))
  expect(numbers()).not.toHaveProperty('Hot swollen joint', '3')
  const headache = dutyBoard.tellings.value.find(({ id }) => !before.includes(id))!
  await dutyBoard.markAnswered(headache.id)
  await waitFor(() => expect(numbers()).toEqual({ 'Hot swollen joint': '2', 'Chest pain': '3' }))
  await dutyBoard.markAnswered(joint)
  await waitFor(() => expect(numbers()).toEqual({ 'Chest pain': '3' }))
  tellDuty('Sore throat')
  await waitFor(() => expect(numbers()).toEqual({ 'Chest pain': '3', 'Sore throat': '2' }))
})
it('two told calls that say the same are told apart in the list of F7', async () => {
  tellDuty('Chest pain, 60')
  tellDuty('Chest pain, 60')
  await waitFor(() => expect(document.querySelectorAll('.told')).toHaveLength(2))
  await press('{F7}')
  const page = await screen.findByRole('dialog', { name: 'More buttons' })
  const names = within(page)
    .getAllByRole('button', { name: /Chest pain/ })
    .map((one) => one.textContent)
  expect(names.map((one) => /Chest pain, 60 \(\d\)/.exec(one!)?.[0])).toEqual([
    'Chest pain, 60 (2)',
    'Chest pain, 60 (1)',
  ])
  await press('{Escape}')
})
it('a card that was acted on is told with the words that raised it, a call with its age; neither leaves the desk', async () => {
  query.value = 'chest pain and sweating'
  openEmergency('call-999', undefined)
  await waitFor(() => expect(emergency.value?.open).toBe(true))
  actOnCard()
  await waitFor(() => expect(Object.keys(numbers()).join()).toContain('chest pain and sweating'))
  await press('{Enter}')
  openCall('chest-pain', { age: '61' })
  await asked(/./)
  await press('{F8}')
  await screen.findByRole('dialog')
  await press('2')
  await waitFor(() => expect(Object.keys(numbers()).join()).toMatch(/, 61/))
  expect(JSON.stringify(server.sent)).not.toMatch(/sweating|61,/)
})
it('a home visit that was accepted is due within its two hours, and raises no alarm of ten minutes', async () => {
  openCall(
    'home-visit',
    { gate: 'no', age: '80', sex: 'male', signs: 'none', housebound: 'yes', frail: 'no' },
    'self',
  )
  await asked(/Home visit/)
  await press('a')
  await closed('Accepted and counted.')
  expect(dutyBoard.tellings.value).toEqual([])
  // Where a danger sign led there it has the time of its kind of help.
  server.told = [{ id: '00000000-0000-4000-8000-000000000001', at: now.value, minutes: 120 }]
  await readBoard()
  await waitFor(() => expect(document.querySelector('.told')).not.toBeNull())
  timePasses(11 * 60_000)
  await waitFor(() => expect(document.querySelector('.told')!.textContent).toContain('Ring back by'))
  expect(document.querySelector('.tellings')!.textContent).not.toMatch(/not answered|Interrupt/)
})
it('of each telling it stays known over a reload whether somebody was on the board as it came', async () => {
  const telling = (id: string) => ({ id, at: '2026-12-01T10:00', sent: true })
  toldTo([telling('noted')], false)
  toldTo([telling('noted'), telling('told')], true)
  const path = '/src/desk/duty/told-to.ts?opened-again'
  const again = (await import(/* @vite-ignore */ path)) as { toldTo: typeof toldTo }
  // Before what was told is there again nothing is forgotten.
  again.toldTo([], true)
  expect(again.toldTo([telling('noted'), telling('told'), telling('new')], true)).toMatchObject({
    noted: false,
    told: true,
    new: true,
  })
})
