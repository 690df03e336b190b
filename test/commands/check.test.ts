import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

it.each([
  [['chest-pain', 'no-such-topic']],
  [['chest-pain,no-such-topic']],
  [['no-such-topic', 'chest-pain']],
])('records no review of %j, of which one has no pathway', (names) => {
  const before = readFileSync('content/reviewed.yaml', 'utf8')
  const { status, stderr } = spawnSync('node', ['src/commands/check.ts', '--reviewed', ...names], {
    encoding: 'utf8',
  })
  expect(stderr).toBe('Nothing was recorded: there is no pathway "no-such-topic".\n')
  expect(status).toBe(1)
  expect(readFileSync('content/reviewed.yaml', 'utf8')).toBe(before)
})
