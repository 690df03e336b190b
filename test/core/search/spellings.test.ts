import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { CONTENT_FOLDER } from '#content/folder.ts'
import { readDanger } from '#content/read/danger.ts'
import { buildWholeDanger, buildWholeIndex } from '#core/search/closer/closer.ts'
import { findDanger } from '#core/search/danger.ts'
import { searchTopics } from '#core/search/topics.ts'
import { readWho } from '#core/search/who/who.ts'
import { content } from '../../content/sample.ts'

const index = buildWholeIndex(Object.values(content.release.pathways), content.lexicon)
const danger = buildWholeDanger(readDanger(CONTENT_FOLDER), index)
const rows = readFileSync('../shared/fixtures/public-inputs/spellings.txt', 'utf8')
  .split('\n')
  .filter((line) => line && !line.startsWith('#'))
  .map((line) => line.split('|').map((spelling) => spelling.trim()))

it.each(rows)('%s is found alike, however it is spelt', (first, ...others) => {
  const found = (typed: string) => {
    const { rest, ...who } = readWho(typed)
    return {
      topics: searchTopics(index, rest || typed, 3, who).map(({ id }) => id),
      card: findDanger(danger, typed)?.card,
    }
  }
  for (const other of others)
    expect({ typed: other, ...found(other) }).toEqual({ typed: other, ...found(first!) })
})
