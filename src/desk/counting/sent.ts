import { signal } from '@preact/signals'
import type { Pathway } from '#core/pathway/pathway.ts'
import type { Release } from '#core/pathway/release.ts'
import type { Route } from '#core/tally/tally.ts'
import { staysPrivate } from '#core/texts/safe-number.ts'
import { goOut } from '../parts/door.ts'

/** So many have a key of one figure each. */
export const MOST = 9

/** A way that callers are sent, in the words of the desk. */
export interface RouteRow extends Route {
  readonly label: string
}

/** Where the last callers were sent, the newest first; in memory only, of nobody, and nothing that is private. */
export const sentLast = signal<readonly RouteRow[]>([])

/** The way from a topic to a kind of help; `place` is the service that was chosen. What folds to other is marked. */
export function rowOf(
  { groups, destinations }: Release,
  { id, title, group }: Pathway,
  to: string,
  place = destinations[to]!.label,
): RouteRow {
  return {
    topic: id,
    destination: to,
    sensitive: groups[group]!.sensitive,
    destinationSensitive: destinations[to]!.sensitive,
    label: `${title}: ${place}`,
  }
}

/** Notes where a caller was sent, each way once; gives back how to take that back. Training notes nothing. */
export function noteSent(pathway: Pathway, row: RouteRow): (() => void) | undefined {
  if (staysPrivate(pathway) || row.destinationSensitive) return undefined
  return goOut(() => {
    const before = sentLast.value
    sentLast.value = [row, ...before.filter(({ label }) => label !== row.label)].slice(0, MOST)
    return () => {
      sentLast.value = before
    }
  })
}
