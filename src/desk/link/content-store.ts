import { signal } from '@preact/signals'
import type { Release } from '#core/pathway/release.ts'
import {
  type FirstFile,
  firstTopics,
  type ReleaseIndex,
  type TopicsFile,
  type WordsFile,
  withWords,
} from '#core/pathway/release-files.ts'
import type { Practice } from '#core/practice/practice.ts'
import { fetchWhole } from '#ui/whole.ts'

/** The approved content this desk runs on, as far as it has been loaded. */
export const releaseIndex = signal<ReleaseIndex | undefined>(undefined)
/** The topics to search, once they have come. */
export const topics = signal<TopicsFile | undefined>(undefined)
/** The content that new enquiries use, once it has come. */
export const release = signal<Release | undefined>(undefined)
/** The practice that this desk belongs to, as last heard. */
export const practice = signal<Practice | undefined>(undefined)

/** Stands in for a practice that does not come: it has no services, so that calls end with the kind of help, or the duty clinician. */
export const standIn = signal<Practice | undefined>(undefined)

/** Whether it may still come what the practice says of itself: until the server was asked, or for ten seconds. Nothing is said to be missing meanwhile. */
export const loading = signal(true)

/** Words that may be counted when a search finds nothing. */
export const healthWords = signal<readonly string[]>([])

/** Loads what the search box needs: the topics by their titles. */
export async function loadTopics(): Promise<void> {
  const index = await ownIndex()
  topics.value = firstTopics(await fetchWhole<FirstFile>(index.topics, index.integrity.topics))
  releaseIndex.value = index
}

/** Loads what leads a call; from the cache when there is no network. */
export async function loadRelease(): Promise<void> {
  const index = releaseIndex.value
  if (index) release.value = await fetchWhole<Release>(index.release, index.integrity.release)
}

/** Loads the other phrases; a call can be led before they are there, and without them. `makeReady` makes ready what the search makes of them before they take the place of the first. */
export async function loadWords(makeReady: (topics: TopicsFile) => Promise<void>): Promise<void> {
  const index = releaseIndex.value
  const first = topics.value
  if (!index || !first) return
  const words = await fetchWhole<WordsFile>(index.words, index.integrity.words)
  const whole = withWords(first, words)
  await makeReady(whole)
  topics.value = whole
  healthWords.value = words.health
}

/** The content that this very page was built with: it never runs on another's. A page that runs from its sources asks for it. */
async function ownIndex(): Promise<ReleaseIndex> {
  const named = document.getElementById('content')?.textContent
  return named ? JSON.parse(named) : (await fetch('/release-index.json')).json()
}
