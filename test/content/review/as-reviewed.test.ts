import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { CONTENT_FOLDER } from '#content/folder.ts'
import { loadContent } from '#content/load.ts'
import { copyPart } from '#content/part-of-content.ts'
import { contentAsReviewed } from '#content/review/as-reviewed.ts'
import { pathwayChanges } from '#content/review/pathway-changes.ts'

it('finds in the history what a review saw, though more was changed and kept since', () => {
  const root = mkdtempSync(join(tmpdir(), 'as-reviewed-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  const folder = join(root, 'content')
  copyPart(CONTENT_FOLDER, folder, ['croup'])
  expect(contentAsReviewed(folder, 'croup'), 'no history').toBeUndefined()
  const git = (...args: string[]) =>
    spawnSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], { cwd: root })
  git('init', '-q')
  const keep = () => [git('add', '-A'), git('commit', '-q', '-m', 'one step')]
  keep()
  const path = join(folder, loadContent(folder).places.croup!.file.file.slice('content/'.length))
  const write = (from: RegExp, to: string) =>
    writeFileSync(path, readFileSync(path, 'utf8').replace(from, to))
  write(/noise-rest: .*/, 'noise-rest: a noise when they sit')
  keep()
  write(/^version: \d+/m, 'version: 99')
  keep()
  expect(pathwayChanges(contentAsReviewed(folder, 'croup')!, loadContent(folder), 'croup')).toEqual([
    { place: 'signs noise-rest say', before: expect.any(String), after: 'a noise when they sit' },
  ])
})
