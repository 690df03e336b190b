import { performance } from 'node:perf_hooks'
import { gzipSync } from 'node:zlib'
import Fuse from 'fuse.js'
import { CONTENT_FOLDER } from '#content/folder.ts'
import { loadContent } from '#content/load.ts'
import { buildIndex, searchTopics } from '#core/search/topics.ts'

/** `npm run bench`: the time of a keystroke in our search and in Fuse.js alone, on the same words in one run. */
const topics = Object.values(loadContent(CONTENT_FOLDER).release.pathways).map(
  ({ id, title, group, kind, words }) => ({ id, title, group, kind, words }),
)
const started = performance.now()
const index = buildIndex(topics)
const built = performance.now() - started
const fuse = new Fuse(topics, { keys: ['title', 'words'] })
const typed = topics
  .flatMap((topic) => topic.words.slice(0, 3))
  .slice(0, 150)
  .flatMap((words) => [words.slice(0, 3), words.slice(0, 6), words])

const ours = times((query) => searchTopics(index, query))
const theirs = times((query) => fuse.search(query, { limit: 10 }))
console.log(
  `${topics.length} topics, ${typed.length} keystrokes; index built in ${built.toFixed(0)} ms; topics ${(gzipSync(JSON.stringify(topics)).length / 1000).toFixed(1)} kB gzip`,
)
console.log(`ours     p50 ${at(ours, 0.5)} ms  p95 ${at(ours, 0.95)} ms`)
console.log(`Fuse.js  p50 ${at(theirs, 0.5)} ms  p95 ${at(theirs, 0.95)} ms`)
console.log(`ratio of the p95: 1/${(Number(at(theirs, 0.95)) / Number(at(ours, 0.95))).toFixed(0)}`)

function times(search: (query: string) => unknown): number[] {
  for (const query of typed.slice(0, 30)) search(query)
  return typed
    .map((query) => {
      const from = performance.now()
      search(query)
      return performance.now() - from
    })
    .sort((a, b) => a - b)
}

function at(sorted: readonly number[], share: number): string {
  return sorted[Math.floor(sorted.length * share)]!.toFixed(2)
}
