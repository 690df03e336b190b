import { londonNow } from '#core/clock/wall-clock.ts'
import { batchesOf, without } from '#core/tally/batches.ts'
import type { WeekCounters } from '#core/tally/counters.ts'
import { list, optional, record, text } from '#ui/shape.ts'
import { ask } from '../link/api.ts'
import type { TallyStore } from './tally-store.ts'

const EVERY_MS = 5 * 60_000
const RETRY_MS = 30_000
/** The server takes 256 kB at once. */
const BATCH_BYTES = 200_000

/** What the server said: the weeks it kept, or what of the request it cannot take; undefined when it said nothing of use. */
export type SyncAnswer =
  | { readonly kept: readonly string[] }
  | { readonly cells: readonly string[]; readonly weeks: readonly string[] }
  | undefined

/** Sends one request of a sync; `more` says that others follow. */
export type SendWeeks = (weeks: readonly WeekCounters[], more: boolean) => Promise<SyncAnswer>

/** Sends the whole recent state of the counters and marks what the server kept; true when all of it was. Sending it again is harmless. */
export async function syncTallies(store: TallyStore, send: SendWeeks = put): Promise<boolean> {
  const at = londonNow(Date.now())
  const rows = await store.recent(at)
  const batches = batchesOf(rows, BATCH_BYTES)
  const open = new Set<string>()
  for (const [nth, batch] of batches.entries()) {
    const more = nth < batches.length - 1
    let answer = await send(batch, more)
    if (answer && 'cells' in answer) {
      // A week that was cut stays to be sent again: a later release of the server may know what this one does not.
      for (const { week, counts, undone } of batch)
        if (answer.weeks.includes(week) || answer.cells.some((cell) => cell in counts || cell in undone))
          open.add(week)
      answer = await send(without(batch, answer), more)
    }
    if (!answer || 'cells' in answer) return false
    for (const { week } of batch) if (!answer.kept.includes(week)) open.add(week)
  }
  await store.acknowledge(
    rows.filter(({ week }) => !open.has(week)),
    at,
  )
  return open.size === 0
}

const isKept = record<{ kept: readonly string[] }>({ kept: list(text) })
const isRefused = record<{ cells?: readonly string[]; weeks?: readonly string[] }>({
  cells: optional(list(text)),
  weeks: optional(list(text)),
})

async function put(weeks: readonly WeekCounters[], more: boolean): Promise<SyncAnswer> {
  const answer = await ask(isKept, 'PUT', '/api/tallies', { weeks, more })
  if (answer.kind === 'said') return answer.body
  if (answer.kind === 'silent' || !isRefused(answer.body)) return undefined
  const { cells, weeks: refused } = answer.body
  return cells || refused ? { cells: cells ?? [], weeks: refused ?? [] } : undefined
}

/** Syncs on start, when the network or the page comes back, and on a timer; never after each call, which would tell a log when callers ring. Gives back how to stop. */
export function startSync(store: TallyStore, send: SendWeeks = put): () => void {
  const stop = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  let running = false
  let failures = 0
  const sync = async (): Promise<void> => {
    if (running || stop.signal.aborted) return
    running = true
    clearTimeout(timer)
    const done = await syncTallies(store, send).catch(() => false)
    failures = done ? 0 : failures + 1
    running = false
    if (!stop.signal.aborted) timer = setTimeout(sync, pause(failures))
  }
  void sync()
  addEventListener('online', () => void sync(), stop)
  document.addEventListener(
    'visibilitychange',
    () => void (document.visibilityState === 'visible' && sync()),
    stop,
  )
  return () => {
    stop.abort()
    clearTimeout(timer)
  }
}

/** Half a minute after a failure, then twice as long each time up to the usual five minutes; spread a little, so that desks do not all come at once. */
function pause(failures: number): number {
  const base = failures === 0 ? EVERY_MS : Math.min(EVERY_MS, RETRY_MS * 2 ** (failures - 1))
  return base * (0.9 + Math.random() * 0.2)
}
