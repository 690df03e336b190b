import { screen, waitFor } from '@testing-library/preact'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { around } from '#desk/call/around.ts'
import { announcement } from '#desk/call/desk-state.ts'
import { mayLoadAgain } from '#desk/current/may-load-again.ts'
import { tellDuty } from '#desk/duty/tell-duty.ts'
import { loading, practice, standIn } from '#desk/link/content-store.ts'
import { outbox } from '#desk/outbox/outbox.ts'
import * as standsAround from '#desk/whole-around.ts'
import { button, openDesk, press } from '../at-the-desk.tsx'
import { readBoard } from '../read-day.ts'
import { type BoardServer, endServing, serveBoard } from './board-server.ts'

let server: BoardServer

beforeEach(async () => {
  server = await serveBoard({ clinician: 'Dr Ada Sample', extension: '201', whenFull: 'ring the deputy' })
  openDesk()
  around.value = undefined
})
afterEach(() => {
  around.value = standsAround
  endServing()
})

it('names the duty clinician as the board was kept, on the bar and by F8', async () => {
  await screen.findByText(/^Duty:/)
  expect(document.querySelector('.board')?.textContent).toContain('Dr Ada Sample, ext 201')
  await press('{F8}')
  await screen.findByRole('heading', { name: 'Tell Dr Ada Sample now' })
  expect(screen.getByRole('dialog').textContent).toContain('ring the deputy')
})
it('holds what was told, says that it is not sent, and sends it once when it can', async () => {
  await press('{F8}')
  await userEvent.click(await screen.findByRole('button', { name: /Go on with the call/ }))
  expect(announcement.value).toMatch(/^Noted: told at/)
  await screen.findByText(/Not sent yet: ring them/)
  expect(mayLoadAgain()).toBe(false)
  around.value = standsAround
  await waitFor(() => expect(server.sent.map(({ path }) => path)).toEqual(['/api/board/told']))
  around.value = undefined
  around.value = { ...standsAround }
  await outbox.flush()
  expect(server.sent).toHaveLength(1)
  expect(button(/Answered/)).toBeTruthy()
})
it('sends nothing of what was taken back before', async () => {
  tellDuty('999')()
  around.value = standsAround
  await outbox.flush()
  expect(server.sent).toEqual([])
})
it('says neither that nobody is set nor that services are missing while they may still come', async () => {
  const here = practice.value
  around.value = standsAround
  server.words = {}
  loading.value = true
  standIn.value = here
  practice.value = undefined
  const shown = () => document.body.textContent
  await readBoard()
  await waitFor(() => expect(document.querySelector('.on-duty')?.textContent).toMatch(/^Duty: …/))
  expect(shown()).not.toMatch(/have not come/)
  loading.value = false
  await waitFor(() => expect(shown()).toMatch(/nobody set yet today/))
  expect(shown()).toMatch(/own services and hours have not come/)
  standIn.value = undefined
  practice.value = here
})
