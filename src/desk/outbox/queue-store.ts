import { KeptTable } from '../link/kept-table.ts'
import type { QueueStore } from './queue.ts'
import { isSame, type Said, thingOf } from './said.ts'

/** The queue in the browser's own store: it outlives the page, and a power cut. */
export function queueInBrowser(): QueueStore {
  const table = new KeptTable<{ thing: string; said: Said }>('queue', {
    database: 'queue',
    table: 'said',
    key: 'thing',
    durable: true,
  })
  return {
    all: async () => (await table.use('r', (rows) => rows.all())).map(({ said }) => said),
    put: async (said) => {
      await table.use('rw', (rows) => rows.put({ thing: thingOf(said), said }))
    },
    remove: (said) =>
      table.use('rw', async (rows) => {
        const kept = await rows.get(thingOf(said))
        if (kept && isSame(kept.said, said)) await rows.delete(kept.thing)
      }),
  }
}
