import { afterEach, beforeEach, expect, it } from 'vitest'
import { KeptTable } from '#desk/link/kept-table.ts'
import { noteKept, notKept } from '#ui/not-kept.ts'
import { blockedBy, deleteDatabase, withFullDisk, withFullDiskAtTheEnd, withOpen } from './broken-stores.ts'

interface Row {
  readonly id: string
  readonly text: string
}
const AT = { database: 'kept-table', table: 'rows', key: 'id' } as const
const table = (patienceMs?: number) => new KeptTable<Row>('test', AT, patienceMs)
const put = (of: KeptTable<Row>, text: string) => of.use('rw', (rows) => rows.put({ id: text, text }))
const texts = (of: KeptTable<Row>) => of.use('r', async (rows) => (await rows.all()).map(({ text }) => text))

beforeEach(() => deleteDatabase('kept-table'))
afterEach(() => noteKept('test'))

it('says that a browser refuses, and keeps things again once it does not', async () => {
  const rows = table()
  await withOpen('refuses', () => expect(put(rows, 'a')).rejects.toMatchObject({ reason: 'refused' }))
  expect(notKept.value.get('test')).toBe('refused')
  await put(rows, 'b')
  expect(notKept.value.has('test')).toBe(false)
  expect(await texts(rows)).toEqual(['b'])
})
it('gives up on a store that never answers', async () => {
  await withOpen('is silent', () => expect(put(table(1), 'a')).rejects.toMatchObject({ reason: 'silent' }))
  expect(notKept.value.get('test')).toBe('silent')
})
it('names the old tab that is in the way, and does not do later what it gave up (C20)', async () => {
  const old = await blockedBy('kept-table')
  const rows = table(50)
  await expect(put(rows, 'a')).rejects.toMatchObject({ reason: 'blocked' })
  expect(notKept.value.get('test')).toBe('blocked')
  old.close()
  await expect
    .poll(() =>
      put(rows, 'b').then(
        () => 'kept',
        () => 'not kept',
      ),
    )
    .toBe('kept')
  expect(await texts(rows)).toEqual(['b'])
})
it('stops a change that takes too long: nothing of it is kept', async () => {
  await put(table(), 'a')
  const rows = table(20)
  const forEver = rows.use('rw', async (inside) => {
    await inside.put({ id: 'b', text: 'b' })
    // As a store does whose disk has stopped: one question after the other, and no end.
    for (;;) await inside.get('a')
  })
  await expect(forEver).rejects.toMatchObject({ reason: 'silent' })
  expect(await texts(table())).toEqual(['a'])
})
it('says that the computer has no room left', async () => {
  const rows = table()
  await put(rows, 'a')
  await withFullDisk(() => expect(put(rows, 'b')).rejects.toMatchObject({ reason: 'full' }))
  expect(notKept.value.get('test')).toBe('full')
  expect(await texts(rows)).toEqual(['a'])
})
it('says so too where the quota is inside an AbortError: the browser ends what was asked, and tells why with the change alone (C20)', async () => {
  const rows = table()
  await put(rows, 'a')
  await withFullDiskAtTheEnd(() => expect(put(rows, 'b')).rejects.toMatchObject({ reason: 'full' }))
  expect(notKept.value.get('test')).toBe('full')
})
