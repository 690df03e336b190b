import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const CORE = fileURLToPath(new URL('../src/core', import.meta.url))
const TESTS = fileURLToPath(new URL('core', import.meta.url))

const rooms = readdirSync(CORE, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
)

it.each(rooms)('each file of core/%s that does something has the test of its name', async (room) => {
  const untested: string[] = []
  for (const file of readdirSync(join(CORE, room)).filter((name) => name.endsWith('.ts'))) {
    // Types and fixed lists do nothing by themselves; they are tested by what uses them.
    const exported = Object.values(await import(join(CORE, room, file)))
    const acts = exported.some((one) => typeof one === 'function')
    if (acts && !existsSync(join(TESTS, room, file.replace(/\.ts$/, '.test.ts')))) untested.push(file)
  }
  expect(untested).toEqual([])
})
