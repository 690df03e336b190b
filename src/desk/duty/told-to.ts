import { keep, readKept } from '#ui/kept.ts'
import { mapOf, yesNo } from '#ui/shape.ts'
import type { ShownTelling } from './duty-board.ts'

const KEPT = 'told-to'

/** How many are kept: far more than a day has. */
const MOST = 200

type ToldTo = Readonly<Record<string, boolean>>

let known: ToldTo = readKept(KEPT, mapOf(yesNo)) ?? {}

/** Of each telling whether somebody was on the board as it came, also over a reload: who is put there later was told nothing of it. */
export function toldTo(tellings: readonly ShownTelling[], somebody: boolean): ToldTo {
  const came = tellings.filter(({ id }) => known[id] === undefined)
  if (came.length > 0) {
    const all = [...Object.entries(known), ...came.map(({ id }) => [id, somebody] as const)]
    known = Object.fromEntries(all.slice(-MOST))
    const training = tellings.flatMap((one) => (one.training ? [one.id] : []))
    keep(KEPT, Object.fromEntries(Object.entries(known).filter(([id]) => !training.includes(id))))
  }
  return known
}
