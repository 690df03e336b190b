import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { readDanger } from '#content/read/danger.ts'
import { isLearnedFrom, type LearnedWeights, readWeights, writeWeights } from '#content/read/weights.ts'
import { topicsToFind } from '#content/words/heard.ts'
import { heardLines } from '#content/words/heard-lines.ts'
import { oddsOfHeard } from '#content/words/odds.ts'
import { weighEmergencies } from '#content/words/weigh-emergencies.ts'
import { buildWholeDanger, buildWholeIndex } from '#core/search/closer/closer.ts'
import { findDanger } from '#core/search/danger.ts'
import { content } from '../sample.ts'

const folder = mkdtempSync(join(tmpdir(), 'weights-'))
afterAll(() => rmSync(folder, { recursive: true }))
mkdirSync(join(folder, 'heard'))
const rows = (query: string, urgent: string, card: string) =>
  Array.from({ length: 4 }, () => `${query}\t-\tvoice\t${urgent}\t${card}`)
const HEAD = 'query\ttopics\tvoice\turgent\tcard'
writeFileSync(
  join(folder, 'heard', 'one.tsv'),
  [HEAD, ...rows('sludge on the marzipan', 'yes', 'yes'), ...rows('marzipan for the vicar', 'no', 'no')].join(
    '\n',
  ),
)
writeFileSync(
  join(folder, 'heard', 'two.tsv'),
  [HEAD, ...rows('bassoon in the marzipan', 'yes', 'no')].join('\n'),
)
const index = buildWholeIndex([], content.lexicon)
const danger = readDanger(content.folder)

const weightOf = ({ parts }: LearnedWeights, name: string) => parts.find(({ part }) => part === name)

it('learns what weighs towards a card from what was heard and from danger phrases, and reads back what it wrote', () => {
  const learned = weighEmergencies(folder, danger, index)
  expect(weightOf(learned, 'sludg')).toMatchObject({ card: 'call-999' })
  expect(weightOf(learned, 'sludg')!.tenths).toBeGreaterThan(0)
  expect(weightOf(learned, 'vicar')).toMatchObject({ card: 'against' })
  expect(weightOf(learned, 'vicar')!.tenths).toBeLessThan(0)
  expect(weightOf(learned, 'not breath')).toMatchObject({ card: 'call-999' })
  writeWeights(folder, learned, heardLines(folder))
  expect(readWeights(folder)).toEqual(learned)
})
it('learns nothing from what is urgent without a card, and from no file that is left out', () => {
  const learned = weighEmergencies(folder, danger, index)
  expect(JSON.stringify(learned)).not.toContain('bassoon')
  expect(weightOf(weighEmergencies(folder, danger, index, ['one.tsv']), 'sludg')).toBeUndefined()
})
it('knows whether it was learned from the lines that there are', () => {
  writeWeights(folder, weighEmergencies(folder, danger, index), heardLines(folder))
  expect(isLearnedFrom(folder, heardLines(folder))).toBe(true)
  expect(isLearnedFrom(folder, heardLines(folder, ['two.tsv']))).toBe(false)
  expect(isLearnedFrom(join(folder, 'heard'), heardLines(folder))).toBe(true)
})
it('does not read a line without a weight', () => {
  writeFileSync(join(folder, 'emergency-weights.tsv'), 'call-999\tsludge\n')
  expect(() => readWeights(folder)).toThrow('line 1')
})
it('of all that was heard, 99 of 100 cards that are due to five words or more come up, two of three to fewer, and 1 in 200 everyday lines raises one', () => {
  const whole = buildWholeDanger(
    danger,
    buildWholeIndex(topicsToFind(content), content.lexicon, oddsOfHeard(content)),
  )
  // Every fourth line is enough to tell, and takes a quarter of the time.
  const lines = heardLines(content.folder).filter((_, at) => at % 4 === 0)
  const raised = (of: typeof lines) => of.filter(({ query }) => findDanger(whole, query)).length / of.length
  const due = lines.filter(({ card }) => card)
  const words = (query: string) => query.split(/\s+/).length
  expect(raised(due.filter(({ query }) => words(query) > 4))).toBeGreaterThan(0.99)
  expect(raised(due.filter(({ query }) => words(query) <= 4))).toBeGreaterThan(2 / 3)
  expect(raised(lines.filter(({ card, urgent }) => !card && !urgent))).toBeLessThan(0.005)
})
