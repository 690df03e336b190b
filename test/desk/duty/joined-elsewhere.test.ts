import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { emptyPractice } from '#core/practice/empty-practice.ts'
import type { Said } from '#desk/outbox/said.ts'
import { asker } from '#ui/ask.ts'
import { content } from '../../content/sample.ts'
import { send, type TestServer, testServer } from '../../server/test-server.ts'
import { openPage, storeInMemory } from './desk-in-memory.ts'

let server: TestServer
const network = globalThis.fetch
beforeEach(async () => {
  server = await testServer([content.demo('2026-11-24'), emptyPractice('hill', 'Hill Surgery')])
  globalThis.fetch = async (path, init) => server.app.request(String(path), init)
})
afterEach(async () => {
  globalThis.fetch = network
  await server.stop()
})

const join = async (practice: string): Promise<string> => {
  const code = await server.store.of(practice).newDeskCode(server.clock.now)
  const answer = await server.app.request('/api/enrol', send('POST', { code }))
  return ((await answer.json()) as { token: string }).token
}

it('a telling that was not sent when its desk joins another practice goes to neither, and is said: ring them', async () => {
  let token = await join('demo')
  let practice = 'demo'
  const page = openPage({
    store: storeInMemory(),
    ask: asker({ token: () => token }),
    clock: () => server.clock.now,
    newId: randomUUID,
    practice: () => practice,
  })
  const refused: Said[] = []
  page.queue.listen((said, { end }) => {
    if (end === 'refused') refused.push(said)
  })
  token = 'a-token-that-nobody-knows'
  await page.board.tell()
  await page.queue.flush()
  expect(page.board.tellings.value).toMatchObject([{ sent: false }])
  expect(refused).toEqual([])

  token = await join('hill')
  practice = 'hill'
  page.board.begin()
  await page.queue.endPractice(practice)
  await page.queue.flush()
  await page.refresh()
  expect(refused).toMatchObject([{ kind: 'told', practice: 'demo' }])
  expect(page.board.tellings.value).toEqual([])
  for (const one of ['demo', 'hill']) expect(await server.store.of(one).told('2026-11-24')).toEqual([])
})

it('a desk that joins another practice shows nothing of the first one’s board, whatever comes late', async () => {
  const token = await join('demo')
  const own = server.store.of('demo')
  await own.setBoard({ clinician: 'Dr Shah', whenFull: 'Ring the locum' }, '2026-11-24')
  await own.tell({ id: randomUUID(), at: '2026-11-24T10:00' }, '2026-11-24', 'a-desk')
  const kept: unknown[] = []
  const page = openPage({
    store: storeInMemory(),
    ask: asker({ token: () => token }),
    clock: () => server.clock.now,
    newId: randomUUID,
    kept: { read: () => undefined, write: (board) => void kept.push(board) },
  })
  await page.refresh()
  expect(page.board.words.value.clinician).toBe('Dr Shah')
  expect(page.board.tellings.value).toHaveLength(1)
  const late = page.refresh()
  page.board.begin()
  expect(page.board.words.value).toMatchObject({ clinician: '', whenFull: '' })
  expect(page.board.tellings.value).toEqual([])
  expect(JSON.stringify(kept.at(-1))).not.toContain('Shah')
  await late
  expect(page.board.words.value.clinician).toBe('')
})
