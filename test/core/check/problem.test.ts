import { expect, it } from 'vitest'
import { writeProblem } from '#core/check/problem.ts'

it('a problem is one line that an editor can follow to its place, and a warning says that it is one', () => {
  const problem = { file: 'content/pathways/skin/acne.yaml', line: 12, message: 'Say who acts.' }
  expect(writeProblem(problem)).toBe('content/pathways/skin/acne.yaml:12 Say who acts.')
  expect(writeProblem({ ...problem, warning: true })).toBe(
    'content/pathways/skin/acne.yaml:12 warning: Say who acts.',
  )
})
