import { screen, waitFor } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cleared } from '#desk/call/cleared.ts'
import { call, emergency, openPathway, park, parked, query } from '#desk/call/desk-state.ts'
import { countInto, countSearch } from '#desk/counting/counting.ts'
import { DiskRows } from '#desk/counting/disk-rows.ts'
import { TallyStore } from '#desk/counting/tally-store.ts'
import { dutyBoard } from '#desk/duty/board.ts'
import { practice } from '#desk/link/content-store.ts'
import { outbox } from '#desk/outbox/outbox.ts'
import { training } from '#desk/parts/training.ts'
import { restTraining } from '#desk/parts/training-rest.ts'
import { openCard } from '#desk/search/choose.ts'
import { markFull, reportWrong } from '#desk/services/live.ts'
import { asked, closed, isItReal, openCall, openDesk, press } from '../at-the-desk.tsx'
import type { HandClock } from '../call/real-desk.ts'
import { heldTotals } from '../counting/held.ts'
import { type BoardServer, endServing, serveBoard } from '../duty/board-server.ts'

let server: BoardServer
let clock: HandClock
let store: TallyStore
let stop = () => {}

beforeEach(async () => {
  server = await serveBoard({ clinician: 'Dr Ada Sample' })
  clock = openDesk()
  store = new TallyStore(new DiskRows())
  countInto(store)
  training.value = true
})
afterEach(() => {
  stop()
  stop = () => {}
  training.value = false
  endServing()
})

/** Waits for the one question, and answers it by a key. */
const real = async (key: 'r' | 'n') => {
  const page = await screen.findByRole('dialog', { name: 'Real?' })
  expect([...page.querySelectorAll('button')].map((one) => one.textContent)).toEqual([
    'RYes: R sends it and leaves training',
    'NNo: go on in training',
  ])
  // A key that was pressed before it could be read answers nothing.
  await press(key)
  expect(page.isConnected).toBe(true)
  await isItReal(key)
}
const ambulance = async (key: 'r' | 'n' = 'n') => {
  openCall('sore-throat', { opening: 'none', signs: 'none', drool: 'yes', age: '30', sex: 'male' }, 'with')
  await real(key)
  if (key === 'n') await asked(/999/)
}

describe('what is done in training', () => {
  it('leaves by no way: no count, full mark, report, board, telling or ring-back, not even once it has ended', async () => {
    const before = await heldTotals(store, practice.value!.id)
    const service = practice.value!.services[0]!.id
    countSearch('glibberish', 'missed')
    await ambulance()
    await press('a')
    await closed('Noted. Training: not counted.')
    await press('{Enter}')
    query.value = 'hes not breathing'
    openCard({ topics: [], services: [], danger: 'call-999', said: {} })
    await real('n')
    await asked(/999/)
    await press('a')
    await closed('Noted. Training: not counted.')
    await Promise.all([
      markFull(service, '2099-11-24T23:59'),
      reportWrong(service, 'phone'),
      dutyBoard.write({ room: '9' }),
      dutyBoard.tell(),
    ])
    training.value = false
    await outbox.flush()
    expect(server.sent).toEqual([])
    expect(await heldTotals(store, practice.value!.id)).toEqual(before)
  })
  it('ends with training: its calls are never gone on with as real', async () => {
    openPathway('cough-short')
    park()
    openPathway('sore-throat')
    training.value = false
    expect([call.value, parked.value, cleared.value]).toEqual([undefined, [], []])
  })
  it('leaves a real call as it was', () => {
    training.value = false
    openPathway('cough-short')
    park()
    openPathway('sore-throat')
    training.value = true
    training.value = false
    expect(call.value?.pathway).toBe('sore-throat')
    expect(parked.value).toHaveLength(1)
  })
})

describe('training', () => {
  it('is said on every screen, on what is copied and on what is printed', async () => {
    await ambulance()
    expect(document.querySelector('.stripe')!.textContent).toMatch(/^Training/)
    expect(document.documentElement.dataset.training).toBe('on')
    window.dispatchEvent(new Event('beforeprint'))
    await waitFor(() => expect(document.querySelector('#slip')!.textContent).toContain('Training'))
    window.dispatchEvent(new Event('afterprint'))
  })
  it('ends by itself after five minutes without a key (B12)', async () => {
    stop = restTraining()
    clock.pass(299_000)
    expect(training.value).toBe(true)
    await press('{Shift}')
    clock.pass(299_000)
    expect(training.value).toBe(true)
    clock.pass(1_000)
    expect(training.value).toBe(false)
    await screen.findByText('Training has ended: five minutes without a key. What you do now is real.')
  })
})

describe('when it is real after all', () => {
  it('F8 sends it by R, and leaves training with the call in hand', async () => {
    openCall('sore-throat', {}, 'with')
    await asked(/./)
    await press('{F8}')
    await real('r')
    await waitFor(() => expect(server.sent.map(({ path }) => path)).toEqual(['/api/board/told']))
    expect(training.value).toBe(false)
    expect(call.value?.pathway).toBe('sore-throat')
  })
  it('F8 goes on in training by N, and by Esc goes back to the call', async () => {
    openCall('sore-throat', {}, 'with')
    await asked(/./)
    await press('{F8}')
    await real('n')
    await press('2')
    await waitFor(() => expect(document.querySelector('dialog')).toBeNull())
    expect([training.value, server.sent.length]).toEqual([true, 0])
    await press('{F8}')
    await screen.findByRole('dialog', { name: 'Real?' })
    await press('{Escape}')
    await waitFor(() => expect(document.querySelector('dialog')).toBeNull())
    expect(training.value).toBe(true)
  })
  it('an answer for the ambulance does, and is counted', async () => {
    await ambulance('r')
    await closed('Accepted and counted.')
    expect(training.value).toBe(false)
  })
  it('the step of a card does, and the duty clinician is told', async () => {
    query.value = 'hes not breathing'
    openCard({ topics: [], services: [], danger: 'call-999', said: {} })
    await real('r')
    await closed('Accepted and counted.')
    expect([training.value, emergency.value?.open]).toEqual([false, undefined])
    await waitFor(() => expect(server.sent.map(({ path }) => path)).toEqual(['/api/board/told']))
  })
})
