import type { Destination, Pathway, Rank } from './pathway.ts'
import type { Release } from './release.ts'

type Kinds = Readonly<Record<string, Destination>>

/** The kind of help that is always there at a rank, as the content names it: one while the surgery is open, one while it is shut (engine rule 55). Throws when the content names none. */
export function endAt(destinations: Kinds, rank: Rank, surgeryOpen: boolean): string {
  const end = Object.values(destinations).find(({ ends }) =>
    ends?.[surgeryOpen ? 'open' : 'closed']?.includes(rank),
  )
  if (!end)
    throw new Error(`No destination ends a chain of rank ${rank} when ${surgeryOpen ? 'open' : 'shut'}.`)
  return end.id
}

/** The GP's answer at a clock or faster; what speaks for the GP while the surgery is shut. */
export function gpAt(destinations: Kinds, rank: Rank, surgeryOpen: boolean): string {
  return endAt(destinations, Math.max(1, Math.min(rank, 4)) as Rank, surgeryOpen)
}

/** The duty clinician now or, below that clock, on today's list. */
export function dutyAt(destinations: Kinds, rank: Rank): string {
  return endAt(destinations, rank >= 4 ? 4 : 3, true)
}

interface EndOf {
  readonly release: Pick<Release, 'groups' | 'destinations'>
  readonly pathway: Pick<Pathway, 'group'>
}

/** The always-on end of a clock: our own clinicians and desk in core hours; NHS 111 or a request for the next working day when closed. Below hospital rank a group may have its own. */
export function terminal({ release, pathway }: EndOf, clock: Rank, surgeryOpen: boolean): string {
  const own = clock < 5 ? release.groups[pathway.group]?.end : undefined
  return own ?? endAt(release.destinations, clock, surgeryOpen)
}
