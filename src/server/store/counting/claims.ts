import type { Family } from '#core/tally/sending.ts'

/** More calls than one person takes in half a day: one in less than a minute, from the opening to noon. */
export const CALLS_OF_HALF_DAY = 400
/** A desk that was away sends what it held: so many days of the utmost, more than three ordinary months of calls. */
export const SAVED_DAYS = 14

const OF_A_DAY = 2 * CALLS_OF_HALF_DAY
const MOST = SAVED_DAYS * OF_A_DAY
const DAY_MS = 86_400_000

/** Calls that a key's counts would then tell of more, by what is counted of them. */
export type Added = Readonly<Record<Family, number>>

interface Left extends Added {
  readonly day: string
}

/** How many calls each desk may still add to the counts, so that none makes more than one person can have taken (rule 85). In memory only: how many calls a desk took stands nowhere. A second process allows its own. */
export class Claims {
  readonly #left = new Map<string, Left>()

  /** Claims of some syncs that are kept together. */
  begin(): OpenClaims {
    return new OpenClaims(this.#left)
  }
}

/** Claims while the syncs that they come with are being kept. */
export class OpenClaims {
  readonly #kept: Map<string, Left>
  readonly #open = new Map<string, Left>()

  constructor(kept: Map<string, Left>) {
    this.#kept = kept
  }

  /** Takes the calls that a desk would add on a day, all or none; false when they are more than it may. */
  take(desk: string, day: string, added: Added): boolean {
    const before = this.#open.get(desk) ?? this.#kept.get(desk)
    const passed = before ? Math.max(0, (Date.parse(day) - Date.parse(before.day)) / DAY_MS) : SAVED_DAYS
    const rest = (family: Family) =>
      Math.min(MOST, (before?.[family] ?? 0) + passed * OF_A_DAY) - added[family]
    const left = { day, topics: rest('topics'), times: rest('times') }
    if (left.topics < 0 || left.times < 0) return false
    this.#open.set(desk, left)
    return true
  }

  /** The syncs are kept. */
  keep(): void {
    for (const [desk, left] of this.#open) this.#kept.set(desk, left)
  }
}
