import type { Chain, Destination, Level, Raise, Rank, Step } from './pathway.ts'

/** Signs from this rank up end the questions at once (engine rule 22). */
export const AT_ONCE: Rank = 4

/** Minutes of the clock of minutes, where a kind of help does not name its own. */
const USUAL_MINUTES = 10

/** How soon somebody must be dealt with: a clock, and the minutes where it is that of minutes (rank 4). */
export interface Need {
  readonly clock: Rank
  readonly minutes: number
}

/** The need of a chain: its clock, and the most minutes that one of its steps may take. */
export function needOf({ clock, steps }: Chain, destinations: Readonly<Record<string, Destination>>): Need {
  if (clock !== 4) return { clock, minutes: USUAL_MINUTES }
  const minutes = steps.flat().map((id) => minutesOf(destinations[id]))
  return { clock, minutes: Math.max(0, ...minutes) || USUAL_MINUTES }
}

/** How soon a kind of help acts at its fastest. */
export function fastest({ high, minutes }: Pick<Destination, 'high' | 'minutes'>): Need {
  return { clock: high, minutes: high === 4 ? (minutes ?? USUAL_MINUTES) : USUAL_MINUTES }
}

/** Above 0 when the first need is the more urgent, below 0 when the second is. */
export function compareNeeds(one: Need, other: Need): number {
  return one.clock - other.clock || other.minutes - one.minutes
}

function minutesOf(destination: Destination | undefined): number {
  return destination?.minutes ?? USUAL_MINUTES
}

/** Whether a line that only raises decides over what was decided before it: it is more urgent or, where it says who sees them, as urgent and some step so far is of a lower level (engine rule 94). */
export function outranks(
  raise: Raise,
  so: Chain,
  destinations: Readonly<Record<string, Destination>>,
): boolean {
  const sooner = compareNeeds(needOf(raise, destinations), needOf(so, destinations))
  if (sooner !== 0 || !raise.sees) return sooner > 0
  const least = levelOf(raise.steps[0]!, destinations)
  return so.steps.some((step) => levelOf(step, destinations) < least)
}

/** Who sees somebody at a step: its highest level. */
export function levelOf(step: Step, destinations: Readonly<Record<string, Destination>>): Level {
  return Math.max(...step.map((id) => destinations[id]!.level)) as Level
}

/** Whether a kind of help is a pharmacy, which may be added to a danger sign's place and never put in its stead. */
export function isPharmacy({ level, practice }: Destination): boolean {
  return level === 1 && !practice
}
