import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { BLANK_BOARD } from '#core/practice/board.ts'
import { emptyPractice } from '#core/practice/empty-practice.ts'
import { DiskRows } from '#desk/counting/disk-rows.ts'
import { putTallies } from '#desk/counting/send-counts.ts'
import { syncTallies } from '#desk/counting/sync.ts'
import { TallyStore } from '#desk/counting/tally-store.ts'
import { refreshPractice } from '#desk/current/practice-sync.ts'
import { board, dutyBoard } from '#desk/duty/board.ts'
import { practice } from '#desk/link/content-store.ts'
import { enrolDemo, enrolled, enrolWithCode } from '#desk/link/enrol.ts'
import { heard } from '#desk/link/heard.ts'
import { live } from '#desk/services/live.ts'
import { emptyOutbox } from '../empty-outbox.ts'
import { readBoard, readLive } from '../read-day.ts'
import { deleteDatabase } from './broken-stores.ts'

const network = window.fetch

const json =
  (body: unknown, status = 200) =>
  async () =>
    Response.json(body, { status })
const page = (status: number) => async () => new Response('<!doctype html><p>Sign in', { status })

/** What may come back instead of an answer: from a proxy, a network's sign-in page, an older or newer server, or our own when it says no. */
const ANSWERS: Readonly<Record<string, typeof window.fetch>> = {
  'an empty object': json({}),
  'a list': json([]),
  null: json(null),
  'a page with 200': page(200),
  'cut JSON': async () => new Response('{"token":"0123456789abcdef0123456789abcdef"'),
  'wrong types': json({ token: 7, told: 'none', full: [], reports: {}, kept: 'all', id: 1, services: {} }),
  'wrong types inside': json({
    token: 'undefined',
    told: [{ id: 1 }],
    full: { a: 7 },
    reports: [null],
    kept: [48],
    ...emptyPractice('one', 'One'),
    services: [{ id: 'a', name: 'A' }],
  }),
  'nothing, 204': async () => new Response(null, { status: 204 }),
  'our own no, 401': json({ error: 'This desk is not joined.' }, 401),
  'our own no, 403': json({ error: 'No.' }, 403),
  'our own no, 404': json({ error: 'There is nothing here.' }, 404),
  'our own no, 429': json({ error: 'Wait ten minutes.' }, 429),
  'our own no, 500': json({ error: 'The server could not do that.' }, 500),
  'a page with 502': page(502),
  'a redirect to a page': async (_, init) => {
    if (init?.redirect === 'error') throw new TypeError('redirected')
    return new Response('{"token":"sign-in-page-of-another-network"}')
  },
  'no network': async () => {
    throw new TypeError('no network')
  },
}

const WORDS = { ...BLANK_BOARD, clinician: 'Dr Adeyemi' }
const BOARD = { ...WORDS, changes: {}, told: [{ id: 'a', at: '2026-11-24T10:14' }] }
const LIVE = { full: { pharmacy: '2026-11-24T18:30' }, reports: [] }
const PRACTICE = { ...emptyPractice('one', 'One'), version: '0123456789abcdef' }

beforeEach(async () => {
  localStorage.clear()
  await deleteDatabase('counts')
  await emptyOutbox()
  window.fetch = json(BOARD)
  await readBoard()
  window.fetch = json({ ...LIVE, changes: {} })
  await readLive()
  heard.value = '2026-11-24T09:00'
})
afterEach(() => {
  window.fetch = network
})

describe.each(Object.entries(ANSWERS))('to %s the desk', (_, answer) => {
  beforeEach(() => {
    window.fetch = answer
  })
  it('joins nothing and keeps no token', async () => {
    expect(await enrolDemo()).not.toBe('joined')
    expect(await enrolWithCode('ABCD2345')).not.toBe('joined')
    expect(enrolled()).toBe(false)
    expect(localStorage.getItem('device-token')).toBeNull()
  })
  it('keeps the board it has', async () => {
    await readBoard()
    expect(board.value).toEqual(WORDS)
    expect(dutyBoard.tellings.value).toMatchObject(BOARD.told)
  })
  it('keeps what it knows of full services, and does not call it news', async () => {
    await readLive()
    expect(live.value).toEqual(LIVE)
    expect(heard.value).toBe('2026-11-24T09:00')
  })
  it('keeps its practice, or goes on without one', async () => {
    practice.value = PRACTICE
    await refreshPractice()
    expect(practice.value).toBe(PRACTICE)
    practice.value = undefined
    await refreshPractice()
    expect(practice.value).toBeUndefined()
  })
  it('takes no count for sent', async () => {
    const store = new TallyStore(new DiskRows())
    const at = '2026-11-24T10:14'
    const now = { at, closed: false, leaving: false, sample: true }
    await store.add(['a'], { practice: 'one', at, unchecked: false })
    const clock = () => ({ ...now, correctionMs: 0 })
    expect(await syncTallies(store, putTallies, 'one', clock)).toBe(false)
    expect((await store.toSend('one', undefined, now)).weeks).toHaveLength(1)
  })
})

it('throws away what is no token: of an answer without one, or spoilt in the store', () => {
  for (const kept of [
    'undefined',
    'null',
    '',
    'a-token-of\0a-desk-here',
    'a-token-of-ä-desk-here',
    'two\nlines-of-a-token',
  ]) {
    localStorage.setItem('device-token', kept)
    expect(enrolled()).toBe(false)
  }
})
