import { screen, waitFor } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { call } from '#desk/call/desk-state.ts'
import { dayOf } from '#desk/outbox/said.ts'
import { nowMs } from '#desk/parts/clock.ts'
import { asked, button, openCall, openDesk, press } from '../at-the-desk.tsx'
import { readBoard } from '../read-day.ts'
import { type BoardServer, endServing, serveBoard } from './board-server.ts'

let server: BoardServer
beforeEach(async () => {
  openDesk()
  server = await serveBoard({ clinician: 'Dr Ada Sample' })
  await screen.findByText('Dr Ada Sample.', { exact: false })
})
afterEach(endServing)

const form = () => screen.queryByRole('form', { name: "Set today's board" })
async function openForm(): Promise<void> {
  await press('{F7}')
  await screen.findByRole('dialog', { name: 'More buttons' })
  await press('1')
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Duty clinician')))
}

describe("the form of today's board, once the focus is elsewhere", () => {
  beforeEach(async () => {
    openCall('sore-throat', { age: '50' })
    await asked('Who is on the line?')
    await openForm()
  })
  const leaveIt = () => document.getElementById('question')!.focus()

  it('is closed by Esc, which is no step back in the call', async () => {
    leaveIt()
    await press('{Escape}')
    await waitFor(() => expect(form()).toBeNull())
    expect(call.value?.pathway).toBe('sore-throat')
  })
  it('is closed by the key that opened it, and who is on duty stays in sight beside it', async () => {
    expect(screen.getByRole('region', { name: "Today's board" }).textContent).toContain('Dr Ada Sample.')
    leaveIt()
    await press('{F7}')
    await screen.findByRole('dialog', { name: 'More buttons' })
    await press('1')
    await waitFor(() => expect(form()).toBeNull())
  })
  it('comes back into focus with what was typed, and is left by a second Esc alone', async () => {
    await press('{Control>}a{/Control}Dr Q')
    leaveIt()
    await press('{Escape}')
    await screen.findByText('This is not saved yet.')
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Duty clinician')))
    expect(screen.getByLabelText('Duty clinician')).toHaveProperty('value', 'Dr Q')
    await press('{Escape}')
    await waitFor(() => expect(form()).toBeNull())
    expect(server.sent).toEqual([])
  })
})

describe('what was told', () => {
  // A telling of one test is not one of the next.
  let day = 100
  beforeEach(() => void day++)
  const tell = async (...times: string[]) => {
    server.told = times.map((time, at) => ({
      id: `00000000-0000-4000-8000-000000${day}00${at}`,
      at: `${dayOf(nowMs())}T${time}`,
    }))
    await readBoard()
    await waitFor(() => expect(document.querySelector('.told')).not.toBeNull())
  }

  it('is listed in a drawer that Esc closes wherever the focus is, with no step back', async () => {
    await tell('00:00', '00:01', '00:02')
    openCall('sore-throat', { age: '50' })
    await asked('Who is on the line?')
    button('and 1 more').click()
    await screen.findByRole('region', { name: 'Also told' })
    document.getElementById('question')!.focus()
    await press('{Escape}')
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Also told' })).toBeNull())
    expect(call.value?.pathway).toBe('sore-throat')
  })
  it('and not answered in ten minutes says whom to interrupt, where, and when it is 999; never F8, which tells of the caller on the line', async () => {
    server.words = { ...server.words, extension: '201', room: '4', deputy: 'Dr Bo' }
    await tell('00:00')
    await screen.findByText('Interrupt now: Dr Ada Sample, ext 201, room 4. In danger 999.')
    expect(document.querySelector('.tellings')!.textContent).not.toContain('F8')
  })
  it('says only what is known: a name without a place is not said to have one', async () => {
    server.words = { clinician: 'Dr Q' }
    await tell('00:00')
    await screen.findByText('Interrupt now: Dr Q. In danger 999.')
  })
  it('is noted, and not told, where nobody is on the board', async () => {
    server.words = {}
    await tell('00:00')
    await screen.findByText(/Nobody is on today's board/)
    expect(document.querySelector('.told')!.textContent).toContain('Noted at 00:00')
    expect(document.querySelector('.told')!.textContent).not.toContain('Told')
  })
  it('stays noted once somebody is put on the board, and told once that is empty: nobody is told of what was before', async () => {
    server.words = {}
    await tell('00:00')
    server.words = { clinician: 'Dr Q' }
    await tell('00:00', '00:01')
    await screen.findByText('Interrupt now: Dr Q. In danger 999.')
    const lines = () => [...document.querySelectorAll('.told')].map((one) => one.textContent).join()
    await waitFor(() => expect(lines()).toContain('Told at 00:01'))
    expect(lines()).toContain('Noted at 00:00')
    server.words = {}
    await readBoard()
    await screen.findByText(/Nobody is on today's board/)
    expect(lines()).toContain('Told at 00:01')
    expect(lines()).toContain('Noted at 00:00')
  })
})
