import { allowedErrors, distance } from '../pathway/distance.ts'
import type { Destination } from '../pathway/pathway.ts'
import type { Service } from '../practice/service.ts'
import { tellingWords, wordsOf } from './tokens.ts'
import type { Found, FoundTopic } from './topics.ts'

/** What the search knows of a kind of help. */
export type KindNames = Readonly<Record<string, Pick<Destination, 'label' | 'choice' | 'called'> | undefined>>

/** The services by the words of their names, other names and kinds of help. */
export interface Directory {
  readonly services: readonly Service[]
  /** The whole name of each, then the trades it is asked for by, as they are compared with what was typed. */
  readonly names: readonly (readonly string[])[]
  /** Its other names in the same way: they may be tasks or what ails somebody. */
  readonly others: readonly (readonly string[])[]
  readonly words: ReadonlyMap<string, readonly number[]>
  readonly sorted: readonly string[]
  /** What each of these words has in common with its trade. */
  readonly trades: readonly (string | undefined)[]
}

/** A topic by what it was found by. */
type ByWords = Pick<FoundTopic, 'title' | 'matched'>

/** With these somebody asks for a number; they are no part of a name. */
const ASKING = /^(?:number|tel|telephone|contact|details|whats)$/
/** What many services are. */
const SMALL = /^(?:line|team|service|clinic)$/
/** What asks for a number, and not for help. */
const ASKS = /\bnumber\b|\b(?:phone|tel|telephone|contact|details) for\b/i

/** Builds the directory of a practice's services and teams. */
export function buildDirectory(services: readonly Service[], kinds: KindNames = {}): Directory {
  const words = new Map<string, number[]>()
  for (const [at, service] of services.entries())
    for (const word of new Set([service.name, ...otherNames(service, kinds)].flatMap(wordsOf))) {
      const held = words.get(word)
      if (held) held.push(at)
      else words.set(word, [at])
    }
  const sorted = [...words.keys()].sort()
  const names = services.map((service) => [service.name, ...calledBy(service, kinds)].map(nameIn))
  const others = services.map((service) => (service.words ?? []).map(nameIn))
  return { services, names, others, words, sorted, trades: sorted.map(tradeOf) }
}

function calledBy({ serves }: Service, kinds: KindNames): string[] {
  return serves.flatMap((id) => kinds[id]?.called ?? [])
}

/** By what else a service is found: its other names, its trades, and what its kinds of help are called, but for what many pharmacies do. */
function otherNames(service: Service, kinds: KindNames): string[] {
  const labels = service.serves.flatMap((id) => (kinds[id] && !kinds[id].choice ? [kinds[id].label] : []))
  return [...(service.words ?? []), ...calledBy(service, kinds), ...labels]
}

/** What a service was found by where that is not in its name: another of its names, or its number. */
export function foundBy(service: Service, query: string, kinds: KindNames = {}): string | undefined {
  const number = numberIn(service, query)
  if (number) return number
  const fits = (name: string) =>
    findServices(buildDirectory([{ ...service, name, words: [] }]), query).services.length > 0
  return fits(service.name) ? undefined : otherNames(service, kinds).find(fits)
}

/** An extension as staff write it in the steps of a service, or in its number. */
const EXTENSION = /\b(?:ext(?:ension)?|x)\W{0,2}(\d{3,5})\b/gi

