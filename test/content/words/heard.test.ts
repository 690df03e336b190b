import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { topicsToFind } from '#content/words/heard.ts'
import { oddsOfHeard } from '#content/words/odds.ts'
import { buildWholeIndex } from '#core/search/closer/closer.ts'
import { searchTopics } from '#core/search/topics.ts'
import { readWho } from '#core/search/who/who.ts'
import { content } from '../sample.ts'

const folder = mkdtempSync(join(tmpdir(), 'heard-'))
mkdirSync(join(folder, 'heard'))
const write = (name: string, ...lines: string[]) =>
  writeFileSync(join(folder, 'heard', name), ['query\ttopics', ...lines].join('\n'))
write('one.tsv', 'my mum 84 rattly tubes with a wheezzle\tcough-short;copd-flare')
write('two.tsv', 'tubes rattly\tcough-short')
const { release, lexicon } = content
const heardIndex = buildWholeIndex(topicsToFind(content), lexicon, oddsOfHeard(content))
const heardOf = (apart?: string[]) =>
  topicsToFind({ release, lexicon, folder }, apart).find(({ id }) => id === 'cough-short')?.heard

it('a topic knows how callers were heard to ask for it, without who it was about, small words and slips', () => {
  expect(heardOf()).toHaveLength(2)
  expect(heardOf()?.[0]).toContain('rattly')
  expect(heardOf()?.join(' ')).not.toMatch(/mum|84|with |wheezzle/)
})
it('a file that is measured on is left out', () => {
  expect(heardOf(['one.tsv'])).toHaveLength(1)
  expect(heardOf(['one.tsv', 'two.tsv'])).toBeUndefined()
})
it('what was heard finds its topic and is shown nowhere', () => {
  const topics = topicsToFind(content)
  const [first] = searchTopics(
    buildWholeIndex(topics, lexicon, oddsOfHeard(content)),
    'chest infection last month, just tickle now, syrup?',
  )
  expect(first?.id).toBe('cough-short')
  const shown = new Set(
    topics.flatMap(({ title, words }) => [title, ...words].map((text) => text.toLowerCase())),
  )
  expect(shown.has(first!.matched)).toBe(true)
})
it('who just knows that somebody is not right finds no request first, though nobody was heard to say so', () => {
  const topics = topicsToFind(content, ['writer-13.tsv'])
  const [first] = searchTopics(
    buildWholeIndex(topics, lexicon, oddsOfHeard(content, ['writer-13.tsv'])),
    'mom says just knows her lads not right, 20',
  )
  expect(first?.id).toBe('something-wrong')
})

it.each([
  ['mum 88 stopped drinking', 'frailty-decline'],
  ['gran has stopped drinking', 'frailty-decline'],
  ['dad 79 wont drink', 'frailty-decline'],
  ['3 year old stopped drinking', 'child-not-right'],
  ['baby 8 months stopped drinking', 'baby-not-feeding'],
  ['stopped drinking last year', 'alcohol'],
  ['mum 88 stopped drinking last year', 'alcohol'],
  ['given up the drink', 'alcohol'],
  ['dad 80 has given up the drink', 'alcohol'],
  ["I'm scared I'll hurt mum", 'carer-support'],
  ['i might hit dad', 'carer-support'],
  ["I'm scared I'll hurt the baby", 'perinatal-mood'],
  ['speak to the manager', 'complaint'],
  ['ears after a flight', 'earache-adult'],
  ['burst blood vessel in eye on warfarin', 'red-sticky-eye'],
])('"%s" finds %s first, as it is meant of this person', (typed, id) => {
  const { rest, ...who } = readWho(typed)
  expect(searchTopics(heardIndex, rest, 3, who)[0]?.id).toBe(id)
})
