import { computed, signal } from '@preact/signals'
import type { TopicsFile } from '#core/pathway/release-files.ts'
import type { WordOdds } from '#core/search/closer/word-odds.ts'
import { buildDanger, findDanger } from '#core/search/danger.ts'
import { forDanger, forTopics, inOtherLetters } from '#core/search/shortened.ts'
import { buildIndex, indexSteps, type TopicIndex } from '#core/search/topic-index.ts'
import type { Found } from '#core/search/topics.ts'
import { searchTopics, type TopicHit } from '#core/search/topics.ts'
import { hasKnownWord, isBeside, isWeak } from '#core/search/weak.ts'
import type { WhoSaid } from '#core/search/who/who.ts'
import { practice, release, topics } from '../link/content-store.ts'

const nothingSaid: Found = { topics: [], services: [], said: {} }

const SHOWN = 7
const GUESSES = 3
const SERVICES_SHOWN = 3
/** The topic of who speaks another language, and the word that finds who can speak it. */
export const INTERPRETER = 'interpreter'

/** The part of the search that comes after the first paint: a closer reading of the words, whom they are about, and services by their names. */
export const moreSearch = signal<typeof import('./more-search.ts') | undefined>(undefined)
/** Indexes that were made ready before their topics took the place of others, with what words say of topics. */
const ready = new WeakMap<TopicsFile, { readonly index: TopicIndex; readonly odds: WordOdds | undefined }>()
const index = computed(() => {
  const file = topics.value
  return file && (ready.get(file)?.index ?? buildIndex(file.topics, file.lexicon))
})
/** The practice's own phrases, as text, so that a change elsewhere in its document makes nothing anew. */
const ownText = computed(() => JSON.stringify(practice.value?.overrides.words ?? {}))
const closer = computed(() => {
  const more = moreSearch.value
  const all = index.value
  const odds = topics.value && ready.get(topics.value)?.odds
  return all && more ? more.readCloser(more.addPhrases(all, JSON.parse(ownText.value)), odds) : all
})
const groupOf = computed(() => {
  const titles = new Map(topics.value?.groups.map(({ id, title }) => [id, title]))
  return new Map(topics.value?.topics.map(({ id, group }) => [id, titles.get(group) ?? '']))
})
const danger = computed(() => {
  const more = moreSearch.value
  return topics.value
    ? buildDanger(
        topics.value.danger,
        topics.value.lexicon ? index.value : undefined,
        more && ((file, all) => more.hearEmergencies(file, all, closer.value?.closer?.emergencyOdds)),
      )
    : undefined
})
const directory = computed(
  () =>
    practice.value && moreSearch.value?.buildDirectory(practice.value.services, release.value?.destinations),
)

const lastResort = computed(() => topics.value && moreSearch.value?.buildLastResort(topics.value.topics))

/** Whether one of the words stands in what topics say, in whatever form. */
export function knowsAny(words: string): boolean {
  return closer.value !== undefined && hasKnownWord(closer.value, words)
}

/** Once the rest of the search is there: makes the index of all phrases in pieces, between which keys are answered by what was there before. */
export async function makeIndex(file: TopicsFile): Promise<void> {
  const { inPieces, oddsSteps } = moreSearch.value!
  const made = await inPieces(indexSteps(file.topics, file.lexicon))
  ready.set(file, { index: made, odds: file.odds && (await inPieces(oddsSteps(file.odds))) })
}

/** Makes the rest of what the first key would have to wait for. */
export async function makeCloser(): Promise<void> {
  for (const made of [closer, danger, directory]) {
    await moreSearch.value!.rest()
    made.peek()
  }
}

/** Everything that the words typed so far lead to: the very code of the `find` command. What is known of the person already stands above the words, unless they tell of another age or sex; topics may be sought among some alone. */
export function find(typed: string, known: Partial<WhoSaid> = {}, among?: (topic: string) => boolean): Found {
  if (!typed.trim() || !closer.value) return nothingSaid
  const heard = (first?: string) => danger.value && findDanger(danger.value, forDanger(typed), first)
  const patients = moreSearch.value?.twoPatients(typed)
  if (patients) {
    const halves = patients.map((words) => ({ ...find(words, known, among), words }))
    // Danger comes first, whichever of them it is.
    const [one, other] = halves.toSorted((a, b) => Number(!a.danger) - Number(!b.danger))
    if (halves.every(({ topics, weak }) => topics.length > 0 && !weak) && (one!.danger || !heard()))
      return { ...one!, next: other!.words }
  }
  // Whoever reads another language finds the topic; no other word of it is known here.
  const more = moreSearch.value
  const foreign = more ? more.isForeign(closer.value, typed) : inOtherLetters(typed)
  const words = foreign ? INTERPRETER : forTopics(typed)
  const { rest = '', ...who }: Partial<WhoSaid> = more?.readWho(words) ?? {}
  const { stage: _stage, pregnant: _pregnant, heOrShe: _heOrShe, ...said } = who
  const most = foreign ? 1 : among ? groupOf.value.size : SHOWN
  const another = (['age', 'sex'] as const).some((of) => who[of] && known[of] && who[of] !== known[of])
  const all = searchTopics(closer.value, rest || words, most, another ? who : { ...who, ...known })
  const chosen = (list: TopicHit[]) => (among ? list.filter(({ id }) => among(id)) : list)
  const hits = chosen(all)
  const found = hits.length > 0 || foreign ? hits : chosen(lastResort.value?.(words, SHOWN) ?? [])
  const weak = !foreign && (hits.length > 0 ? isWeak(hits) || isBeside(hits, all) : found.length > 0)
  // Words of another language find no topic of their own.
  const raised = heard(foreign ? undefined : all[0]?.id)
  return {
    said,
    topics: found.slice(0, weak ? GUESSES : SHOWN).map((hit) => ({
      ...hit,
      group: groupOf.value.get(hit.id) ?? '',
    })),
    ...(more && directory.value && !foreign
      ? more.findServices(directory.value, rest || words, found, SERVICES_SHOWN)
      : { services: [] }),
    ...(weak ? { weak: true as const } : {}),
    danger: raised?.card,
    because: raised?.because,
    ...(foreign ? { foreign: true as const } : {}),
  }
}
