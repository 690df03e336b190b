import type { Disposition } from '../call/disposition.ts'
import { reaches } from '../matrix/reaches.ts'
import type { Destination } from '../pathway/pathway.ts'
import type { Scenario } from './scenario.ts'

type Kinds = Readonly<Record<string, Destination>>

/** Where a practise call ended. */
export type CallEnd = Pick<Disposition, 'destination' | 'also' | 'rank'>

/** Whether a place is between the least and the most urgent one of a scenario: right, or too little, or too much. */
export function judgePlace(
  destinations: Kinds,
  place: CallEnd,
  { least, most }: Pick<Scenario, 'least' | 'most'>,
): 'right' | 'too-little' | 'too-much' {
  if (!enough(destinations, place, least)) return 'too-little'
  return place.rank > destinations[most]!.high ? 'too-much' : 'right'
}

/** That place, one more urgent with a doctor, or one that is as soon and sees no lower. */
function enough(destinations: Kinds, place: CallEnd, least: string): boolean {
  if (reaches(destinations, place, least)) return true
  const wanted = destinations[least]!
  if (wanted.beside || wanted.sensitive || wanted.high >= 4) return false
  return place.rank >= wanted.low && destinations[place.destination]!.level >= wanted.level
}
