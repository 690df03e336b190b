/** How much each of many may still do on a day. In memory only: on disk it would tell which desk said something. */
export class DayAllowance {
  readonly #most: number
  #day = ''
  readonly #used = new Map<string, number>()

  constructor(most: number) {
    this.#most = most
  }

  /** Spends one of what somebody may do in a day; false where nothing is left. `day` is a London date. */
  spend(who: string, day: string): boolean {
    if (day !== this.#day) this.#used.clear()
    this.#day = day
    const used = this.#used.get(who) ?? 0
    if (used >= this.#most) return false
    this.#used.set(who, used + 1)
    return true
  }
}