/** A number and nothing else; an extension may say so. */
const NUMBER = /^\s*(x|ext(?:ension)?)?[\s.+(]*(\d[\d\s().-]*)$/i

/** The number of a service that was typed: all of it, its last digits from three on, or its extension. */
function numberIn({ phones, refer }: Service, typed: string): string | undefined {
  const [, only, number = ''] = NUMBER.exec(typed) ?? []
  const digits = number.replace(/\D/g, '')
  if (digits.length < 3) return undefined
  const phone = phones.find((one) => !only && one.number.replace(/\D/g, '').endsWith(digits))
  if (phone) return phone.number
  const texts = [refer.steps, ...phones.map((one) => `${one.number} ${one.label ?? ''}`)].join(' ')
  const extension = [...texts.matchAll(EXTENSION)].find(([, short]) => short === digits)
  return extension?.[0]
}

/** The services whose whole name, number or trade was typed; or the only one whose name begins so, or is so but for its first word, where no topic is said so. */
function meant(
  { services, names }: Directory,
  query: string,
  typed: string,
  topics: readonly ByWords[],
): Service[] {
  const whole = services.filter((service, at) => names[at]!.includes(typed) || numberIn(service, query))
  const isTopic = topics.some((topic) => nameIn(`${topic.matched} ${topic.title}`).includes(typed))
  if (whole.length > 0 || isTopic || !typed.includes(' ')) return whole
  const parts = services.filter((_, at) => {
    const [own = ''] = names[at]!
    return own.startsWith(`${typed} `) || own.replace(/^\S+ /, '') === typed
  })
  return parts.length > 1 ? [] : parts
}

/** What is asked for by what was typed. */
function askedFor(text: string): string[] {
  return tellingWords(wordsOf(text)).filter((word) => !ASKING.test(word))
}

/** A name as it is compared; one and many are alike. */
function nameIn(text: string): string {
  return askedFor(text).join(' ').replace(/s\b/g, '')
}

/** Services whose names begin with or nearly are what was typed: every telling word must fit somewhere; those that were meant come first, then those of which it is another name. So many come before the topics as were meant; all of them where a number is asked for. */
export function findServices(
  directory: Directory,
  query: string,
  topics: readonly ByWords[] = [],
  limit = 5,
): Required<Pick<Found, 'services' | 'named'>> {
  const typed = nameIn(query)
  if (!typed) return { services: [], named: 0 }
  const whole = meant(directory, query, typed, topics)
  const so = directory.services.filter((_, at) => directory.others[at]!.includes(typed))
  const services = [...new Set([...whole, ...so, ...fittingServices(directory, query)])].slice(0, limit)
  return { services, named: ASKS.test(query) ? services.length : Math.min(whole.length, limit) }
}

function fittingServices(directory: Directory, query: string): Service[] {
  const typed = askedFor(query).filter((word) => !SMALL.test(word))
  if (typed.length === 0 || typed.join('').length < 3) return []
  const worths = typed.map((word) => matches(directory, word))
  // What a word does not fit is worth no number.
  const worth = (at: number) => worths.reduce((sum, one) => sum + (one.get(at) ?? Number.NaN), 0)
  return [...worths[0]!.keys()]
    .filter((at) => worth(at) > 0)
    .sort((a, b) => worth(b) - worth(a) || a - b)
    .map((at) => directory.services[at]!)
}

function matches({ words, sorted, trades }: Directory, word: string): Map<number, number> {
  const found = new Map<number, number>()
  const put = (match: string, worth: number) => {
    for (const at of words.get(match)!) if (worth > (found.get(at) ?? 0)) found.set(at, worth)
  }
  const trade = tradeOf(word)
  for (const [at, match] of sorted.entries()) {
    if (match === word) put(match, 1)
    else if (word.length >= 3 && match.startsWith(word)) put(match, 0.8)
    else if (trade !== undefined && trades[at] === trade) put(match, 0.7)
    else if (word.length >= 5 && found.size === 0 && match[0] === word[0]) {
      const slips = distance(word, match.slice(0, word.length + 1), allowedErrors(word.length))
      if (slips !== undefined) put(match, 0.6 - 0.1 * slips)
    }
  }
  return found
}

/** What a trade and who follows it have in common: chiropody and chiropodist, interpreters and interpreting. */
function tradeOf(word: string): string | undefined {
  const root = word.replace(/(?:ists?|y|ies|ers?|ing|s)$/, '')
  return root.length >= 6 ? root : undefined
}
