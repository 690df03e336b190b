import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { backUp, checkCopy, restore } from '#server/store/database/copy.ts'
import { whyUnusable } from '#server/store/database/faults.ts'
import { openStore } from '#server/store/store.ts'
import { type TestServer, testServer } from '../../test-server.ts'

let server: TestServer
let at: (name: string) => string

beforeEach(async () => {
  server = await testServer()
  at = (name) => join(server.folder, name)
})
afterEach(() => server.stop())

const rename = (name: string) =>
  server.store
    .of('demo')
    .saveRevision({ at: '', by: 'lead', what: 'renamed' }, (document) => ({ ...document, name }))
const nameNow = async () => (await server.store.practice('demo'))!.name

describe('a backup', () => {
  it('is taken while the server writes, and holds what was kept when it began', async () => {
    await rename('Before')
    const [totals] = await Promise.all([backUp(server.where, at('copy')), rename('During')])
    expect(totals).toMatchObject({ practice: 1, release: expect.any(Number) })
    const copy = await openStore(at('copy'))
    expect(['Before', 'During']).toContain((await copy.practice('demo'))!.name)
    await copy.close()
  })
  it('is never written over a file', async () => {
    writeFileSync(at('copy'), 'mine')
    await expect(backUp(server.where, at('copy'))).rejects.toThrow('is there already')
    expect(readFileSync(at('copy'), 'utf8')).toBe('mine')
  })
  it('of a database that is not there says so and leaves nothing', async () => {
    await expect(backUp(at('none'), at('copy'))).rejects.toThrow('There is no database')
    expect(existsSync(at('copy'))).toBe(false)
  })
})

describe('a restore', () => {
  it('brings back what was kept, in a new epoch, and keeps what was there', async () => {
    await rename('Kept')
    const totals = await backUp(server.where, at('copy'))
    await rename('Lost')
    const epoch = await server.store.bookEpoch()
    await server.store.close()
    expect(restore(at('copy'), server.where, 'new-epoch', at('aside'))).toEqual({
      totals,
      earlier: at('aside'),
    })
    await server.restart()
    expect(await nameNow()).toBe('Kept')
    expect(await server.store.bookEpoch()).toBe('new-epoch')
    expect(epoch).not.toBe('new-epoch')
    const earlier = await openStore(at('aside'))
    expect((await earlier.practice('demo'))!.name).toBe('Lost')
    await earlier.close()
  })
  it('is refused while a server has the database open', async () => {
    await backUp(server.where, at('copy'))
    expect(() => restore(at('copy'), server.where, 'e', at('aside'))).toThrow('is in use. Stop the server')
    await rename('Still here')
    expect(await nameNow()).toBe('Still here')
  })
  it('takes the place of a damaged database, whose log is not read into it', async () => {
    await rename('Kept')
    await backUp(server.where, at('copy'))
    await server.store.close()
    writeFileSync(server.where, Buffer.alloc(8192, 7))
    writeFileSync(`${server.where}-wal`, 'of the damaged one')
    restore(at('copy'), server.where, 'e', at('aside'))
    await server.restart()
    expect(await nameNow()).toBe('Kept')
  })
  it('refuses a damaged backup, one of others and one of a newer version, and changes nothing', async () => {
    await rename('Kept')
    await backUp(server.where, at('copy'))
    await server.store.close()
    const bytes = readFileSync(at('copy'))
    writeFileSync(at('cut'), bytes.subarray(0, bytes.length / 2))
    new DatabaseSync(at('foreign')).exec('CREATE TABLE notes (text TEXT)')
    copyFileSync(at('copy'), at('newer'))
    new DatabaseSync(at('newer')).exec('INSERT INTO schema_step (step) VALUES (999)')
    for (const file of ['cut', 'foreign', 'newer', 'none'])
      expect(() => restore(at(file), server.where, 'e', at('aside'))).toThrow()
    expect(() => checkCopy(at('foreign'))).toThrow('none of ours')
    await server.restart()
    expect(await nameNow()).toBe('Kept')
  })
})

describe('a database that cannot be used is said in one sentence', () => {
  const whyNot = async (file: string) => {
    const fault = await openStore(file).catch((one: unknown) => one)
    return whyUnusable(fault, file)
  }
  it('of a newer version', async () => {
    await backUp(server.where, at('newer'))
    new DatabaseSync(at('newer')).exec('INSERT INTO schema_step (step) VALUES (999)')
    expect(await whyNot(at('newer'))).toContain('was written by a newer version')
  })
  it('of something else, and in a folder that is not there', async () => {
    writeFileSync(at('text'), 'a text that is no database at all, and long enough to be looked at'.repeat(99))
    expect(await whyNot(at('text'))).toContain('is not a database of ours. Put the last backup in its place')
    expect(await whyNot(at('none/there'))).toContain('cannot be opened')
  })
})
