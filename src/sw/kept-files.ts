/** A file that the desk needs without a network, and what it is checked against before it is kept. */
export interface KeptFile {
  readonly url: string
  readonly integrity: string
}

/** Files fetched at once. */
const LANES = 4
/** Answers differ by how they were packed on their way, never by what they hold. */
const ANY = { ignoreVary: true }

/** The files of one release, kept whole in a cache of their own, so that no release ever sees a file of another under a name they share. */
export class KeptFiles {
  readonly #name: string
  readonly #files: ReadonlyMap<string, KeptFile>

  /** `release` names the cache; a page of that release holds a lock of the same name while it is open. */
  constructor(release: string, files: readonly KeptFile[]) {
    this.#name = `desk-${release}`
    this.#files = new Map(files.map((file) => [file.url, file]))
  }

  /** Whether a path is one of this release. */
  has(path: string): boolean {
    return this.#files.has(path)
  }

  /** Fetches what is not kept yet: all on the first day, nothing on most, what is gone after a browser wiped its caches. Throws when a file did not come whole; those that did are kept. */
  async fill(): Promise<void> {
    const cache = await caches.open(this.#name)
    const missing = await this.#missing()
    const lane = async () => {
      for (let file = missing.shift(); file; file = missing.shift())
        await cache.put(file.url, (await keptElsewhere(file)) ?? (await fetchWhole(file)))
    }
    await Promise.all(Array.from({ length: LANES }, lane))
  }

  /** Whether every file of this release is kept. */
  async isWhole(): Promise<boolean> {
    return (await this.#missing()).length === 0
  }

  async #missing(): Promise<KeptFile[]> {
    const cache = await caches.open(this.#name)
    const kept = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname))
    return [...this.#files.values()].filter(({ url }) => !kept.has(url))
  }

  /** A kept file; fetched and kept when it is gone, or when the page asks for it anew because the kept one was not whole. */
  async answer(path: string, anew = false): Promise<Response> {
    const kept = anew ? undefined : await caches.match(path, { ...ANY, cacheName: this.#name })
    if (kept) return kept
    const fresh = await fetchWhole(this.#files.get(path)!)
    const keep = async () => (await caches.open(this.#name)).put(path, fresh.clone())
    await keep().catch(() => undefined)
    return fresh
  }

  /** Lets go of the caches of other releases that no open page runs any more. */
  async tidy(): Promise<void> {
    const { held = [] } = await navigator.locks.query()
    const used = new Set([this.#name, ...held.map(({ name }) => name)])
    for (const name of await caches.keys()) if (!used.has(name)) await caches.delete(name)
  }
}

/** A file of a release whose page is still open, by its name, which no two files share. */
export function keptByAnother(path: string): Promise<Response | undefined> {
  return caches.match(path, ANY)
}

/** A file from the network, whole or not at all; once more past the browser's own cache, where a cut one may lie. */
function fetchWhole({ url, integrity }: KeptFile): Promise<Response> {
  return fetch(url, { integrity }).catch(() => fetch(url, { integrity, cache: 'reload' }))
}

/** The same file as another release has it, so that only what changed travels. */
async function keptElsewhere({ url, integrity }: KeptFile): Promise<Response | undefined> {
  const found = await caches.match(url, ANY)
  if (!found) return undefined
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await found.clone().arrayBuffer()))
  return integrity === `sha256-${btoa(String.fromCharCode(...digest))}` ? found : undefined
}
