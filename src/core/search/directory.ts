import { allowedErrors, distance } from '../pathway/distance.ts'
import type { Service } from '../practice/service.ts'
import { wordsOf } from './tokens.ts'

/** The services by the words of their names and other names. */
export interface Directory {
  readonly services: readonly Service[]
  /** The whole name of each, as it is compared with what was typed. */
  readonly names: readonly string[]
  readonly words: ReadonlyMap<string, readonly number[]>
  readonly sorted: readonly string[]
  /** What each of these words has in common with its trade. */
  readonly trades: readonly (string | undefined)[]
}

const SMALL = new Set([
  'the',
  'a',
  'an',
  'of',
  'for',
  'and',
  'in',
  'at',
  'to',
  'number',
  'phone',
  'line',
  'team',
  'service',
  'clinic',
  'please',
])

/** Builds the directory of a practice's services and teams. */
export function buildDirectory(services: readonly Service[]): Directory {
  const words = new Map<string, number[]>()
  for (const [at, service] of services.entries())
    for (const word of new Set([service.name, ...(service.words ?? [])].flatMap(wordsOf))) {
      const held = words.get(word)
      if (held) held.push(at)
      else words.set(word, [at])
    }
  const sorted = [...words.keys()].sort()
  const names = services.map(({ name }) => nameIn(name))
  return { services, names, words, sorted, trades: sorted.map(tradeOf) }
}

/** Whether the whole name of a service was typed, "the", "number" and "please" apart, or one of its numbers. */
export function isNamed(service: Service, query: string): boolean {
  return namedIn(buildDirectory([service]), query).length > 0
}

/** What a service was found by where that is not in its name: another of its names, or its number. */
export function foundBy(service: Service, query: string): string | undefined {
  const number = numberIn(service, digitsIn(query))
  if (number) return number
  const fits = (name: string) =>
    searchServices(buildDirectory([{ ...service, name, words: [] }]), query).length > 0
  return fits(service.name) ? undefined : service.words?.find(fits)
}

/** An extension as staff write it in the steps of a service, or in its number. */
const EXTENSION = /\b(?:ext(?:ension)?|x)\W{0,2}(\d{3,5})\b/gi

/** The digits that were typed, where nothing else was and they are enough for a number. */
function digitsIn(query: string): string | undefined {
  const digits = query.replace(/^\s*(?:ext(?:ension)?|x)(?=[\s.\d])|[\s().+-]/gi, '')
  return /^\d{3,}$/.test(digits) ? digits : undefined
}

/** The number of a service that was typed: all of it, its last digits from three on, or its extension. */
function numberIn({ phones, refer }: Service, digits: string | undefined): string | undefined {
  if (!digits) return undefined
  const phone = phones.find(({ number }) => number.replace(/\D/g, '').endsWith(digits))
  if (phone) return phone.number
  const texts = [refer.steps, ...phones.map(({ number, label }) => `${number} ${label ?? ''}`)].join(' ')
  const extension = [...texts.matchAll(EXTENSION)].find(([, short]) => short === digits)
  return extension?.[0]
}

/** The services whose whole name or number was typed. */
function namedIn({ services, names }: Directory, query: string): Service[] {
  const typed = nameIn(query)
  const digits = digitsIn(query)
  return services.filter(
    (service, at) => (typed !== '' && typed === names[at]) || numberIn(service, digits) !== undefined,
  )
}

function nameIn(text: string): string {
  return wordsOf(text)
    .filter((word) => !['the', 'number', 'phone', 'please'].includes(word))
    .join(' ')
}

/** Services whose names begin with or nearly are what was typed: every telling word must fit somewhere; those whose whole name it is come first. */
export function searchServices(directory: Directory, query: string, limit = 5): Service[] {
  return [...new Set([...namedIn(directory, query), ...fittingServices(directory, query)])].slice(0, limit)
}

function fittingServices(directory: Directory, query: string): Service[] {
  const typed = wordsOf(query).filter((word) => !SMALL.has(word))
  if (typed.length === 0 || typed.join('').length < 3) return []
  let fitting: Map<number, number> | undefined
  for (const word of typed) {
    const worth = matches(directory, word)
    const previous: Map<number, number> | undefined = fitting
    fitting = previous
      ? new Map(
          [...previous].flatMap(([at, sum]) => (worth.has(at) ? [[at, sum + worth.get(at)!] as const] : [])),
        )
      : worth
    if (fitting.size === 0) return []
  }
  return [...fitting!]
    .sort(([a, one], [b, other]) => other - one || a - b)
    .map(([at]) => directory.services[at]!)
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
