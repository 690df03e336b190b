import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { topicsToFind } from '#content/words/heard.ts'
import { buildWholeIndex } from '#core/search/closer/closer.ts'
import { searchTopics } from '#core/search/topics.ts'
import { content } from '../sample.ts'

const folder = mkdtempSync(join(tmpdir(), 'heard-'))
mkdirSync(join(folder, 'heard'))
const write = (name: string, ...lines: string[]) =>
  writeFileSync(join(folder, 'heard', name), ['query\ttopics', ...lines].join('\n'))
write('one.tsv', 'my mum 84 rattly tubes with a wheezzle\tcough-short;copd-flare')
write('two.tsv', 'tubes rattly\tcough-short')
const { release, lexicon } = content
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
    buildWholeIndex(topics, lexicon),
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
  const [first] = searchTopics(buildWholeIndex(topics, lexicon), 'mom says just knows her lads not right, 20')
  expect(first?.id).toBe('something-wrong')
})
