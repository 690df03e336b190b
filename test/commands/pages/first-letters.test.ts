import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { firstFrame } from '../../../src/commands/pages/first-frame.ts'
import { front } from '../../../src/commands/pages/front.ts'
import { letterRangesOf } from '../../../src/commands/pages/letter-ranges.ts'
import { readLetters } from './woff2.ts'

const FOLDER = 'node_modules/@fontsource-variable/atkinson-hyperlegible-next'
const whole = readLetters(
  readFileSync(join(FOLDER, 'files/atkinson-hyperlegible-next-latin-wght-normal.woff2')),
)
const first = readLetters(readFileSync('src/ui/letters/first-letters.woff2'))
/** The styles of the package as the build writes them. */
const styles = readFileSync(join(FOLDER, 'index.css'), 'utf8')
  .replaceAll('@font-face {', '@font-face{')
  .replaceAll('.woff2', '-x1.woff2')
const { html } = firstFrame(
  '<script type="module" src="/a.js"></script>\n<link rel="stylesheet" href="/a.css">\n  </head>',
  [],
  () => Buffer.from(styles),
)

it('has just the letters that the page says it has', () => {
  const [, range] = /unicodeRange:"([^"]*)"/.exec(html)!
  const said = letterRangesOf(range!).flatMap(([from, to]) =>
    Array.from({ length: to - from + 1 }, (_, at) => from + at),
  )
  expect(first.codes).toEqual(said)
  expect(said.filter((code) => !whole.codes.includes(code))).toEqual([])
})

it('has every letter of the first screen', () => {
  const letters = new Set(front().replace(/<[^>]*>/g, ''))
  expect([...letters].filter((letter) => !first.codes.includes(letter.codePointAt(0)!))).toEqual([])
})

it('has every weight that a style asks for', () => {
  const own = ['src/ui', 'src/desk'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.css'))
      .map((name) => readFileSync(join(folder, name), 'utf8')),
  )
  const weights = [...own.join('').matchAll(/font-weight:\s*(\d+)/g)].map(([, weight]) => Number(weight))
  expect(weights.length).toBeGreaterThan(10)
  expect(Math.min(...weights)).toBeGreaterThanOrEqual(first.weights[0])
  expect(Math.max(...weights)).toBeLessThanOrEqual(first.weights[1])
})

it('is of the same release as the letters that come after it: see src/ui/letters/README.md', () => {
  expect(first.revision).toBe(whole.revision)
})
