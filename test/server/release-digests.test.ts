import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ReleaseIndex } from '#core/pathway/release-files.ts'
import { spoiltFile } from '#server/release-digests.ts'

let dist: string
beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'release-'))
  for (const name of names) writeFileSync(join(dist, `${name}.json`), name)
})
afterEach(() => rmSync(dist, { recursive: true }))

const names = ['topics', 'words', 'release', 'lead', 'practise'] as const
const digest = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`
const index = {
  hash: 'a',
  ...Object.fromEntries(names.map((name) => [name, `/${name}.json`])),
  integrity: Object.fromEntries(names.map((name) => [name, digest(name)])),
} as unknown as ReleaseIndex

it('a whole release has no spoilt file', () => expect(spoiltFile(dist, index)).toBeUndefined())
it('a file that was changed, cut or taken away is named', () => {
  writeFileSync(join(dist, 'release.json'), 'releas')
  expect(spoiltFile(dist, index)).toBe('/release.json')
  rmSync(join(dist, 'topics.json'))
  expect(spoiltFile(dist, index)).toBe('/topics.json')
})
