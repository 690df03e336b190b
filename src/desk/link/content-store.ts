import { signal } from '@preact/signals'
import type { Release } from '#core/pathway/release.ts'
import { type ReleaseIndex, type TopicsFile, type WordsFile, withWords } from '#core/pathway/release-files.ts'
import type { Practice } from '#core/practice/practice.ts'

/** The approved content this desk runs on, as far as it has been loaded. */
export const releaseIndex = signal<ReleaseIndex | undefined>(undefined)
export const topics = signal<TopicsFile | undefined>(undefined)
export const release = signal<Release | undefined>(undefined)
export const practice = signal<Practice | undefined>(undefined)

/** Words that may be counted when a search finds nothing. */
export const healthWords = signal<readonly string[]>([])

/** Loads what the search box needs: the topics with their commonest phrase. */
export async function loadTopics(): Promise<void> {
  // The page names the topics it was built with, so that they need not wait for the index.
  const named = document.querySelector('link[href^="/content/topics-"]')?.getAttribute('href')
  const early = named ? getJson<TopicsFile>(named).catch(() => undefined) : undefined
  const index = await getJson<ReleaseIndex>('/release-index.json')
  releaseIndex.value = index
  topics.value = (named === index.topics && (await early)) || (await getJson<TopicsFile>(index.topics))
  performance.mark('search-usable')
}

/** Loads what leads a call; from the cache when there is no network. */
export async function loadRelease(): Promise<void> {
  const index = releaseIndex.value
  if (index) release.value = await getJson<Release>(index.release)
}

/** Loads the other phrases; a call can be led before they are there, and without them. */
export async function loadWords(): Promise<void> {
  const index = releaseIndex.value
  const first = topics.value
  if (!index || !first) return
  const words = await getJson<WordsFile>(index.words)
  topics.value = withWords(first, words)
  healthWords.value = words.health
}

async function getJson<T>(url: string): Promise<T> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`)
  return response.json()
}
