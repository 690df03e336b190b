/** Limits how often a secret may be guessed: so many tries in a stretch of time from one address, and so many from all together. */
export class GuessLimit {
  readonly #each: number
  readonly #all: number
  readonly #windowMs: number
  #tries: { readonly address: string; readonly at: number }[] = []

  constructor(each: number, all: number, windowMs: number) {
    this.#each = each
    this.#all = all
    this.#windowMs = windowMs
  }

  /** Notes a try before it is looked at, so that many at once cannot slip through; false when there were too many. `now` is in milliseconds. */
  allows(address: string, now: number): boolean {
    this.#tries = this.#tries.filter(({ at }) => at > now - this.#windowMs)
    const own = this.#tries.filter((one) => one.address === address).length
    if (own >= this.#each || this.#tries.length >= this.#all) return false
    this.#tries.push({ address, at: now })
    return true
  }

  /** Forgets the tries of an address that has shown the right secret. */
  forgive(address: string): void {
    this.#tries = this.#tries.filter((one) => one.address !== address)
  }
}
