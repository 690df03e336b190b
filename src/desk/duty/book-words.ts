import type { Destination } from '#core/pathway/pathway.ts'
import { release } from '../link/content-store.ts'
import { board } from './board.ts'

/** How reception books it, in this practice's own words; of the duty clinician, where today's board gives a place or nobody, so that the nearest clinician is asked, in everyone's, which name no other door. */
export function bookWords({ id, tellsDuty, book }: Destination): string {
  const { clinician, extension, room } = board.value
  const placed = extension || room || !clinician
  return (tellsDuty && placed && release.value?.destinations[id]?.book) || book
}
