import { allowedErrors, distance } from '../pathway/distance.ts'
import type { Service } from '../practice/service.ts'
import { wordsOf } from './tokens.ts'

/** The services by the words of their names and other names. */
export interface Directory {
  readonly services: readonly Service[]
  readonly words: ReadonlyMap<string, readonly number[]>
  readonly sorted: readonly string[]
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
  return { services, words, sorted: [...words.keys()].sort() }
}

/** Whether the whole name of a service was typed, "the", "number" and "please" apart. */
export function isNamed(service: Service, query: string): boolean {
  const typed = nameIn(query)
  return typed !== '' && typed === nameIn(service.name)
}

function nameIn(text: string): string {
  return wordsOf(text)
    .filter((word) => !['the', 'number', 'phone', 'please'].includes(word))
    .join(' ')
}

/** Services whose names begin with or nearly are what was typed: every telling word must fit somewhere; those whose whole name it is come first. */
export function searchServices(directory: Directory, query: string, limit = 5): Service[] {
  const named = directory.services.filter((service) => isNamed(service, query))
  return [...new Set([...named, ...fittingServices(directory, query)])].slice(0, limit)
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

function matches({ words, sorted }: Directory, word: string): Map<number, number> {
  const found = new Map<number, number>()
  const put = (match: string, worth: number) => {
    for (const at of words.get(match)!) if (worth > (found.get(at) ?? 0)) found.set(at, worth)
  }
  for (const match of sorted) {
    if (match === word) put(match, 1)
    else if (word.length >= 3 && match.startsWith(word)) put(match, 0.8)
    else if (word.length >= 5 && found.size === 0 && match[0] === word[0]) {
      const slips = distance(word, match.slice(0, word.length + 1), allowedErrors(word.length))
      if (slips !== undefined) put(match, 0.6 - 0.1 * slips)
    }
  }
  return found
}
