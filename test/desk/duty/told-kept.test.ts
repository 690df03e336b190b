import { signal } from '@preact/signals'
import { beforeEach, expect, it } from 'vitest'
import { londonNow } from '#core/clock/wall-clock.ts'
import { BLANK_BOARD } from '#core/practice/board.ts'
import { DutyBoard } from '#desk/duty/duty-board.ts'
import type { ReadBoard } from '#desk/duty/kept-board.ts'
import type { BoardAnswer, Telling } from '#desk/outbox/day-answers.ts'
import { Queue } from '#desk/outbox/queue.ts'
import { dayOf } from '#desk/outbox/said.ts'
import { storeInMemory } from './desk-in-memory.ts'

const [ONE, TWO] = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002']
const MORNING = Date.parse('2026-11-24T10:15:00Z')
const DAY_MS = 86_400_000

let ms: number
/** What outlives a page: the queue, the board, the tellings. */
let store: ReturnType<typeof storeInMemory>
let board: ReadBoard | undefined
let kept: readonly Telling[]
/** What the server says; undefined while there is no network. */
let server: BoardAnswer | undefined

beforeEach(() => {
  ms = MORNING
  store = storeInMemory()
  board = undefined
  kept = []
  server = { ...BLANK_BOARD, changes: {}, told: [] }
})

/** A page opened anew, at rest. */
async function open() {
  const today = signal(dayOf(ms))
  const queue = new Queue({
    store,
    send: async () => server && { end: 'kept', body: server },
    clock: () => ms,
  })
  const page = new DutyBoard({
    queue,
    clock: () => ms,
    today,
    newSaid: () => ({ id: TWO!, at: ms }),
    kept: {
      read: () => board,
      write: (read) => {
        board = read
      },
    },
    told: {
      read: async () => kept,
      write: async (told) => {
        kept = told
      },
    },
  })
  await page.restored
  page.asking()(server)
  await queue.flush()
  const nextDay = () => {
    ms += DAY_MS
    today.value = dayOf(ms)
  }
  return { page, nextDay }
}
const shown = (page: DutyBoard) => page.tellings.value.map(({ id, sent }) => [id, sent])
const told = (...ids: string[]) => ({
  ...BLANK_BOARD,
  changes: {},
  told: ids.map((id) => ({ id, at: londonNow(ms) })),
})

it('what was told, sent and not answered is there again on a page opened without a network', async () => {
  server = told(ONE!)
  await open()
  server = undefined
  const { page } = await open()
  expect(shown(page)).toEqual([[ONE, true]])
})
it('is kept as an id and a time, and nothing else', async () => {
  server = told(ONE!, TWO!)
  await open()
  expect(kept).toEqual([
    { id: ONE, at: '2026-11-24T10:15' },
    { id: TWO, at: '2026-11-24T10:15' },
  ])
  expect(board?.told).toEqual([])
})
it('is gone once answered, here or elsewhere', async () => {
  server = told(ONE!, TWO!)
  const { page } = await open()
  server = undefined
  await page.markAnswered(ONE!)
  expect(kept.map(({ id }) => id)).toEqual([TWO])
  expect(shown((await open()).page)).toEqual([[TWO, true]])
  server = told()
  await open()
  expect(kept).toEqual([])
})
it('is gone at the day’s end, on an open page and on one opened the next day', async () => {
  server = told(ONE!)
  const { nextDay } = await open()
  server = undefined
  nextDay()
  expect(kept).toEqual([])

  ms = MORNING
  server = told(ONE!)
  await open()
  server = undefined
  ms += DAY_MS
  expect(shown((await open()).page)).toEqual([])
  expect(kept).toEqual([])
})
it('does not go by a wrong clock: what was heard today by it is of today', async () => {
  server = { ...told(), told: [{ id: ONE!, at: '2026-11-26T10:15' }] }
  await open()
  server = undefined
  expect(shown((await open()).page)).toEqual([[ONE, true]])
})
it('never takes the place of what the server has said meanwhile', async () => {
  server = told(ONE!)
  await open()
  server = told(TWO!)
  const { page } = await open()
  expect(shown(page)).toEqual([[TWO, true]])
  expect(kept.map(({ id }) => id)).toEqual([TWO])
})

it('leaves those that were told in the same minute in the order of the server, however many', async () => {
  const at = '2026-11-24T10:01'
  const ids = Array.from({ length: 12 }, (_, n) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`)
  server = { ...BLANK_BOARD, changes: {}, told: ids.map((id) => ({ id, at })) }
  const { page } = await open()
  expect(page.tellings.value.map(({ id }) => id)).toEqual(ids)
})
