import { effect } from '@preact/signals'
import type { Practice } from '#core/practice.ts'
import { api } from './api.ts'
import { refreshBoard } from './board.ts'
import { practice } from './content-store.ts'
import { countInto } from './counting.ts'
import { setHealth } from './desk-health.ts'
import { call } from './desk-state.ts'
import { enrolDemo, enrolled } from './enrol.ts'
import { refreshLive } from './live.ts'
import { cachePractice, readCachedPractice } from './practice-cache.ts'
import { startSync } from './sync.ts'
import { TallyStore } from './tally-store.ts'
import { startWorker } from './updates.ts'

/** Every desk hears of a full service, the board and new details within half a minute. */
const REFRESH_MS = 20_000

/** Everything the desk needs after its first paint: the practice it belongs to, the counters, the board, the worker for offline use. */
export async function startLater(): Promise<void> {
  watchNetwork()
  practice.value = await readCachedPractice()
  const store = new TallyStore((state) => setHealth({ storage: state.kind }))
  countInto(store)
  if (!enrolled()) await enrolDemo()
  setHealth({ joined: enrolled() })
  await refreshPractice()
  await refreshBoard()
  await refreshLive()
  startSync(store)
  setInterval(() => {
    void refreshPractice()
    void refreshBoard()
    void refreshLive()
  }, REFRESH_MS)
  if (navigator.storage?.persist) void navigator.storage.persist().catch(() => false)
  await startWorker()
  performance.mark('everything-there')
}

let newer: Practice | undefined

/** Fetches the practice's document; a newer one is used at the next new enquiry, never under an open call. */
export async function refreshPractice(): Promise<void> {
  const fresh = await api<Practice>('GET', '/api/practice')
  if (!fresh) return
  if (practice.value?.revision === fresh.revision && practice.value.id === fresh.id) return
  await cachePractice(fresh)
  newer = fresh
  if (!call.value) use()
}

function use(): void {
  if (newer) practice.value = newer
  newer = undefined
}

effect(() => {
  if (!call.value) use()
})

function watchNetwork(): void {
  const look = () => setHealth({ online: navigator.onLine })
  addEventListener('online', look)
  addEventListener('offline', look)
  look()
}
