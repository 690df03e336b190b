import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const SRC = fileURLToPath(new URL('../src', import.meta.url))
/** Folders whose rooms have a page of their own. */
const HOUSES = ['core', 'desk', 'server']

const rooms = HOUSES.flatMap((house) =>
  readdirSync(join(SRC, house), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [join(house, entry.name)] : [],
  ),
)

it.each(rooms)('%s has a page that names only files that are there', (room) => {
  const page = readFileSync(join(SRC, room, 'README.md'), 'utf8')
  const named = [...page.matchAll(/`([\w-]+\.tsx?)`/g)].map((match) => match[1]!)
  expect(named.length).toBeGreaterThan(0)
  expect(named.filter((name) => !existsSync(join(SRC, room, name)))).toEqual([])
})
