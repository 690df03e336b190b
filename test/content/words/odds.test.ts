import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { oddsOfHeard } from '#content/words/odds.ts'
import { packOdds, unpackOdds } from '#core/search/closer/packed-odds.ts'
import { topicOdds } from '#core/search/closer/word-odds.ts'
import { content } from '../sample.ts'

const folder = mkdtempSync(join(tmpdir(), 'odds-'))
mkdirSync(join(folder, 'heard'))
const write = (name: string, line: string) =>
  writeFileSync(join(folder, 'heard', name), `query\ttopics\n${line}\n${line}`)
write('one.tsv', 'his countenance is asymmetrical, 71\tstroke-signs;jaw-face-pain')
write('two.tsv', 'rattling pipes\tcough-short')
const ids = Object.keys(content.release.pathways).sort()
const first = (typed: string, apart?: string[]) => {
  const likely = topicOdds(oddsOfHeard({ release: content.release, folder }, apart), typed.split(' '))
  return ids[likely.indexOf(1)]
}

it('a word that no phrase has is known from what was heard, for the first topic that was right', () => {
  expect(first('countenance')).toBe('stroke-signs')
  expect(first('countenance', ['one.tsv'])).toBeUndefined()
})
it('all that was heard fits its way to the desk', () => {
  const odds = oddsOfHeard(content)
  const packed = packOdds(odds)
  expect(unpackOdds(packed).kinds.held.size).toBe(odds.kinds.held.size)
  expect(JSON.stringify(packed).length).toBeLessThan(520_000)
})
