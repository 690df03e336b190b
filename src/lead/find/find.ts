import type { Release } from '#core/pathway/release.ts'
import type { Service } from '#core/practice/service.ts'
import type { View } from '../link/view.ts'

/** Something of the lead page that can be gone to: a page, a service or a topic. */
export interface GoTo {
  readonly kind: 'page' | 'service' | 'topic'
  readonly id: string
  readonly name: string
}

/** What is looked through: pages with words a manager may use for them, services, and topics with callers' words. */
export interface Findable {
  readonly pages: readonly {
    readonly id: View | `calls/${string}`
    readonly name: string
    readonly words: string
  }[]
  readonly services: readonly Service[]
  readonly release: Release | undefined
  /** What callers say, by topic; it comes later. */
  readonly said?: Readonly<Record<string, readonly string[]>> | undefined
}

const MOST = 8
const NAME_BEGINS = 3
const NAME_HOLDS = 2
const WORDS_HOLD = 1

/** What fits all the words that were typed, the closest by name first; among equals pages before services before topics. */
export function lookFor({ pages, services, release, said }: Findable, typed: string): GoTo[] {
  const words = plain(typed).split(' ').filter(Boolean)
  if (words.length === 0) return []
  const label = (id: string) => release?.destinations[id]?.label ?? ''
  const all: (GoTo & { readonly more: string })[] = [
    ...pages.map(({ id, name, words: more }) => ({ kind: 'page' as const, id, name, more })),
    ...services.map(({ id, name, serves, address, phones }) => ({
      kind: 'service' as const,
      id,
      name,
      more: [...serves.map(label), address, ...phones.map(({ number }) => number)].join(' '),
    })),
    ...Object.values(release?.pathways ?? {}).map(({ id, title, group }) => ({
      kind: 'topic' as const,
      id,
      name: title,
      more: [release?.groups[group]?.title ?? '', ...(said?.[id] ?? [])].join(' '),
    })),
  ]
  return all
    .map((one) => ({ one, score: scoreOf(words, plain(one.name), plain(one.more)) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST)
    .map(({ one: { kind, id, name } }) => ({ kind, id, name }))
}

/** Words as they are compared: without accents, signs and capitals. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function scoreOf(words: readonly string[], name: string, more: string): number {
  const begins = (text: string, word: string) => ` ${text}`.includes(` ${word}`)
  if (words.every((word) => begins(name, word))) return name.startsWith(words[0]!) ? NAME_BEGINS : NAME_HOLDS
  return words.every((word) => begins(name, word) || begins(more, word)) ? WORDS_HOLD : 0
}
