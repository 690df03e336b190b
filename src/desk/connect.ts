import { countInto } from './counting/counting.ts'
import { DiskRows } from './counting/disk-rows.ts'
import { startSendingCounts } from './counting/send-counts.ts'
import { TallyStore } from './counting/tally-store.ts'
import { askAtOnce, follow, startFollowing } from './follow.ts'
import { loading, practice } from './link/content-store.ts'
import { setHealth } from './link/desk-health.ts'
import { enrolDemo, enrolled } from './link/enrol.ts'
import { readCachedPractice } from './link/practice-cache.ts'
import { outbox } from './outbox/outbox.ts'
import { restTraining } from './parts/training-rest.ts'
import { isFirstStart } from './practise/first-minute.ts'
import { openTour } from './practise/open.ts'

export { keepForOffline } from './current/updates.ts'

/** Connects the desk with its practice after the first paint: its document, the counters, the board. */
export async function connect(): Promise<void> {
  // What was said before a reload is shown at once, and sent.
  void outbox.flush()
  restTraining()
  practice.value = await readCachedPractice()
  practice.subscribe((here) => {
    if (here) document.title = `${here.name} · Right Door`
  })
  const store = new TallyStore(new DiskRows())
  countInto(store)
  if (!enrolled()) await enrolDemo()
  setHealth({ joined: enrolled() })
  await follow()
  loading.value = false
  startSendingCounts(store)
  askAtOnce(startFollowing(() => void outbox.flush()))
  if (navigator.storage?.persist) void navigator.storage.persist().catch(() => false)
  if (isFirstStart()) void openTour()
  performance.mark('everything-there')
}
