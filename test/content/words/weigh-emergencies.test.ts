import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { readDanger } from '#content/read/danger.ts'
import { readWeights, writeWeights } from '#content/read/weights.ts'
import { topicsToFind } from '#content/words/heard.ts'
import { heardLines } from '#content/words/heard-lines.ts'
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

it('learns what weighs towards a card from what was heard and from danger phrases, and reads back what it wrote', () => {
  const learned = weighEmergencies(folder, danger, index)
  expect(learned.cards['call-999']).toMatch(/(^|\|)sludg \d+/)
  expect(learned.cards.against).toMatch(/(^|\|)vicar -\d+/)
  expect(learned.cards['call-999']).toMatch(/(^|\|)~breathe \d+/)
  writeWeights(folder, learned)
  expect(readWeights(folder)).toEqual(learned)
})
it('learns nothing from what is urgent without a card, and from no file that is left out', () => {
  const learned = weighEmergencies(folder, danger, index)
  expect(JSON.stringify(learned)).not.toContain('bassoon')
  expect(JSON.stringify(weighEmergencies(folder, danger, index, ['one.tsv']))).not.toContain('sludg ')
})
it('does not read a line without a weight', () => {
  writeFileSync(join(folder, 'emergency-weights.tsv'), 'call-999\tsludge\n')
  expect(() => readWeights(folder)).toThrow('line 1')
})
it('of all that was heard, 98 of 100 cards that are due come up, and 1 in 200 everyday lines raises one', () => {
  const whole = buildWholeDanger(danger, buildWholeIndex(topicsToFind(content), content.lexicon))
  // Every fourth line is enough to tell, and takes a quarter of the time.
  const lines = heardLines(content.folder).filter((_, at) => at % 4 === 0)
  const raised = (of: typeof lines) => of.filter(({ query }) => findDanger(whole, query)).length / of.length
  expect(raised(lines.filter(({ card }) => card))).toBeGreaterThan(0.98)
  expect(raised(lines.filter(({ card, urgent }) => !card && !urgent))).toBeLessThan(0.005)
})
