import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const LEAD = fileURLToPath(new URL('../../src/lead', import.meta.url))
const read = (name: string) => readFileSync(join(LEAD, name), 'utf8')
const files = readdirSync(LEAD, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.css'))

it('names the order of the layers first, so that the page may load its styles before the tokens', () => {
  expect(read('lead.css')).toMatch(/^@layer tokens, base, parts, screens;/)
})

it('keeps every style of the lead page in the layer of screens', () => {
  const outside = files.filter(
    (name) =>
      read(name)
        .replace(/^@layer tokens, base, parts, screens;\s*/, '')
        .search(/^(?!@layer screens \{|\s|\}|$)/m) >= 0,
  )
  expect(files.length).toBeGreaterThan(8)
  expect(outside).toEqual([])
})
