import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { CONTENT_FOLDER } from '#content/folder.ts'
import { checkScenarios, practiseDesk } from '#content/practise/check-scenarios.ts'
import { readScenarios } from '#content/practise/read-scenarios.ts'
import { content } from '../sample.ts'

const folder = mkdtempSync(join(tmpdir(), 'scenarios-'))
mkdirSync(join(folder, 'scenarios'))
afterAll(() => rmSync(folder, { recursive: true }))

const GOOD = `glass:
  title: Like swallowing glass
  kind: other
  caller: self
  who: {age: 29, sex: male, days: 3}
  opens: My throat's killing me.
  finds: sore throat
  topics: [sore-throat]
  no: Nah.
  lines:
    drool: {say: "No, I can get water down.", means: no}
  least: pf-sore-throat
  most: duty-today
  why: He can swallow.
`
const desk = practiseDesk(content)
const problemsOf = (yaml: string) => {
  writeFileSync(join(folder, 'scenarios', 'throat.yaml'), yaml)
  return checkScenarios({ ...content, folder }, desk).map(
    ({ file, line, message }) => `${file}:${line} ${message}`,
  )
}

describe('practise calls as files', () => {
  it('are read with all that their callers say', () => {
    expect(problemsOf(GOOD)).toEqual([])
    expect(readScenarios(folder).scenarios).toMatchObject([
      { id: 'glass', kind: 'other', who: { age: '29' }, no: 'Nah.', lines: { drool: { means: 'no' } } },
    ])
  })
  it('take a text alone as a yes', () => {
    problemsOf(GOOD.replace(/drool: .*/, 'drool: I have to spit.'))
    expect(readScenarios(folder).scenarios[0]!.lines).toEqual({
      drool: { say: 'I have to spit.', means: 'yes' },
    })
  })
  it.each([
    ['a topic', GOOD.replace('[sore-throat]', '[no-topic]'), 8, 'no topic "no-topic"'],
    ['a sign', GOOD.replace('drool:', 'drul:'), 11, '"drul" is no row, sign or fact'],
    ['a fact', GOOD.replace('days: 3', 'dayz: 3'), 5, '"dayz" is no row, sign or fact'],
    ['a place', GOOD.replace('most: duty-today', 'most: nowhere'), 13, 'no destination "nowhere"'],
    ['a field', GOOD.replace('title:', 'name:'), 2, '"name" is not a field here'],
    ['a kind', GOOD.replace('kind: other', 'kind: some'), 3, '"some" is not known here'],
    ['a time', GOOD.replace('  opens', '  at: Someday\n  opens'), 6, '"Someday" is no day and time'],
    [
      'a hard first call',
      GOOD.replace('kind: other', 'kind: first-day\n  hard: baby'),
      4,
      'never one of the first',
    ],
    ['a first day too short', GOOD.replace('kind: other', 'kind: first-day'), 3, 'The first day has 5 calls'],
    ['an end that moved', GOOD.replace('most: duty-today', 'most: gp-routine'), 13, 'Walk it again'],
    ['a line nobody asks for', GOOD.replace('drool:', 'saddle:'), 11, 'not asked in this call any more'],
    ['words that find another topic', GOOD.replace('finds: sore throat', 'finds: nits'), 7, '"nits" finds'],
  ])('name %s with its line', (_, yaml, line, words) => {
    const problems = problemsOf(yaml)
    expect(problems.join('\n')).toContain(words)
    expect(problems.find((one) => one.includes(words))).toMatch(
      new RegExp(`^content/scenarios/throat.yaml:${line} `),
    )
  })
})

describe('the practise calls of the content', () => {
  const { scenarios } = readScenarios(CONTENT_FOLDER)
  it('all end where they should, and all their lines are asked for', () => {
    expect(checkScenarios(content, desk)).toEqual([])
  })
  it('are at least forty, a third of them harmless, with five for a first day', () => {
    expect(scenarios.length).toBeGreaterThanOrEqual(40)
    const { destinations } = content.release
    const harmless = scenarios.filter(({ most }) => destinations[most]!.high <= 3)
    expect(harmless.length).toBeGreaterThanOrEqual(scenarios.length / 3)
    expect(scenarios.filter(({ kind }) => kind === 'first-day')).toHaveLength(5)
  })
})
