import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { commandLine } from '#server/store/audit/doer.ts'
import { backUp, restore } from '#server/store/copies/copy.ts'
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
const putBack = () =>
  restore(at('copy'), server.where, { aside: at('aside'), by: commandLine(server.clock.now) })
const nameNow = async () => (await server.store.practice('demo'))!.name

describe('a restore of the embedded database', () => {
  it('is refused while a server has the database open', async () => {
    await backUp(server.where, at('copy'))
    await expect(putBack()).rejects.toThrow('is in use. Stop the server')
    await rename('Still here')
    expect(await nameNow()).toBe('Still here')
  })
  it('takes the place of a damaged database, whose log is not read into it', async () => {
    await rename('Kept')
    await backUp(server.where, at('copy'))
    await server.store.close()
    writeFileSync(server.where, Buffer.alloc(8192, 7))
    writeFileSync(`${server.where}-wal`, 'of the damaged one')
    await putBack()
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
