import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { CONTENT_FOLDER } from '#content/folder.ts'
import { readDanger } from '#content/read/danger.ts'
import { topicsToFind } from '#content/words/heard.ts'
import { oddsOfHeard } from '#content/words/odds.ts'
import { buildWholeDanger, buildWholeIndex } from '#core/search/closer/closer.ts'
import { findDanger } from '#core/search/danger.ts'
import { forDanger, forTopics } from '#core/search/shortened.ts'
import { searchTopics } from '#core/search/topics.ts'
import { readWho } from '#core/search/who/who.ts'
import { content } from '../../content/sample.ts'

// The very index of the desk: what was heard and how likely words are may part spellings again.
const index = buildWholeIndex(topicsToFind(content), content.lexicon, oddsOfHeard(content))
const danger = buildWholeDanger(readDanger(CONTENT_FOLDER), index)
const rows = readFileSync('../shared/fixtures/public-inputs/spellings.txt', 'utf8')
  .split('\n')
  .filter((line) => line && !line.startsWith('#'))
  .map((line) => line.split('|').map((spelling) => spelling.trim()))

it.each(rows)('%s is found alike, however it is spelt', (first, ...others) => {
  const found = (typed: string) => {
    const words = forTopics(typed)
    const { rest, ...who } = readWho(words)
    const topics = searchTopics(index, rest || words, 3, who).map(({ id }) => id)
    return {
      topics,
      card: findDanger(danger, forDanger(typed), topics[0])?.card,
    }
  }
  for (const other of others)
    expect({ typed: other, ...found(other) }).toEqual({ typed: other, ...found(first!) })
})
