import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** Bytes of the built desk, gzip. */
export interface DeskWeight {
  /** JavaScript that must come before the search box can be used. */
  readonly first: number
  /** The topics that must come with it. */
  readonly topics: number
  /** All JavaScript that the desk can ever ask for in English; what only another language asks for is apart. */
  readonly all: number
}

const OTHER_LANGUAGES = ['cy']

/** What the desk in a folder of the build weighs: the page names what comes first, the worker all that it keeps. */
export function weighDesk(dist: string): DeskWeight {
  const read = (name: string) => readFileSync(join(dist, name), 'utf8')
  const scripts = (text: string) => [
    ...new Set([...text.matchAll(/\/(assets\/[\w.-]+\.js)\b/g)].map((match) => match[1]!)),
  ]
  const weigh = (names: readonly string[]) =>
    names.reduce((sum, name) => sum + gzipSync(readFileSync(join(dist, name))).length, 0)
  const topics = readdirSync(join(dist, 'content')).filter((name) => /^topics-.*\.json$/.test(name))
  return {
    first: weigh(scripts(read('index.html'))),
    topics: weigh(topics.map((name) => `content/${name}`)),
    all: weigh(
      scripts(read('sw.js')).filter(
        (name) => !OTHER_LANGUAGES.some((language) => new RegExp(`[/-]${language}-`).test(name)),
      ),
    ),
  }
}
