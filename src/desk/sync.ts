import { londonNow } from '#core/wall-clock.ts'
import { api } from './api.ts'
import type { TallyStore } from './tally-store.ts'

const EVERY_MS = 5 * 60_000

/** Sends the whole recent state of the counters; what the server kept is marked. Sending it again is harmless. */
export async function syncTallies(store: TallyStore): Promise<boolean> {
  const at = londonNow(Date.now())
  const weeks = await store.recent(at)
  if (weeks.length === 0) return true
  const answer = await api<{ kept: string[] }>('PUT', '/api/tallies', {
    weeks: weeks.map(({ week, key, counts, undone }) => ({ week, key, counts, undone })),
  })
  if (!answer) return false
  await store.acknowledge(
    weeks.filter((row) => answer.kept.includes(row.week)),
    at,
  )
  return true
}

/** Syncs on start, when the network or the page comes back, and on a timer; never after each call, which would tell a log when callers ring. */
export function startSync(store: TallyStore): void {
  const sync = () => void syncTallies(store)
  sync()
  addEventListener('online', sync)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') sync()
  })
  setInterval(sync, EVERY_MS)
}
