import { CONTENT_FOLDER } from '#content/folder.ts'
import { loadContent } from '#content/load.ts'
import { readDanger } from '#content/read/danger.ts'
import { topicsToFind } from '#content/words/heard.ts'
import { oddsOfHeard } from '#content/words/odds.ts'
import { buildWholeDanger, buildWholeIndex } from '#core/search/closer/closer.ts'
import { isForeign } from '#core/search/closer/foreign.ts'
import { findDanger } from '#core/search/danger.ts'
import { buildLastResort } from '#core/search/last-resort.ts'
import { forDanger, forTopics } from '#core/search/shortened.ts'
import { searchTopics } from '#core/search/topics.ts'
import { isWeak } from '#core/search/weak.ts'
import { readWho } from '#core/search/who/who.ts'
import { answerLines } from './json-lines.ts'

/** `npm run -s find`: one query a line in, one JSON line of topics out, by the very code of the desk. */
const LIMIT = 10
const content = loadContent(CONTENT_FOLDER)
const topics = topicsToFind(content)
const index = buildWholeIndex(topics, content.lexicon, oddsOfHeard(content))
const danger = buildWholeDanger(readDanger(CONTENT_FOLDER), index)
const lastResort = buildLastResort(topics)

await answerLines((typed) => {
  const foreign = isForeign(index, typed)
  const q = foreign ? 'interpreter' : forTopics(typed)
  const { rest, ...who } = readWho(q)
  const found = searchTopics(index, rest || q, foreign ? 1 : LIMIT, who)
  const results = (found.length > 0 ? found : lastResort(q, LIMIT)).map(({ id, title }) => ({ id, title }))
  const weak = found.length > 0 ? isWeak(found) : results.length > 0
  const raised = findDanger(danger, forDanger(typed), foreign ? undefined : found[0]?.id)
  return { q: typed, results, ...(weak ? { weak } : {}), ...(raised ? { danger: raised.card } : {}) }
})
