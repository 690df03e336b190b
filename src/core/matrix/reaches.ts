import type { Disposition } from '../call/disposition.ts'
import type { Destination } from '../pathway/pathway.ts'

type Kinds = Readonly<Record<string, Destination>>

/** Whether an answer reaches the least place: that very place, in the answer or beside it, or a more urgent one where a doctor is seen. Of a range the top counts; among clinicians who act within minutes or the hour the sooner one counts as more urgent. */
export function reaches(
  destinations: Kinds,
  { destination, also }: Pick<Disposition, 'destination' | 'also'>,
  least: string,
): boolean {
  const wanted = destinations[least]!
  return [destination, ...also].some((id) => {
    if (id === least) return true
    const got = destinations[id]!
    if (wanted.beside || wanted.sensitive) return false
    if (!(got.gp || got.high >= 5)) return false
    return got.high > wanted.high || (got.high === wanted.high && got.high === 4 && sooner(got, wanted))
  })
}

/** Both are our own clinicians of rank 4, and the first acts in fewer minutes. */
function sooner(got: Destination, wanted: Destination): boolean {
  return got.gp && wanted.gp && (got.minutes ?? 10) < (wanted.minutes ?? 10)
}
