import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { CONTENT_FOLDER } from '#content/folder.ts'
import { loadContent } from '#content/load.ts'
import { copyPart } from '#content/part-of-content.ts'
import { checkReviewed, digestOf, recordReviewed } from '#content/reviewed.ts'

/** A folder with one pathway whose text can be changed. */
function oneTopic() {
  const folder = mkdtempSync(join(tmpdir(), 'reviewed-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  copyPart(CONTENT_FOLDER, folder, ['croup'])
  const path = join(folder, loadContent(folder).places.croup!.file.file.slice('content/'.length))
  return {
    folder,
    change: (from: string | RegExp, to: string) =>
      writeFileSync(path, readFileSync(path, 'utf8').replace(from, to)),
  }
}

it('notices a sign that was taken away without a new version', () => {
  const { folder, change } = oneTopic()
  expect(checkReviewed(loadContent(folder))).toEqual([])
  change('    blue:\n', '')
  const [problem] = checkReviewed(loadContent(folder))
  expect(problem?.message).toMatch(/raise "version"/)
  expect(problem).toMatchObject({ pathway: 'croup', line: 3 })
  expect(recordReviewed(loadContent(folder), ['croup'])).toEqual(['croup'])
  change(/^version: \d+/m, 'version: 99')
  expect(checkReviewed(loadContent(folder))[0]?.message).toMatch(/Version 99 has not been reviewed/)
  expect(recordReviewed(loadContent(folder), ['croup'])).toEqual([])
  expect(checkReviewed(loadContent(folder))).toEqual([])
})

it('notices a change in the shared files that a pathway uses', () => {
  const { folder } = oneTopic()
  const path = join(folder, 'destinations.yaml')
  const before = digestOf(loadContent(folder).release, loadContent(folder).release.pathways.croup!)
  writeFileSync(
    path,
    readFileSync(path, 'utf8').replace('duty-today:\n', 'duty-today:\n  refuses: [age < 5]\n'),
  )
  const { release } = loadContent(folder)
  expect(digestOf(release, release.pathways.croup!)).not.toBe(before)
})

it('lets lay words, worked cases and sources change without a review', () => {
  const { folder, change } = oneTopic()
  change('words:\n', 'words:\n  - sounds like a sea lion\n')
  change('sources:\n', 'sources:\n  - Another source\n')
  expect(checkReviewed(loadContent(folder))).toEqual([])
})

it('keeps what is recorded of all others when a few pathways are read and recorded', () => {
  const { folder } = oneTopic()
  const record = () => readFileSync(join(folder, 'reviewed.yaml'), 'utf8').split('\n').length
  const before = record()
  expect(before).toBeGreaterThan(300)
  recordReviewed(loadContent(folder, ['croup']), ['croup'])
  expect(record()).toBe(before)
})
