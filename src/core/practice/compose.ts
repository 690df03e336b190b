import type { Destination, Pathway } from '../pathway/pathway.ts'
import type { ComposedRelease, Release } from '../pathway/release.ts'
import { type OwnPlace, ownPlace } from './ours/own-guidance.ts'
import { placeNamed } from './ours/place-named.ts'
import type { Practice, PracticeOverrides } from './practice.ts'

/** Shared content as one practice uses it: settings within their limits, its own words and ways to book. Pure: the same code runs at the desk, on the server, in the check and in the editor (engine rule 35). */
export function compose(
  base: Release,
  practice: Pick<Practice, 'settings' | 'overrides'> & Partial<Pick<Practice, 'services'>>,
): ComposedRelease {
  const values: Record<string, number> = {}
  for (const [id, setting] of Object.entries(base.settings)) {
    const wanted = practice.settings[id] ?? setting.default
    values[id] = Math.min(setting.to, Math.max(setting.from, wanted))
  }
  const { words = {}, booking = {} } = practice.overrides
  const said = standing(base, practice.overrides, practice.services ?? [])
  return {
    ...base,
    values,
    pathways: withSay(withWords(base, words), said),
    destinations: withBooking(base, booking, said),
  }
}

/** The words that a release says at a place: a topic's own for a kind of help, else those of the kind of help. */
export function releaseLine(
  { pathways, destinations }: Pick<Release, 'pathways' | 'destinations'>,
  { topic, help = '' }: OwnPlace,
): string | undefined {
  const pathway = topic !== undefined && Object.hasOwn(pathways, topic) ? pathways[topic] : undefined
  const kind = Object.hasOwn(destinations, help) ? destinations[help] : undefined
  return kind && (pathway?.say[help] ?? kind.say)
}

/** From this clock on the words are the same everywhere: the hospital and 999. */
const FIXED_FROM = 5

/** Whether a practice may say a kind of help in its own words: never the hospital and 999. */
export function maySayOwn({ high }: Pick<Destination, 'high'>): boolean {
  return high < FIXED_FROM
}

/** Only said, and asked: which place the caller uses is theirs to say. */
const QUESTION = /<[^<>|]*\?>/g

/** Own words with the questions of the release's line that they leave out. */
export function withQuestions(say: string, line: string): string {
  const left = (line.match(QUESTION) ?? []).filter((one) => !say.includes(one.slice(1, -1)))
  return [say, ...left].join(' ')
}

/** A practice's own words that still stand over what the release says there. Words that name a place do not: the card names the one that is open. */
function standing(
  base: Release,
  { say = {} }: PracticeOverrides,
  services: Practice['services'],
): [OwnPlace, string][] {
  return Object.entries(say).flatMap(([key, { say: words, over }]): [OwnPlace, string][] => {
    const place = ownPlace(key)
    const help =
      place.help !== undefined &&
      Object.hasOwn(base.destinations, place.help) &&
      base.destinations[place.help]
    if (!help || !maySayOwn(help) || releaseLine(base, place) !== over) return []
    return placeNamed(words, services) ? [] : [[place, withQuestions(words, over)]]
  })
}

function withSay(pathways: Release['pathways'], said: readonly [OwnPlace, string][]): Release['pathways'] {
  const changed: Record<string, Pathway> = {}
  for (const [{ topic, help }, words] of said) {
    const pathway =
      topic !== undefined && (changed[topic] ?? (Object.hasOwn(pathways, topic) && pathways[topic]))
    if (pathway) changed[topic!] = { ...pathway, say: { ...pathway.say, [help!]: words } }
  }
  return Object.keys(changed).length > 0 ? { ...pathways, ...changed } : pathways
}

function withWords(base: Release, words: Readonly<Record<string, readonly string[]>>): Release['pathways'] {
  const changed = Object.entries(words).flatMap(([id, extra]) => {
    const pathway = Object.hasOwn(base.pathways, id) && base.pathways[id]
    return pathway ? [[id, { ...pathway, words: [...pathway.words, ...extra] }] as const] : []
  })
  return changed.length ? { ...base.pathways, ...Object.fromEntries(changed) } : base.pathways
}

function withBooking(
  base: Release,
  booking: Readonly<Record<string, string>>,
  said: readonly [OwnPlace, string][],
): Release['destinations'] {
  const changed: Record<string, Destination> = {}
  const change = (id: string, words: Pick<Destination, 'book'> | Pick<Destination, 'say'>) => {
    const destination = changed[id] ?? (Object.hasOwn(base.destinations, id) && base.destinations[id])
    if (destination) changed[id] = { ...destination, ...words }
  }
  for (const [id, book] of Object.entries(booking)) change(id, { book })
  for (const [{ topic, help }, say] of said) if (topic === undefined) change(help!, { say })
  return Object.keys(changed).length > 0 ? { ...base.destinations, ...changed } : base.destinations
}
