import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isProven, recordProven } from '#content/proven.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'proven-'))
  for (const folder of ['content/pathways', 'src/core/call', 'src/content'])
    mkdirSync(join(root, folder), { recursive: true })
  cpSync('content/packs.yaml', join(root, 'content/packs.yaml'))
  cpSync('src/content/folder.ts', join(root, 'src/content/folder.ts'))
})
afterEach(() => rmSync(root, { recursive: true }))

test('is proven only as it was recorded', () => {
  expect(isProven(root)).toBe(false)
  recordProven(root)
  expect(isProven(root)).toBe(true)
})

test.each([
  'content/packs.yaml',
  'src/core/call/new.ts',
  'src/content/folder.ts',
  'content/pathways/new.yaml',
])('a change in %s wants a new proof', (name) => {
  recordProven(root)
  writeFileSync(join(root, name), 'changed')
  expect(isProven(root)).toBe(false)
})

test('what the proof does not read may change', () => {
  recordProven(root)
  writeFileSync(join(root, 'README.md'), 'changed')
  expect(isProven(root)).toBe(true)
})

test('the content as it stands was proven, so that a first start need not prove it again', () => {
  const here = fileURLToPath(new URL('../..', import.meta.url))
  expect(isProven(here), 'Run "npm run check -- --proven" and commit content/proven.txt.').toBe(true)
})
