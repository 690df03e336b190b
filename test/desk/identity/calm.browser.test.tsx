import { screen } from '@testing-library/preact'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { dayOf } from '#desk/outbox/said.ts'
import { nowMs } from '#desk/parts/clock.ts'
import { button, openDesk, openMenu } from '../at-the-desk.tsx'
import { type BoardServer, endServing, serveBoard } from '../duty/board-server.ts'
import { readBoard } from '../read-day.ts'

let server: BoardServer
beforeEach(async () => {
  server = await serveBoard({ clinician: 'Dr Ada Sample', whenFull: 'ring the deputy' })
  openDesk()
})
afterEach(endServing)

it('for an angry caller says one calming sentence, what happens next, and who waits by the board of now', async () => {
  const at = `${dayOf(nowMs())}T10:00`
  server.told = [
    { id: '00000000-0000-4000-8000-000000000001', at, minutes: 60 },
    { id: '00000000-0000-4000-8000-000000000002', at, minutes: 90 },
  ]
  await readBoard()
  await openMenu()
  await userEvent.click(button('Angry caller'))
  const page = await screen.findByRole('dialog', { name: 'Angry caller' })
  expect(page.textContent).toContain(
    '2 people wait for the duty clinician to ring back. The last is due by 11:30.',
  )
  expect(page.textContent).toContain('ring the deputy')
  expect(page.textContent).toContain('I am sorry this has been so hard.')
})
it('says nothing of who waits where only something without a time was told, as an ambulance: neither others nor nobody', async () => {
  server.told = [{ id: '00000000-0000-4000-8000-000000000003', at: `${dayOf(nowMs())}T10:00` }]
  await readBoard()
  await openMenu()
  await userEvent.click(button('Angry caller'))
  const page = await screen.findByRole('dialog', { name: 'Angry caller' })
  expect(page.textContent).toContain('I am sorry this has been so hard.')
  expect(page.textContent).not.toMatch(/wait/i)
})
it.each(['he says he wont hang up till he gets a gp', 'rude'])('is found by "%s"', async (words) => {
  await userEvent.fill(screen.getByRole('combobox'), words)
  expect(await screen.findByRole('button', { name: 'Angry caller' })).toBeTruthy()
})
it('promises no wait that the board does not say, and is found by the words', async () => {
  await userEvent.fill(screen.getByRole('combobox'), 'youre all useless')
  await userEvent.click(await screen.findByRole('button', { name: 'Angry caller' }))
  const page = await screen.findByRole('dialog', { name: 'Angry caller' })
  expect(page.querySelectorAll('.say')).toHaveLength(2)
  expect(page.textContent).not.toContain('wait')
})
