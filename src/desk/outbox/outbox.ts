import { effect, signal } from '@preact/signals'
import { ask } from '../link/api.ts'
import { clockCorrection, nowMs } from '../parts/clock.ts'
import { training } from '../parts/training.ts'
import { Queue } from './queue.ts'
import { queueInBrowser } from './queue-store.ts'
import type { Said } from './said.ts'
import { sendSaid } from './send-said.ts'

/** Everything this desk sends, counts aside. */
export const outbox = new Queue({
  store: queueInBrowser(),
  // What was said in training never goes, whenever it is tried.
  send: async (said) => (said.training ? undefined : sendSaid(ask, said, nowMs(), clockCorrection())),
  clock: nowMs,
})

/** What the server would not take for good, until someone has seen it. */
export const notTaken = signal<readonly Said[]>([])

outbox.listen((said, { end }) => {
  if (end === 'refused') noteRefusedEntry(said)
})

/** Notes that something said here was not taken. */
export function noteRefusedEntry(said: Said): void {
  notTaken.value = [...notTaken.value, said]
}

/** Someone has seen that it was not taken. */
export function seenNotTaken(said: Said): void {
  notTaken.value = notTaken.value.filter((one) => one !== said)
}

effect(() => {
  if (!training.value) outbox.endTraining()
})
