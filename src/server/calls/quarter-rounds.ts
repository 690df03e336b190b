import { londonNow } from '#core/clock/wall-clock.ts'
import { slices } from '../store/slices.ts'
import type { Store } from '../store/store.ts'
import { callTotals } from './call-totals.ts'
import { lastQuarter, publishedQuarter } from './published-quarter.ts'

/**
 * Keeps what leaves practices that are compared as soon as the last quarter is published, so that nobody waits until fifty are
 * reckoned, and no count that comes later is in one practice's figures and not in another's. `round` is called each hour; it never
 * throws. `now` is in milliseconds since 1970 UTC.
 */
export function quarterRounds(store: Store, now: () => number): { readonly round: () => Promise<void> } {
  /** The quarter of which all were kept. */
  let done: string | undefined
  return {
    async round() {
      const at = londonNow(now())
      const quarter = lastQuarter(at)
      if (!quarter || quarter.id === done) return
      try {
        // A clock that jumped would keep a quarter that still runs.
        if (!(await store.clockHolds(now()))) return
        const others = slices()
        for (const network of await store.heads()) {
          if (network.kind !== 'network') continue
          for (const member of await store.of(network.id).members()) {
            // An invented year is kept nowhere unasked.
            if (!member.comparing || member.sample) continue
            const own = store.of(member.id)
            const { from, to } = quarter
            await publishedQuarter(
              own,
              member,
              quarter,
              () => callTotals(own, member, { at, from, to, year: undefined }),
              true,
            )
            await others()
          }
        }
        done = quarter.id
      } catch {
        // A database that is away says so elsewhere; the next hour tries again.
      }
    },
  }
}
