import type { Destination } from '#core/pathway/pathway.ts'
import { release } from '../link/content-store.ts'
import { board } from './board.ts'

/** How reception books it, in this practice's own words; of the duty clinician, whose place today's board gives, in everyone's, which name no other door. */
export function bookWords({ id, tellsDuty, book }: Destination): string {
  const placed = tellsDuty && (board.value.extension || board.value.room)
  return (placed && release.value?.destinations[id]?.book) || book
}
