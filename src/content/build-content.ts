import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Release } from '#core/pathway/release.ts'
import type { FirstFile, ReleaseIndex, TopicEntry, WordsFile } from '#core/pathway/release-files.ts'
import { keySetOf } from '#core/pathway/release-files.ts'
import { topicLine } from '#core/pathway/topic-line.ts'
import type { LeadContent } from '#core/practice/guide.ts'
import type { PractiseFile } from '#core/practise/scenario.ts'
import { packOdds } from '#core/search/closer/packed-odds.ts'
import { integrityOf } from './integrity.ts'
import type { Content } from './load.ts'
import { readScenarios } from './practise/read-scenarios.ts'
import { readDanger } from './read/danger.ts'
import { readHealthWords } from './read/health-words.ts'
import { topicsToFind } from './words/heard.ts'
import { oddsOfHeard } from './words/odds.ts'

/** Writes the compiled content below the built app: topics for the search, the whole release, an index that names both by what they hold, and the sample network and practices for a first start. */
export function writeContent(content: Content, folder: string, today: string): ReleaseIndex {
  mkdirSync(join(folder, 'content'), { recursive: true })
  const put = (name: string, value: unknown) => {
    const text = JSON.stringify(value)
    const hash = createHash('sha256').update(text).digest('hex').slice(0, 16)
    const path = `content/${name}-${hash}.json`
    writeFileSync(join(folder, path), text)
    return { url: `/${path}`, hash, integrity: integrityOf(text) }
  }
  const health = readHealthWords(content.folder)
  const { later, ...danger } = readDanger(content.folder)
  const topics = put('topics', topicsOf(content.release, danger))
  const words = put('words', {
    ...moreOf(topicsToFind(content)),
    lexicon: content.lexicon,
    odds: packOdds(oddsOfHeard(content)),
    ...(later ? { danger: later } : {}),
    health,
  } satisfies WordsFile)
  const release = put('release', withoutWords(content.release))
  const lead = put('lead', { ...content.lead, sources: sourcesOf(content.release) } satisfies LeadContent)
  const practise = put('practise', practiseOf(content.folder))
  const index: ReleaseIndex = {
    hash: release.hash,
    topics: topics.url,
    words: words.url,
    release: release.url,
    lead: lead.url,
    practise: practise.url,
    integrity: {
      topics: topics.integrity,
      words: words.integrity,
      release: release.integrity,
      lead: lead.integrity,
      practise: practise.integrity,
    },
  }
  writeFileSync(join(folder, 'release-index.json'), JSON.stringify(index))
  writeFileSync(join(folder, 'release-keys.json'), JSON.stringify(keySetOf(content.release, health)))
  const practices = [content.network(today), content.demo(today), content.newPractice(today)]
  writeFileSync(
    join(folder, 'practices-demo.json'),
    JSON.stringify({ day: today, practices, year: content.sampleYear }),
  )
  return index
}

function topicsOf(release: Release, danger: FirstFile['danger']): FirstFile {
  const pathways = Object.values(release.pathways)
  const topics = Object.values(release.groups).map(({ id, title, area }) => [
    `${topicLine(id, title)}${area ? `|${area}` : ''}`,
    pathways.filter(({ group }) => group === id).map((one) => topicLine(one.id, one.title)),
  ])
  return { danger, topics: Object.fromEntries(topics) }
}

/** What follows the titles, by topic. */
function moreOf(topics: readonly TopicEntry[]): Pick<WordsFile, 'topics' | 'heard' | 'for'> {
  return {
    topics: Object.fromEntries(topics.map(({ id, words }) => [id, words])),
    heard: Object.fromEntries(topics.flatMap(({ id, heard }) => (heard ? [[id, heard]] : []))),
    for: Object.fromEntries(topics.flatMap(({ id, for: whom }) => (whom ? [[id, whom]] : []))),
  }
}

/** The practise calls, with the words of their screens in every language that has some: both come only when somebody practises. */
function practiseOf(folder: string): PractiseFile {
  const root = join(folder, 'languages')
  const words = readdirSync(root).flatMap((name) => {
    const code = /^practise-(\w+)\.json$/.exec(name)?.[1]
    return code ? [[code, JSON.parse(readFileSync(join(root, name), 'utf8'))]] : []
  })
  return { scenarios: readScenarios(folder).scenarios, words: Object.fromEntries(words) }
}

function sourcesOf(release: Release): NonNullable<LeadContent['sources']> {
  return Object.fromEntries(Object.values(release.pathways).map(({ id, sources }) => [id, sources]))
}

function withoutWords(release: Release): Release {
  const pathways = Object.values(release.pathways).map((pathway) => [
    pathway.id,
    { ...pathway, words: [], sources: [] },
  ])
  return { ...release, pathways: Object.fromEntries(pathways) }
}
