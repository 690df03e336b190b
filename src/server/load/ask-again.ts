import { setTimeout as pause } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { askOnce } from './client.ts'

/** Leaves the server time for its work, in milliseconds. */
const PAUSE_MS = 2

/** The thread of `Others`: asks the server at the address that it was started with for its health again and again, and says the longest wait when asked. */
let longest = 0
let asked = false
parentPort!.on('message', () => {
  asked = true
})
for (;;) {
  const since = performance.now()
  await askOnce(workerData as string, { method: 'GET', path: '/healthz' })
  longest = Math.max(longest, performance.now() - since)
  if (asked) {
    parentPort!.postMessage(longest)
    longest = 0
    asked = false
  }
  await pause(PAUSE_MS)
}
