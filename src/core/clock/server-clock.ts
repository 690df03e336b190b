/** How far the server's clock is ahead of this computer's, in milliseconds, and by how much that may be wrong: half the round trip. */
export interface ClockOffset {
  readonly ms: number
  readonly slackMs: number
}

/** One exchange with the server, in milliseconds: how long it took by a clock that nobody sets, what this computer's clock showed at its end, and what the server said. */
export interface ClockExchange {
  readonly tookMs: number
  readonly heardMs: number
  readonly serverMs: number
}

/** Differences that are worth a sentence, and those that hours and weeks can no longer be reckoned with. */
const SAID_MS = 2 * 60_000
const WRONG_MS = 10 * 60_000

/** The offset that one exchange shows. The server spoke somewhere within the round trip, so a slow network widens the slack and never looks like a wrong clock. */
export function offsetOf({ tookMs, heardMs, serverMs }: ClockExchange): ClockOffset {
  const slackMs = Math.max(0, tookMs) / 2
  return { ms: serverMs + slackMs - heardMs, slackMs }
}

/** The better of what is known and a newer exchange: the surer one, or the newer when the two cannot both be true because somebody set the clock. */
export function betterOffset(held: ClockOffset | undefined, fresh: ClockOffset): ClockOffset {
  if (!held || fresh.slackMs <= held.slackMs) return fresh
  return Math.abs(fresh.ms - held.ms) > fresh.slackMs + held.slackMs ? fresh : held
}

/** By how many milliseconds this computer's clock is certainly slow (fast when negative); 0 up to two minutes, which nobody needs to hear of. */
export function wrongBy(offset: ClockOffset | undefined): number {
  return offset && Math.abs(offset.ms) - offset.slackMs > SAID_MS ? offset.ms : 0
}

/** What to add to this computer's clock, in milliseconds: nothing until it is certainly more than ten minutes wrong. */
export function correctionOf(offset: ClockOffset | undefined): number {
  return offset && Math.abs(offset.ms) - offset.slackMs > WRONG_MS ? offset.ms : 0
}
