import { terminal } from '../pathway/ends.ts'
import type { Pathway, Rank, Step } from '../pathway/pathway.ts'
import type { Release } from '../pathway/release.ts'
import type { Practice } from '../practice/practice.ts'

/** What a kind of help that a practice lacks means for its callers: how many topics would send there, and what comes instead, in how many topics. */
export interface WouldGet {
  readonly topics: number
  readonly instead: readonly { readonly destination: string; readonly topics: number }[]
}

/** For each kind of help that no service gives, what callers would get: the next step that is here in each chain that names it, or the chain's always-on end; in core hours and for a person whom every step takes. */
export function wouldGet(release: Release, practice: Practice): ReadonlyMap<string, WouldGet> {
  const served = new Set(practice.services.flatMap((service) => service.serves))
  const here = (id: string) => release.destinations[id]!.always || served.has(id)
  const found = new Map<string, { topics: Set<string>; instead: Map<string, Set<string>> }>()
  for (const pathway of Object.values(release.pathways))
    for (const { steps, clock } of chainsOf(release, pathway))
      for (const [at, step] of steps.entries())
        for (const destination of step) {
          if (here(destination)) continue
          const next = steps.slice(at + 1).find((later) => later.every(here))?.[0]
          note(destination, pathway.id, next ?? terminal({ release, pathway }, clock, true))
        }
  return new Map(
    [...found].map(([id, { topics, instead }]) => [
      id,
      {
        topics: topics.size,
        instead: [...instead]
          .map(([destination, those]) => ({ destination, topics: those.size }))
          .sort((a, b) => b.topics - a.topics || (a.destination < b.destination ? -1 : 1)),
      },
    ]),
  )

  function note(destination: string, topic: string, next: string): void {
    const row = found.get(destination) ?? { topics: new Set(), instead: new Map() }
    found.set(destination, row)
    row.topics.add(topic)
    row.instead.set(next, (row.instead.get(next) ?? new Set()).add(topic))
  }
}

/** Every chain of a topic: its send lines, what raises them, and where its danger signs go. */
function chainsOf(
  release: Release,
  { send, raise, signs }: Pathway,
): { steps: readonly Step[]; clock: Rank }[] {
  const flags = [...new Set(signs.map(({ to }) => to))].map((to) => {
    const { fallbacks, high } = release.destinations[to]!
    return { steps: [[to], ...fallbacks.map((id) => [id])], clock: high }
  })
  return [...send, ...raise, ...flags]
}
