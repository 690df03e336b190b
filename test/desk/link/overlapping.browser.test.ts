import { afterEach, beforeEach, expect, it } from 'vitest'
import { BLANK_BOARD } from '#core/practice/board.ts'
import { emptyPractice } from '#core/practice/empty-practice.ts'
import { call } from '#desk/call/desk-state.ts'
import { refreshPractice } from '#desk/current/practice-sync.ts'
import { board } from '#desk/duty/board.ts'
import { practice } from '#desk/link/content-store.ts'
import { live } from '#desk/services/live.ts'
import { readBoard, readLive } from '../read-day.ts'

const BOARD = { ...BLANK_BOARD, changes: {}, told: [] }
const network = window.fetch
let asked: ((answer: unknown) => void)[] = []

beforeEach(() => {
  asked = []
  localStorage.clear()
  // A call that was left open keeps a newer practice waiting.
  call.value = undefined
  practice.value = undefined
  window.fetch = () => new Promise((resolve) => asked.push((body) => resolve(Response.json(body))))
})
afterEach(() => {
  window.fetch = network
})

/** Two refreshes at once; the server answers the later one first. */
async function overlap(refresh: () => Promise<void>, older: unknown, newer: unknown): Promise<void> {
  const first = refresh()
  await expect.poll(() => asked.length).toBe(1)
  const second = refresh()
  await expect.poll(() => asked.length).toBe(2)
  asked[1]!(newer)
  await second
  asked[0]!(older)
  await first
}

it('keeps the later board when an earlier one comes after it', async () => {
  await overlap(readBoard, { ...BOARD, clinician: 'Dr Early' }, { ...BOARD, clinician: 'Dr Late' })
  expect(board.value.clinician).toBe('Dr Late')
})
it('keeps what changed later in the day when an earlier answer comes after it', async () => {
  const early = { full: {}, changes: {}, reports: [] }
  const late = { ...early, full: { clinic: '2099-01-01T10:00' } }
  await overlap(readLive, early, late)
  expect(live.value.full).toEqual(late.full)
})
it('keeps the later practice when an earlier one comes after it', async () => {
  const document = (revision: number) => ({ ...emptyPractice('one', 'One'), revision })
  await overlap(refreshPractice, document(1), document(2))
  expect(practice.value?.revision).toBe(2)
})
