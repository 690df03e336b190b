import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { weighDesk } from '../../src/commands/pages/desk-weight.ts'

const { first, topics, all } = weighDesk('dist')

it('asks for at most 40 kB of code and topics before the search box can be used', () => {
  expect(topics).toBeGreaterThan(1000)
  expect(first + topics).toBeLessThanOrEqual(40_000)
})
it('asks for at most 150 kB of code and topics in all, other languages apart', () => {
  expect(all).toBeGreaterThan(first)
  expect(all + topics).toBeLessThanOrEqual(150_000)
})
it('asks for its first code in one file, and all else but words in another: each more costs a trip through the worker', () => {
  const code = (name: string) =>
    new Set(readFileSync(`dist/${name}`, 'utf8').match(/\/assets\/[\w.-]+\.js\b/g))
  expect(code('index.html').size).toBe(1)
  expect([...code('sw.js')].filter((name) => !/[/-](?:en|cy)-/.test(name))).toHaveLength(2)
})
it('brings nothing of what leads a call to the lead page', () => {
  const names = [...readFileSync('dist/lead.html', 'utf8').matchAll(/\/assets\/([a-z-]+)-/g)].map(
    ([, name]) => name,
  )
  expect(names).toContain('lead')
  expect(names).not.toContain('whole-desk')
})
