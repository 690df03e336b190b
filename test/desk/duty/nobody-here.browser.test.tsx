import { screen, waitFor } from '@testing-library/preact'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { emergency, query } from '#desk/call/desk-state.ts'
import { dutyBoard } from '#desk/duty/board.ts'
import { tellDuty } from '#desk/duty/tell-duty.ts'
import { practice } from '#desk/link/content-store.ts'
import { openCard } from '#desk/search/choose.ts'
import { asked, closed, openCall, openDesk, press } from '../at-the-desk.tsx'
import { type BoardServer, endServing, serveBoard } from './board-server.ts'

let server: BoardServer

/** The desk with this board, of a practice that is shut or not. */
async function desk(shut: boolean, clinician = ''): Promise<void> {
  openDesk()
  server = await serveBoard({ clinician })
  if (shut) practice.value = { ...practice.value!, coreHours: Array(7).fill(null) }
}
beforeEach(() => void openDesk())
afterEach(endServing)

const card = async () => {
  query.value = 'hes not breathing'
  openCard({ topics: [], services: [], danger: 'call-999', said: {} })
  await asked(/999/)
}
const DONE = 'Done: sent, and the duty clinician told'

it.each([
  ['the surgery is shut and nobody is on the board', true, '', 0],
  ['nobody is on the board', false, '', 1],
  ['somebody is on the board of a surgery that is shut', true, 'Dr Ada Sample', 1],
] as const)('where %s an emergency card tells as many as can be told', async (_, shut, name, told) => {
  await desk(shut, name)
  await card()
  expect(screen.queryAllByRole('button', { name: new RegExp(DONE) })).toHaveLength(told)
  expect(document.querySelector('main')!.textContent!.includes('Tell ')).toBe(told === 1)
  await press('a')
  await waitFor(() => expect(emergency.value?.open).toBeUndefined())
  await waitFor(() => expect(dutyBoard.tellings.value).toHaveLength(told))
  await waitFor(() => expect(server.sent.filter(({ path }) => path.endsWith('told'))).toHaveLength(told))
})
it('a ring-back that somebody here is to do stands all the same', async () => {
  await desk(true)
  tellDuty('Duty GP now', 30)
  await waitFor(() => expect(dutyBoard.tellings.value).toHaveLength(1))
  await screen.findByText(/^We are closed.*ring 111, in danger 999/)
})
it.each(['with a call', 'without a call'])(
  'F8 offers to tell nobody where nobody is there, %s',
  async (where) => {
    await desk(true)
    if (where === 'with a call') {
      openCall('sore-throat')
      await asked('Who is on the line?')
    }
    await press('{F8}')
    const dialog = await screen.findByRole('dialog', { name: 'This worries me' })
    expect(dialog.textContent).toContain('We are closed')
    expect(dialog.textContent).toContain('ring 111, in danger 999')
    expect(dialog.textContent).not.toMatch(/Told|nearest clinician|a clinician to hear/)
    await press('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(dutyBoard.tellings.value).toEqual([])
  },
)
it('an ambulance for a surgery that is shut has no second order beside it, and nobody nearby', async () => {
  await desk(true)
  openCall('sore-throat', { opening: 'none', signs: 'none', drool: 'yes', age: '30', sex: 'female' }, 'with')
  await asked(/999/)
  expect(document.querySelector('.duty-name')).toBeNull()
  expect(document.querySelector('main')!.textContent).not.toMatch(/ring 111|nearest clinician/)
  await press('a')
  await closed('Accepted and counted.')
})
it('with nobody on the board of a surgery that is open an answer sends to the nearest clinician, and to no door of its own', async () => {
  await desk(false)
  openCall('no-answer', { signs: 'none', sex: 'female' })
  await asked(/Duty clinician now/)
  const words = document.querySelector('main')!.textContent
  expect(words).toContain('Ask the nearest clinician.')
  expect(words).not.toMatch(/extension 201|room 4/)
})
it('the bar, an answer and F8 leave out what nobody wrote', async () => {
  await desk(false, 'Dr Khan')
  const bar = () => screen.getByRole('region', { name: "Today's board" }).textContent
  await waitFor(() => expect(bar()).toContain('Duty: Dr Khan.'))
  openCall('sore-throat', { opening: 'none', signs: 'none', drool: 'yes', age: '30', sex: 'female' }, 'with')
  await asked(/999/)
  await press('{F8}')
  await screen.findByRole('heading', { name: 'Tell Dr Khan now' })
  expect(document.body.textContent).not.toMatch(/–[,.]|(ext|room|deputy|before) –/)
})
