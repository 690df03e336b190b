import type { Release } from '#core/pathway/release.ts'
import { type Misfit, misfits } from '#core/practice/ours/misfits.ts'
import { isWrongSlot } from '#core/practice/ours/slots.ts'
import type { Practice } from '#core/practice/practice.ts'

/** Something of the practice's own that its lead should look at: the release has no place for it any more, or an urgent answer goes in a routine slot. */
export interface OwnToLookAt {
  readonly kind: Misfit['kind']
  readonly key: string
  readonly why: Misfit['why'] | 'wrong-slot'
}

/** All of the practice's own that its lead should look at. */
export function ownToLookAt(
  release: Pick<Release, 'pathways' | 'destinations'> | undefined,
  practice: Pick<Practice, 'overrides'>,
): OwnToLookAt[] {
  const { slots = {} } = practice.overrides
  const wrong = Object.entries(slots).flatMap(([key, held]) =>
    Object.entries(held).some(([clock, slot]) => isWrongSlot(slot, Number(clock)))
      ? [{ kind: 'slots' as const, key, why: 'wrong-slot' as const }]
      : [],
  )
  return [...(release ? misfits(release, practice) : []), ...wrong]
}
