import type { Fact } from '#core/pathway/pathway.ts'
import type { Call } from './call.ts'

/** Facts that only the record can answer and nobody looked up: one key answered them no among what was asked aloud, or the record was not open. */
export function unlookedOf({ trail, answers, recordClosed, release, pathway }: Call): string[] {
  const facts: Readonly<Record<string, Fact>> = { ...release.facts, ...release.pathways[pathway]?.facts }
  return trail.flatMap((ids) => {
    const looked = ids.filter((id) => facts[id]?.look && !facts[id].glance && answers[id] === 'no')
    return recordClosed || ids.some((id) => facts[id] && !facts[id].look) ? looked : []
  })
}
