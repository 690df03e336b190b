import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { readMatrix } from '#content/matrix/read-matrix.ts'
import { content } from '../sample.ts'

const folder = mkdtempSync(join(tmpdir(), 'matrix-'))
mkdirSync(join(folder, 'must-not-miss'))
afterEach(() => rmSync(join(folder, 'must-not-miss'), { recursive: true, force: true }))

const read = (yaml: string, people = '') => {
  mkdirSync(join(folder, 'must-not-miss'), { recursive: true })
  writeFileSync(join(folder, 'must-not-miss', 'throat.yaml'), yaml)
  if (people)
    writeFileSync(
      join(folder, 'must-not-miss', 'harmless.tsv'),
      `id\ttopic\tsays\tinnocent\tage\tsex\tfacts\tyes\tmost\tweight\n${people}`,
    )
  return readMatrix({ ...content, folder })
}
const GOOD = `closing:
  title: Throat closing
  who: anyone
  source: a book
  hides-under: [sore-throat]
  shows:
    - {says: cannot swallow my spit, who: {age: 30, sex: male}, yes: [drool], least: call-999}
    - {says: dribbling, who: {age: 5, sex: female, immune: "yes"}, yes: [drool], gate: no, least: call-999}
`

describe('the matrix as files', () => {
  it('reads a condition with its two presentations', () => {
    const { conditions, problems } = read(GOOD)
    expect(problems).toEqual([])
    expect(conditions[0]).toMatchObject({ id: 'closing', hidesUnder: ['sore-throat'] })
    expect(conditions[0]!.shows.map(({ gate }) => gate)).toEqual(['yes', 'no'])
    expect(conditions[0]!.shows[1]!.who).toEqual({ age: '5', sex: 'female', immune: 'yes' })
  })
  it.each([
    ['a topic', GOOD.replace('[sore-throat]', '[no-topic]'), 'no topic "no-topic"'],
    ['a sign', GOOD.replace('yes: [drool], least', 'yes: [drul], least'), '"drul"'],
    ['a place', GOOD.replace('least: call-999}', 'least: nowhere}'), 'no destination "nowhere"'],
    ['a fact', GOOD.replace('immune:', 'imune:'), 'no fact "imune"'],
    ['a gate', GOOD.replace('gate: no', 'gate: perhaps'), 'not "perhaps"'],
    ['one presentation only', GOOD.replace(/ {4}- \{says: dribbling.*\n/, ''), 'exactly two'],
  ])('names %s that does not exist, with its line', (_, yaml, words) => {
    const { problems } = read(yaml)
    expect(problems.map(({ message }) => message).join(' ')).toContain(words)
    expect(problems[0]!.line).toBeGreaterThan(1)
  })
  it('knows a danger sign that no topic asks yet, and where it goes', () => {
    const waiting = (to: string) => {
      mkdirSync(join(folder, 'must-not-miss'), { recursive: true })
      writeFileSync(
        join(folder, 'must-not-miss', 'signs-new.yaml'),
        `spit-strings: {say: spit in strings, to: ${to}}\n`,
      )
      return read(GOOD.replace('yes: [drool], least', 'yes: [spit-strings], least'))
    }
    expect(waiting('call-999')).toMatchObject({ conditions: [{ id: 'closing' }], problems: [] })
    expect(waiting('nowhere').problems).toMatchObject([{ message: 'There is no destination "nowhere".' }])
  })
  it('reads harmless people, and names the line of one that cannot be played', () => {
    const row =
      'spit\tsore-throat\tdribbles\tin her sleep\t30\tfemale\tdiabetes;days=9\tdrool\tduty-today\t4\n'
    const { harmless, problems } = read(GOOD, `${row}${row.replace('sore-throat', 'no-topic')}`)
    expect(harmless).toHaveLength(1)
    expect(harmless[0]).toMatchObject({
      who: { age: '30', sex: 'female', diabetes: 'yes', days: '9' },
      yes: ['drool'],
      weight: 4,
    })
    expect(problems).toMatchObject([{ line: 3 }])
  })
})
