import { expect, it } from 'vitest'
import { pathwayChanges } from '#content/review/pathway-changes.ts'
import { planted } from '../sample.ts'

/** What changed in croup after one change to a file. */
function changed(file: string, from: string | RegExp, to: string) {
  const { content: before } = planted(['croup'], 'croup', (text) => `${text}\n`)
  const { content: after } = planted(['croup'], file, (text) => text.replace(from, to))
  return pathwayChanges(before, after, 'croup')
}

it('shows the words of a sign before and after', () => {
  expect(changed('croup', /noise-rest: .*/, 'noise-rest: a noise when they sit still')).toEqual([
    {
      place: 'signs noise-rest say',
      before: expect.stringContaining('a rough noise on'),
      after: 'a noise when they sit still',
    },
  ])
})

it('shows a route and its condition as they are written', () => {
  expect(
    changed('croup', '- else: [duty-today]', '- age < 3m & days >= 2: [duty-now]\n  - else: [duty-today]'),
  ).toContainEqual(expect.objectContaining({ after: 'age < 3m & days >= 2' }))
})

it('shows what shared files change in a pathway that uses them', () => {
  expect(changed('destinations.yaml', 'duty-today:\n', 'duty-today:\n  refuses: [age < 5]\n')).toContainEqual(
    expect.objectContaining({ place: expect.stringContaining('help duty-today refuses') }),
  )
})

it('shows nothing where only lay words changed', () => {
  expect(changed('croup', 'words:\n', 'words:\n  - sounds like a sea lion\n')).toEqual([])
})
