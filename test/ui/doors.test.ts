import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const SRC = fileURLToPath(new URL('../../src', import.meta.url))

/** Each thing that a browser may refuse, and the one file of the pages and the worker that touches it. */
const DOORS: Readonly<Record<string, readonly [door: string, uses: RegExp]>> = {
  'what is kept for good': ['ui/kept.ts', /\blocalStorage\b/],
  'what a tab keeps': ['ui/kept-in-tab.ts', /\bsessionStorage\b/],
  databases: ['desk/link/kept-table.ts', /\bindexedDB\b/],
  'kept files': ['sw/kept-files.ts', /\bcaches\./],
}

it.each(Object.entries(DOORS))('touches %s in one place', (_, [door, uses]) => {
  const touching = ['desk', 'lead', 'ui', 'sw'].flatMap((folder) =>
    readdirSync(join(SRC, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
      .filter((name) => /\.tsx?$/.test(name) && uses.test(readFileSync(join(SRC, name), 'utf8'))),
  )
  expect(touching).toEqual([door])
})
