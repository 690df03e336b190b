import { expect, it } from 'vitest'
import { firstFrame } from '../../../src/commands/pages/first-frame.ts'
import { front } from '../../../src/commands/pages/front.ts'
import { letterRangesOf, withoutRanges } from '../../../src/commands/pages/letter-ranges.ts'

const face = (name: string, range: string) =>
  `@font-face{font-family:Letters;font-weight:200 800;src:url(/assets/${name}-wght-normal-x1.woff2);unicode-range:${range}}`
const styles = `${face('a-latin-ext', 'U+100-130,U+132-17F')}${face('a-latin', 'U+??,U+131,U+2000-206F')}`
const built = `<head>
    <script type="module" src="/assets/index.js"></script>
    <link rel="stylesheet" href="/assets/index.css">
  </head>`
const { html, names } = firstFrame(built, [], () => Buffer.from(styles))
const ranges = [...html.matchAll(/unicode-?range:"?([^;}"]*)/gi)].map(([, range]) => letterRangesOf(range!))
const within = (code: number) => ranges.map((some) => some.some(([from, to]) => code >= from && code <= to))

it('has every letter in one file of letters alone, none lost', () => {
  expect(ranges).toHaveLength(3)
  const codes = [...Array(0x180).keys(), ...Array.from({ length: 0x70 }, (_, at) => 0x2000 + at)]
  for (const code of codes) expect(within(code).filter(Boolean), `U+${code.toString(16)}`).toHaveLength(1)
})

it('has the letters of the first screen in the page itself', () => {
  const letters = new Set(front().replace(/<[^>]*>/g, ''))
  // Weights named otherwise would be another family of letters to the browser.
  expect(html.match(/weight:"?200 800/g)).toHaveLength(3)
  for (const letter of letters) expect(within(letter.codePointAt(0)!), letter).toEqual([false, false, true])
})

it('has its styles in the page, and leaves the other letters to their files', () => {
  expect(names).toEqual(['assets/index.css'])
  expect(html).not.toContain('rel="stylesheet"')
  expect(html).toContain('/assets/a-latin-wght-normal-x1.woff2')
})

it('takes letters out of ranges, also from their middle and where they meet', () => {
  const out = (from: string, what: string) => withoutRanges(letterRangesOf(from), letterRangesOf(what))
  expect(out('U+0-FF', 'U+20-7E')).toBe('U+0-1F,U+7F-FF')
  expect(out('U+0-FF,U+131', 'U+0,U+FF,U+131')).toBe('U+1-FE')
  expect(out('U+10-20', 'U+21-30')).toBe('U+10-20')
  expect(() => letterRangesOf('U+')).toThrow()
})
