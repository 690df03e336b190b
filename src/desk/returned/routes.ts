import type { Release } from '#core/pathway/release.ts'
import type { Route } from '#core/tally/tally.ts'

/** Rows that have a key of one figure each. */
const MOST = 9
/** Of each topic, where several are shown. */
const OF_EACH = 2

/** A way that callers are sent, in the words of the desk. */
export interface RouteRow extends Route {
  readonly label: string
}

/** The ways that callers are sent by the answers of some topics: all of a single one, the first of each of several. What folds to other is marked. */
export function routesOf(release: Release, topics: readonly string[]): RouteRow[] {
  const pathways = topics.flatMap((id) => release.pathways[id] ?? [])
  const most = pathways.length > 1 ? OF_EACH : MOST
  return pathways
    .flatMap(({ id, title, group, send }) =>
      [...new Set(send.flatMap(({ steps }) => steps.flat()))].slice(0, most).map((to) => ({
        topic: id,
        destination: to,
        sensitive: release.groups[group]!.sensitive,
        destinationSensitive: release.destinations[to]!.sensitive,
        label: `${title}: ${release.destinations[to]!.label}`,
      })),
    )
    .slice(0, MOST)
}
