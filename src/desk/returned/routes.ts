import type { Release } from '#core/pathway/release.ts'
import { MOST, type RouteRow, rowOf } from '../counting/sent.ts'

/** Of each topic after the first. */
const OF_EACH = 2

/** The ways that callers are sent by the answers of some topics: all of the first, the first few of the others. */
export function routesOf(release: Release, topics: readonly string[]): RouteRow[] {
  return topics
    .flatMap((id) => release.pathways[id] ?? [])
    .flatMap((pathway, at) =>
      [...new Set(pathway.send.flatMap(({ steps }) => steps.flat()))]
        .slice(0, at > 0 ? OF_EACH : MOST)
        .map((to) => rowOf(release, pathway, to)),
    )
    .slice(0, MOST)
}
