import { appendFileSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Content } from '#content/load.ts'
import { readDanger } from '#content/read/danger.ts'
import { inRelease } from '#content/read/weights.ts'
import { topicsToFind } from '#content/words/heard.ts'
import { oddsOfHeard } from '#content/words/odds.ts'
import { weighEmergencies } from '#content/words/weigh-emergencies.ts'
import type { Pathway } from '#core/pathway/pathway.ts'
import type { DangerFile } from '#core/pathway/release-files.ts'
import { buildWholeDanger, buildWholeIndex } from '#core/search/closer/closer.ts'
import { findDanger } from '#core/search/danger.ts'
import type { TopicIndex } from '#core/search/topic-index.ts'
import { searchTopics } from '#core/search/topics.ts'
import { isWeak } from '#core/search/weak.ts'
import { readWho } from '#core/search/who/who.ts'
import { ENGINES } from './search-engines.ts'

/** A labelled query: the topics that are right, whose voice it is, whether it cannot wait, its kinds, and whether an emergency card must come up, where that was marked. */
interface Labelled {
  readonly query: string
  readonly topics: readonly string[]
  readonly voice: string
  readonly urgent: boolean
  readonly kinds: readonly string[]
  readonly card?: boolean
}

/** Voices of callers.tsv on which nothing was tuned. */
const HELD_OUT = ['06-south-asian-family', '09-teen-texting', '11-posh-retired']

/**
 * `npm run bench -- --voices FILE[,FILE] [--measure | --misses]`: ours beside MiniSearch on labelled queries, by voice and by kind. Prints how
 * often the right topic is first and among three; how often what cannot wait is among three or under a card; how many cards that were due came
 * up; and how many everyday queries raised a card or found a weak match. Files of `content/heard` are left out of what was heard while they are
 * measured. With --measure the look at the files is written down in the log. --misses prints each query whose topic is not first or whose card is
 * wrong, which is for tuning alone.
 */
export function benchVoices(
  content: Content,
  files: readonly string[],
  { log, misses }: { readonly log?: string | undefined; readonly misses?: boolean },
): void {
  const rows = files.flatMap(readLabelled)
  const pathways = Object.values(content.release.pathways)
  const leftOut = files.map((file) => basename(file))
  const topics = topicsToFind(content, leftOut)
  const index = buildWholeIndex(topics, content.lexicon, oddsOfHeard(content, leftOut))
  const danger = buildWholeDanger(dangerWithout(content.folder, files, index), index)
  const hits = rows.map(({ query }) => {
    const { rest, ...who } = readWho(query)
    return searchTopics(index, rest || query, 10, who)
  })
  const ours = hits.map((found) => found.map(({ id }) => id))
  const miniSearch = ENGINES.find(({ name }) => name === 'MiniSearch')!.build(topics, content.lexicon)
  const mini = rows.map(({ query }) => miniSearch(query))
  const cards = rows.map(({ query }, at) => findDanger(danger, query, ours[at]![0]) !== undefined)
  const asksNothing = new Set(pathways.filter(({ signs }: Pathway) => signs.length === 0).map(({ id }) => id))
  const share = (of: number[], fits: (at: number) => boolean) =>
    of.length === 0 ? '     -' : `${((100 * of.filter(fits).length) / of.length).toFixed(1)}%`.padStart(6)
  const right = (found: string[][], at: number, among: number) =>
    found[at]!.slice(0, among).some((id) => rows[at]!.topics.includes(id))
  const hazardous = (at: number) =>
    rows[at]!.urgent && !right(ours, at, 1) && !cards[at] && asksNothing.has(ours[at]![0] ?? '')
  const line = (name: string, of: number[]) => {
    const urgent = of.filter((at) => rows[at]!.urgent)
    const everyday = of.filter((at) => !rows[at]!.urgent && !rows[at]!.card)
    const due = of.filter((at) => rows[at]!.card)
    return [
      name.padEnd(28),
      String(of.length).padStart(5),
      share(of, (at) => right(ours, at, 1)),
      share(of, (at) => right(ours, at, 3)),
      share(urgent, (at) => right(ours, at, 3) || cards[at]!),
      share(due, (at) => cards[at]!),
      String(everyday.filter((at) => cards[at]).length).padStart(5),
      share(everyday, (at) => isWeak(hits[at]!)),
      String(of.filter(hazardous).length).padStart(4),
      share(of, (at) => right(mini, at, 1)),
      share(of, (at) => right(mini, at, 3)),
    ].join(' ')
  }
  const all = rows.map((_, at) => at)
  const withOf = (pick: (row: Labelled) => boolean) => all.filter((at) => pick(rows[at]!))
  console.log(
    '                             count  first  three urgent   card false   weak haz. | MiniSearch first, three',
  )
  console.log(line('all', all))
  const apart = withOf(({ voice }) => HELD_OUT.includes(voice))
  if (apart.length > 0) console.log(line('voices held out', apart))
  for (const voice of new Set(rows.map((row) => row.voice)))
    console.log(
      line(
        voice,
        withOf((row) => row.voice === voice),
      ),
    )
  for (const kind of new Set(rows.flatMap((row) => row.kinds)))
    console.log(
      line(
        `  ${kind}`,
        withOf(({ kinds }) => kinds.includes(kind)),
      ),
    )
  const [weak, sure] = [true, false].map((is) => all.filter((at) => isWeak(hits[at]!) === is))
  console.log(
    `first is right in ${share(weak!, (at) => right(ours, at, 1)).trim()} of ${weak!.length} weak matches, in ${share(sure!, (at) => right(ours, at, 1)).trim()} of ${sure!.length} others`,
  )
  if (misses)
    for (const [at, { query, topics: due, urgent, card }] of rows.entries())
      if (!right(ours, at, 1) || (card ? !cards[at] : cards[at] && !urgent))
        console.log(
          `${card ? 'card due ' : ''}${cards[at] ? 'card ' : ''}${query} | ${due.join(';')} | ${ours[at]!.slice(0, 3).join(' ')}`,
        )
  if (log)
    appendFileSync(
      log,
      `${new Date().toISOString().slice(0, 16)} ${files.map((file) => basename(file)).join(' ')}: ${line('all', all).replace(/\s+/g, ' ')}\n`,
    )
}

/** All that raises cards, with words weighed anew without the files that are measured where they are among what was heard. */
function dangerWithout(folder: string, files: readonly string[], index: TopicIndex): DangerFile {
  const danger = readDanger(folder)
  const heard = new Set(readdirSync(join(folder, 'heard')))
  const apart = files.map((file) => basename(file)).filter((name) => heard.has(name))
  if (apart.length === 0) return danger
  const { meanings, ...later } = danger.later!
  const weights = inRelease(weighEmergencies(folder, danger, index, apart))
  return { ...danger, later: { ...later, meanings: { ...meanings!, weights } } }
}

/** Reads a table of labelled queries by the names of its columns. */
function readLabelled(file: string): Labelled[] {
  const [head, ...lines] = readFileSync(file, 'utf8').trim().split('\n')
  const columns = head!.split('\t')
  return lines.map((text) => {
    const cells = text.split('\t')
    const cell = (name: string) => cells[columns.indexOf(name)]?.trim() ?? ''
    const card = cell('card')
    return {
      query: cell('query'),
      topics: (cell('topics') || cell('topic')).split(';'),
      voice: cell('voice'),
      urgent: cell('urgent') === 'yes',
      kinds: (cell('kind') || cell('kinds')).split(';').filter(Boolean),
      ...(card ? { card: card === 'yes' } : {}),
    }
  })
}
