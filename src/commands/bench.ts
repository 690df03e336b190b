import { appendFileSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { CONTENT_FOLDER } from '#content/folder.ts'
import { loadContent } from '#content/load.ts'
import { readDanger } from '#content/read/danger.ts'
import { writeWeights } from '#content/read/weights.ts'
import { topicsToFind } from '#content/words/heard.ts'
import { heardLines } from '#content/words/heard-lines.ts'
import { oddsOfHeard } from '#content/words/odds.ts'
import { weighEmergencies } from '#content/words/weigh-emergencies.ts'
import { serviceNames } from '#core/practice/service-check.ts'
import { buildWholeIndex } from '#core/search/closer/closer.ts'
import { benchFiles } from './bench-files.ts'
import { benchServices } from './bench-services.ts'
import { benchVoices } from './queries/bench-voices.ts'
import { ENGINES, type Engine } from './queries/search-engines.ts'

/**
 * `npm run bench [-- OPTION ...]`: our search beside others on the same labelled queries in one run. Prints how often the right topic
 * is first and among three, how often nothing is found, the time of a keystroke, index, memory and size.
 * - `--measure`: uses the half of the queries that is not tuned on, and writes that look down in the log.
 * - `--misses`: prints each query that goes wrong.
 * - `--ours`, `--only MiniSearch`: measures one search alone.
 * - `--services`: measures the directory of 10,000 services alone.
 * - `--voices FILES`: measures labelled queries by voice and kind.
 * - `--weigh`: measures nothing; learns what words weigh towards an emergency from what was heard, and writes that into content.
 */
/** Each engine runs this long before it is timed. */
const WARM_MS = 1500
const QUERIES = fileURLToPath(new URL('../../test/queries/queries.tsv', import.meta.url))
const LOG = fileURLToPath(new URL('../../docs/search-measured.log', import.meta.url))
const onlyAt = process.argv.indexOf('--only')
/** The others to measure beside ours; all of them when it is left out (Fuse.js takes minutes). */
const only = process.argv.includes('--ours')
  ? []
  : onlyAt > 0
    ? process.argv[onlyAt + 1]?.split(',')
    : undefined
const half = process.argv.includes('--measure') ? 'measure' : 'tune'
const content = loadContent(CONTENT_FOLDER)
const { release } = content
if (process.argv.includes('--files')) {
  benchFiles(content.network('2026-11-24'), serviceNames(release))
  process.exit()
}
if (process.argv.includes('--services')) {
  benchServices(content.network('2026-11-24'))
  process.exit()
}
if (process.argv.includes('--weigh')) {
  const index = buildWholeIndex(topicsToFind(content), content.lexicon, oddsOfHeard(content))
  const learned = weighEmergencies(content.folder, readDanger(content.folder), index)
  writeWeights(content.folder, learned, heardLines(content.folder))
  process.exit()
}
const voicesAt = process.argv.indexOf('--voices')
if (voicesAt > 0) {
  benchVoices(content, process.argv[voicesAt + 1]!.split(','), {
    log: half === 'measure' ? LOG : undefined,
    misses: half === 'tune' && process.argv.includes('--misses'),
  })
  process.exit()
}
const topics = topicsToFind(content)
/** Topics that always end with a clinician or a hospital within minutes. */
const dangerous = new Set(
  Object.values(release.pathways)
    .filter((pathway) => pathway.send.every((line) => line.clock >= 4))
    .map((pathway) => pathway.id),
)
const queries = readFileSync(QUERIES, 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t') as [query: string, topic: string, spelling: string, set: string])
  .filter(([, , , set]) => set === half)
const keystrokes = queries
  .filter((_, at) => at % 30 === 0)
  .flatMap(([query]) => Array.from({ length: query.length }, (_, at) => query.slice(0, at + 1)))
const texts = `${JSON.stringify(topics)}`

interface Figures {
  readonly name: string
  readonly first: number
  readonly three: number
  readonly danger: number
  readonly slips: number
  readonly nothing: number
  readonly p50: number
  readonly p95: number
  readonly built: number
  readonly memory: number
  readonly size: number
}

const figures = ENGINES.filter(({ name }) => name === 'ours' || !only || only.includes(name)).map(measure)
console.log(
  `${topics.length} topics (${(gzipSync(texts).length / 1000).toFixed(1)} kB gzip), ${queries.length} queries of the ${half} half, ${keystrokes.length} keystrokes`,
)
console.log('engine           first  three  danger3  slips3  nothing   p50 ms   p95 ms  index ms    MB    kB')
for (const row of figures)
  console.log(
    [
      row.name.padEnd(16),
      percent(row.first),
      percent(row.three),
      `  ${percent(row.danger)}`,
      ` ${percent(row.slips)}`,
      String(row.nothing).padStart(8),
      row.p50.toFixed(2).padStart(8),
      row.p95.toFixed(2).padStart(8),
      row.built.toFixed(0).padStart(9),
      row.memory.toFixed(1).padStart(5),
      row.size.toFixed(1).padStart(5),
    ].join(' '),
  )
const [ours, ...others] = figures
console.log(
  others.map((other) => `p95 of ${other.name}: ${(other.p95 / ours!.p95).toFixed(1)} times ours`).join('; '),
)
if (!only) benchServices(content.network('2026-11-24'))
if (half === 'measure')
  appendFileSync(
    LOG,
    `${new Date().toISOString().slice(0, 16)} ${queries.length} queries: ${figures.map((row) => `${row.name} first ${percent(row.first).trim()} three ${percent(row.three).trim()} danger ${percent(row.danger).trim()} nothing ${row.nothing}`).join('; ')}\n`,
  )

function measure(engine: Engine): Figures {
  globalThis.gc?.()
  const heap = process.memoryUsage().heapUsed
  const from = performance.now()
  const search = engine.build(topics, content.lexicon)
  const built = performance.now() - from
  globalThis.gc?.()
  const memory = Math.max(0, process.memoryUsage().heapUsed - heap) / 1e6
  const found = queries.map(([query]) => search(query))
  const places = queries.map(([, topic], at) => found[at]!.indexOf(topic))
  const empty = found.filter((ids) => ids.length === 0).length
  if (engine.name === 'ours' && process.argv.includes('--misses'))
    for (const [at, [query, topic]] of queries.entries())
      if (places[at] !== 0)
        console.log(
          `${String(places[at]! + 1).padStart(2)} ${query} | ${topic} | ${found[at]!.slice(0, 3).join(' ')}`,
        )
  const share = (fits: (at: number) => boolean, of: (at: number) => boolean = () => true) => {
    const all = places.map((_, at) => at).filter(of)
    return all.filter(fits).length / all.length
  }
  const inThree = (at: number) => places[at]! >= 0 && places[at]! < 3
  const warm = performance.now() + WARM_MS
  for (const typed of keystrokes) if (performance.now() < warm) search(typed)
  const times = keystrokes
    .map((typed) => {
      const began = performance.now()
      search(typed)
      return performance.now() - began
    })
    .sort((a, b) => a - b)
  return {
    name: engine.name,
    first: share((at) => places[at] === 0),
    three: share(inThree),
    danger: share(inThree, (at) => dangerous.has(queries[at]![1])),
    slips: share(inThree, (at) => queries[at]![2] === 'slip'),
    nothing: empty,
    p50: times[times.length >> 1]!,
    p95: times[Math.floor(times.length * 0.95)]!,
    built,
    memory,
    size: sizeOf(engine),
  }
}

/** What the engine's code weighs on the wire, in kB gzip; ours is its own few files. */
function sizeOf(engine: Engine): number {
  const require = createRequire(import.meta.url)
  const folder = fileURLToPath(new URL('../core/search/', import.meta.url))
  const files = engine.file
    ? [
        require
          .resolve(engine.file.split('/dist/')[0]!)
          .replace(/\/dist\/.*/, `/dist/${engine.file.split('/dist/')[1]}`),
      ]
    : [
        'topics.ts',
        'score.ts',
        'lexicon.ts',
        'compounds.ts',
        'topic-index.ts',
        'similar-words.ts',
        'fits-who.ts',
        'stem.ts',
        'tokens.ts',
        '../pathway/distance.ts',
        'phonetic.ts',
      ].map((name) => folder + name)
  return gzipSync(files.map((file) => readFileSync(file, 'utf8')).join('')).length / 1000
}

function percent(value: number): string {
  return `${(value * 100).toFixed(1)}%`.padStart(6)
}
