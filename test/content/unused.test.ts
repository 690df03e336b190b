import { expect, it } from 'vitest'
import { readMatrix } from '#content/matrix/read-matrix.ts'
import { checkUnused } from '#content/unused.ts'
import { content, planted } from './sample.ts'

it('finds nothing unused in the whole content', () => {
  expect(checkUnused(content, readMatrix(content).conditions)).toEqual([])
})

it('names shared signs, packs and kinds of help that nothing uses', () => {
  const { content: few } = planted(['croup'], 'croup', (text) =>
    text.replace(/^version: \d+/m, 'version: 99'),
  )
  const said = checkUnused(few, []).map(({ message }) => message)
  expect(said).toContainEqual(expect.stringContaining('shared sign "overdose"'))
  expect(said).toContainEqual(expect.stringContaining('pack "suicide"'))
  expect(said).toContainEqual(expect.stringContaining('sends anyone to "optician"'))
  expect(said.some((message) => message.includes('"noisy-breath"'))).toBe(false)
  // Asked on every topic with a gate of whoever says that it is known.
  expect(said.some((message) => message.includes('"vital-sick"'))).toBe(false)
})
