import { computed, effect } from '@preact/signals'
import { keepOwnWords } from '#ui/own-words.ts'
import { piece } from '#ui/piece.ts'
import { call } from './call/desk-state.ts'
import { countInto } from './counting/counting.ts'
import { DiskRows } from './counting/disk-rows.ts'
import { startSendingCounts } from './counting/send-counts.ts'
import { TallyStore } from './counting/tally-store.ts'
import { follow, startFollowing } from './follow.ts'
import { practice } from './link/content-store.ts'
import { setHealth } from './link/desk-health.ts'
import { enrolDemo, enrolled } from './link/enrol.ts'
import { readCachedPractice } from './link/practice-cache.ts'
import { outbox } from './outbox/outbox.ts'
import { restTraining } from './parts/training-rest.ts'
import { isFirstStart } from './practise/first-minute.ts'

/** Connects the desk with its practice after the first paint: its document, the counters, the board. */
export async function connect(): Promise<void> {
  keepOwnWords(document.body)
  // What was said before a reload is shown at once, and sent.
  void outbox.flush()
  restTraining()
  practice.value = await readCachedPractice()
  const store = new TallyStore(new DiskRows())
  countInto(store)
  if (!enrolled()) await enrolDemo()
  setHealth({ joined: enrolled() })
  await follow()
  startSendingCounts(store)
  const refresh = startFollowing(() => void outbox.flush())
  // A timer may be held back in a hidden tab; a desk that comes back should not wait for it.
  // What the browser believes of its network is only a reason to ask; so is whoever comes back to the desk or opens a call.
  for (const event of ['online', 'offline', 'focus']) addEventListener(event, refresh)
  const opened = computed(() => call.value?.id)
  effect(() => {
    if (opened.value) void follow()
  })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') refresh()
  })
  if (navigator.storage?.persist) void navigator.storage.persist().catch(() => false)
  if (isFirstStart()) void piece('practise', () => import('./practise/open.ts')).then((it) => it?.openTour())
  performance.mark('everything-there')
}
