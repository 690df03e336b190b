import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const SRC = fileURLToPath(new URL('../../src', import.meta.url))

it('lets ":has" look for classes and ids alone, since for anything else each change styles the whole desk anew', () => {
  const looked = ['desk', 'ui'].flatMap((room) =>
    readdirSync(join(SRC, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.css'))
      .flatMap(
        (name) => readFileSync(join(SRC, room, name), 'utf8').match(/:has\((?:[^()]|\([^)]*\))*\)/g) ?? [],
      ),
  )
  expect(looked.length).toBeGreaterThan(5)
  expect(looked.filter((part) => !/^:has\((?:> )?(?:[.#][\w-]+)+\)$/.test(part))).toEqual([])
})
