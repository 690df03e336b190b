import type { Release } from '#core/pathway/release.ts'
import type { Route } from '#core/tally/tally.ts'

/** Rows that have a key of one figure each. */
const MOST = 9
/** Of each topic after the first. */
const OF_EACH = 2

/** A way that callers are sent, in the words of the desk. */
export interface RouteRow extends Route {
  readonly label: string
}

/** The ways that callers are sent by the answers of some topics: all of the first, the first few of the others. What folds to other is marked. */
export function routesOf(release: Release, topics: readonly string[]): RouteRow[] {
  const pathways = topics.flatMap((id) => release.pathways[id] ?? [])
  return pathways
    .flatMap(({ id, title, group, send }, at) =>
      [...new Set(send.flatMap(({ steps }) => steps.flat()))].slice(0, at > 0 ? OF_EACH : MOST).map((to) => ({
        topic: id,
        destination: to,
        sensitive: release.groups[group]!.sensitive,
        destinationSensitive: release.destinations[to]!.sensitive,
        label: `${title}: ${release.destinations[to]!.label}`,
      })),
    )
    .slice(0, MOST)
}
