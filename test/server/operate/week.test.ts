import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { writeContent } from '#content/build-content.ts'
import { week, weekAsked } from '#server/operate/week.ts'
import { content } from '../../content/sample.ts'
import { placeInEnvironment, type TestServer, testServer } from '../test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
  writeContent(content, server.folder, '2026-11-24')
})
afterAll(() => server.stop())

const operate = (...words: string[]) =>
  spawnSync(process.execPath, ['src/server/operate/operate.ts', 'week', ...words], {
    encoding: 'utf8',
    env: {
      ...process.env,
      ...placeInEnvironment(server),
      DIST_DIR: server.folder,
      ORIGINS: 'https://desk.example.org',
    },
  })

it('prints last week of a practice, and says that the numbers of a sample are made up', () => {
  const { stdout, status } = operate('--practice', 'demo')
  expect(stdout).toMatch(/^.+\nLast whole week, .+\n\n- \d+5?0? calls, /)
  expect(stdout).toContain('The numbers are made up.')
  expect(stdout).toContain('https://desk.example.org/lead')
  expect(status).toBe(0)
})
it('writes it to a file: HTML where the name ends so, in Welsh where that is asked for', () => {
  const file = join(server.folder, 'week.html')
  expect(operate('--practice', 'demo', '--out', file, '--language', 'cy').stdout).toBe(
    `The page of last week was written to ${file}.\n`,
  )
  expect(readFileSync(file, 'utf8')).toMatch(/^<!doctype html>\n<html lang="cy">/)
})
it.each([
  [[], 'The practice is missing.'],
  [['--practice', 'hill'], 'There is no practice "hill".'],
  [['--practice', 'demo', '--language', 'fr'], '"fr" is no language of the page.'],
  [
    ['--practice', 'demo', '--out', join('no-such-folder', 'week.txt')],
    'could not be written (ENOENT). Name a file in a folder',
  ],
  [['--practise', 'demo'], 'Write: week --practice ID'],
])('refuses %j in one sentence', async (words, sentence) => {
  const { now } = server.clock
  const asked = async () =>
    week(server.store, weekAsked(words, server.folder), { dist: server.folder, at: '', now })
  await expect(asked()).rejects.toThrow(sentence)
})
it('says a refusal in one line and ends with 1', () => {
  const { stderr, status } = operate('--practice', 'hill')
  expect(stderr).toBe('There is no practice "hill". List them: npm run -s practice -- list\n')
  expect(status).toBe(1)
})
