import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** For how long the page is not looked at again, in milliseconds. */
const HOLDS_MS = 100

/** The release of the desk that is served from a folder, read anew when its page changes; empty while there is none. */
export class ServedRelease {
  readonly #page: string
  #changed = 0
  #looked = Number.NEGATIVE_INFINITY
  #release = ''

  constructor(dist: string) {
    this.#page = join(dist, 'index.html')
  }

  /** The name of the release as it is served now. */
  get now(): string {
    const now = performance.now()
    if (now - this.#looked < HOLDS_MS) return this.#release
    this.#looked = now
    const changed = statSync(this.#page, { throwIfNoEntry: false })?.mtimeMs ?? 0
    if (changed !== this.#changed) {
      this.#changed = changed
      const page = changed ? readFileSync(this.#page, 'utf8') : ''
      this.#release = /<meta name="release" content="([^"]*)"/.exec(page)?.[1] ?? ''
    }
    return this.#release
  }
}
