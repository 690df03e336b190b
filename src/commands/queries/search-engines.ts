import UFuzzy from '@leeoniya/ufuzzy'
import Fuse from 'fuse.js'
import MiniSearch from 'minisearch'
import type { Lexicon } from '#core/pathway/lexicon.ts'
import type { TopicEntry } from '#core/pathway/release-files.ts'
import { buildWholeIndex } from '#core/search/closer/closer.ts'
import { searchTopics } from '#core/search/topics.ts'
import { readWho } from '#core/search/who/who.ts'

/** A search over the same topics: built once, asked for the ids of the best ten. */
export interface Engine {
  readonly name: string
  readonly file: string
  readonly build: (topics: readonly TopicEntry[], lexicon: Lexicon) => (query: string) => string[]
}

const KEYS = ['title', 'words']

function fuse(options: ConstructorParameters<typeof Fuse<TopicEntry>>[1]): Engine['build'] {
  return (topics) => {
    const engine = new Fuse(topics, options)
    return (query) => engine.search(query, { limit: 10 }).map(({ item }) => item.id)
  }
}

/** Ours and those it is measured against, each set up as its own documentation advises. */
export const ENGINES: readonly Engine[] = [
  {
    name: 'ours',
    file: '',
    build: (topics, lexicon) => {
      const index = buildWholeIndex(topics, lexicon)
      return (query) => {
        const { rest, ...who } = readWho(query)
        return searchTopics(index, rest || query, 10, who).map((hit) => hit.id)
      }
    },
  },
  { name: 'Fuse.js default', file: 'fuse.js/dist/fuse.min.mjs', build: fuse({ keys: KEYS }) },
  {
    name: 'Fuse.js tuned',
    file: 'fuse.js/dist/fuse.min.mjs',
    build: fuse({
      keys: [
        { name: 'title', weight: 2 },
        { name: 'words', weight: 1 },
      ],
      ignoreLocation: true,
      threshold: 0.45,
      minMatchCharLength: 2,
    }),
  },
  {
    name: 'Fuse.js tokens',
    file: 'fuse.js/dist/fuse.min.mjs',
    build: fuse({ keys: KEYS, ignoreLocation: true, useTokenSearch: true, threshold: 0.4 }),
  },
  {
    name: 'MiniSearch',
    file: 'minisearch/dist/es/index.js',
    build: (topics) => {
      const engine = new MiniSearch({
        fields: ['title', 'words'],
        searchOptions: { boost: { title: 2 }, prefix: true, fuzzy: 0.2 },
      })
      engine.addAll(
        topics.map(({ id, title, words, heard = [] }) => ({
          id,
          title,
          words: [...words, ...heard].join(' . '),
        })),
      )
      return (query) =>
        engine
          .search(query)
          .slice(0, 10)
          .map((hit) => String(hit.id))
    },
  },
  {
    name: 'uFuzzy',
    file: '@leeoniya/ufuzzy/dist/uFuzzy.iife.min.js',
    build: (topics) => {
      const engine = new UFuzzy({ intraMode: 1 })
      const lines = topics.flatMap(({ id, title, words }) => [title, ...words].map((text) => ({ id, text })))
      const haystack = lines.map(({ text }) => text)
      return (query) => {
        const [found, info, order] = engine.search(haystack, query, 5)
        const best = order && info ? order.map((at) => info.idx[at]!) : (found ?? [])
        return [...new Set(best.map((at) => lines[at]!.id))].slice(0, 10)
      }
    },
  },
]
