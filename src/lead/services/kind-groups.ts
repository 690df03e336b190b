import type { Destination } from '#core/pathway/pathway.ts'
import { type KindGroup, UNPLACED_GROUPS } from '#core/practice/guide.ts'

const SAME_DAY = 3
const AMBULANCE = 6

/** The id of the group that a kind of help is in; one that nobody has placed goes by how soon it acts and whose it is. */
export function kindGroup({ id, practice, low }: Destination, groups: readonly KindGroup[]): string {
  const placed = groups.find(({ kinds }) => kinds.includes(id))
  if (placed) return placed.id
  const [own, soon, other] = UNPLACED_GROUPS
  if (practice) return own
  return low >= SAME_DAY ? soon : other
}

/** Kinds of help that a service can give: what is always there without one is left out, but for lines and places outside the practice that have numbers of their own. */
export function kindsToChoose(
  destinations: Readonly<Record<string, Destination>>,
  chosen: readonly string[],
): Destination[] {
  return Object.values(destinations).filter(
    ({ id, always, practice, low, high }) =>
      !always || chosen.includes(id) || (!practice && low >= SAME_DAY && high < AMBULANCE),
  )
}
