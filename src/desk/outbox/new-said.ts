import { practice } from '../link/content-store.ts'
import { nowMs } from '../parts/clock.ts'
import { isShut } from '../parts/door.ts'
import type { SaidHead } from './said.ts'

/** What every thing said here begins with; its id is made on this desk. */
export function newSaid(): SaidHead {
  const id = practice.value?.id
  return {
    id: crypto.randomUUID(),
    at: nowMs(),
    ...(id ? { practice: id } : {}),
    ...(isShut() ? { training: true as const } : {}),
  }
}
