import { signal } from '@preact/signals'

/** Why this browser does not keep something: it may not, it has no room, an old tab holds the store, or the store does not answer. */
export type Reason = 'refused' | 'full' | 'blocked' | 'silent'

/** What is in memory only, and why: lost when the page is closed. */
export const notKept = signal<ReadonlyMap<string, Reason>>(new Map())

/** Notes whether something is kept: `reason` is undefined when it is. */
export function noteKept(what: string, reason?: Reason): void {
  if (notKept.value.get(what) === reason) return
  const next = new Map(notKept.value)
  if (reason) next.set(what, reason)
  else next.delete(what)
  notKept.value = next
}

/** The reason in a fault of the browser's store. */
export function reasonOf(fault: unknown): Reason {
  const { name } = (fault ?? {}) as { name?: string }
  return name === 'QuotaExceededError' ? 'full' : 'refused'
}
