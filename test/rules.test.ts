import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const HEADINGS = new Set(
  [...readFileSync(join(ROOT, 'docs/rules.md'), 'utf8').matchAll(/^### (D?\d+)\. /gm)].map(
    (match) => match[1]!,
  ),
)
/** "engine rule 21", "engine rules 12-17, 51", "engine rules 18 and 20"; "D14", "D19-D22", "[D33]". */
const RULES = /\bengine rules? (\d+(?:(?:-|, | and | to )\d+)*)/g
const INVARIANTS = /\bD(\d+)(?:(?:-| to )D?(\d+))?\b/g

interface Mention {
  readonly where: string
  readonly id: string
}

function mentionsIn(name: string): Mention[] {
  const text = readFileSync(join(ROOT, name), 'utf8')
  const rules = [...text.matchAll(RULES)].flatMap((match) =>
    match[1]!.split(/, | and /).flatMap((part) => spread(part).map(String)),
  )
  const invariants = [...text.matchAll(INVARIANTS)].flatMap(([, from, to]) =>
    spread(`${from}-${to ?? from}`).map((n) => `D${n}`),
  )
  return [...rules, ...invariants].map((id) => ({ where: name, id }))
}

/** The numbers of a range, "19-22"; one number is a range of itself. */
function spread(range: string): number[] {
  const [from = 0, to = from] = range.split(/-| to /).map(Number)
  return Array.from({ length: to - from + 1 }, (_, at) => from + at)
}

const mentions = ['src', 'test', 'content']
  .flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  )
  .filter((name) => /\.(tsx?|md)$/.test(name) && !name.endsWith('rules.test.ts'))
  .flatMap(mentionsIn)

it('finds the rules that the code names, ranges too', () => {
  expect(new Set(mentions.map(({ id }) => id)).size).toBeGreaterThan(50)
})

it('has a heading for each of them', () => {
  expect(mentions.filter(({ id }) => !HEADINGS.has(id))).toEqual([])
})

it('holds every engine rule from 1 to 50 and every invariant from D1 to D42', () => {
  const wanted = [...spread('1-50').map(String), ...spread('1-42').map((n) => `D${n}`)]
  expect(wanted.filter((id) => !HEADINGS.has(id))).toEqual([])
})
