/** Draws that are the same each time for one seed: for samples, never for anything that must not be guessed. */
export function draws(seed: string) {
  let state = [...seed].reduce(
    (sum, letter) => Math.imul(sum ^ letter.charCodeAt(0), 16_777_619),
    2_166_136_261,
  )
  /** From 0 up to 1, the "mulberry32" generator. */
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    chance: (share: number): boolean => next() < share,
    /** One of a list, the heavier the likelier. */
    one<T>(list: readonly T[], weight: (one: T) => number): T {
      let left = next() * list.reduce((sum, one) => sum + weight(one), 0)
      for (const one of list) {
        left -= weight(one)
        if (left < 0) return one
      }
      return list.at(-1)!
    },
    /** A whole number about a mean, spread as counts are. */
    about(mean: number): number {
      const even = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
      return Math.max(0, Math.round(mean + Math.sqrt(mean) * even))
    },
  }
}
