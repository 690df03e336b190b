import type { Disposition } from '../call/disposition.ts'
import type { Release } from '../pathway/release.ts'

/** From the hospital up: in a sensitive topic such an answer is about somebody's life. */
const GRAVE = 5

/** Whether a call that ended there was hard to hear: by its place or what is told beside it, or gravely in a sensitive topic (engine rule 81). */
export function isHardToHear(
  { destinations, groups }: Pick<Release, 'destinations' | 'groups'>,
  group: string,
  { destination, also, rank }: Pick<Disposition, 'destination' | 'also' | 'rank'>,
): boolean {
  if ([destination, ...also].some((id) => destinations[id]?.heavy)) return true
  return rank >= GRAVE && groups[group]?.sensitive === true
}
