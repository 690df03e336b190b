import { keep, readKept } from '#ui/kept.ts'
import { mapOf, yesNo } from '#ui/shape.ts'
import type { ShownTelling } from './duty-board.ts'

const KEPT = 'told-to'

type ToldTo = Readonly<Record<string, boolean>>

let known: ToldTo = readKept(KEPT, mapOf(yesNo)) ?? {}

/** Of each telling whether somebody was on the board as it came, also over a reload: who is put there later was told nothing of it. Training is not kept. */
export function toldTo(tellings: readonly ShownTelling[], somebody: boolean): ToldTo {
  const real = tellings.filter(({ training }) => !training)
  if (real.some(({ id }) => known[id] === undefined)) {
    known = Object.fromEntries(real.map(({ id }) => [id, known[id] ?? somebody]))
    keep(KEPT, known)
  }
  return known
}
