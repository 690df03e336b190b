import { KeptTable } from '../link/kept-table.ts'
import type { Telling } from './day-answers.ts'

/** What was told and not answered, in the browser's own store beside the queue: an id, a time and its minutes each. */
export function toldInBrowser() {
  const table = new KeptTable<Telling>('queue', { database: 'told', table: 'told', key: 'id', durable: true })
  return {
    read: (): Promise<readonly Telling[]> => table.use('r', (rows) => rows.all()),
    write: (told: readonly Telling[]): Promise<void> =>
      table.use('rw', async (rows) => {
        for (const { id } of await rows.all()) if (!told.some((one) => one.id === id)) await rows.delete(id)
        for (const { id, at, minutes } of told) await rows.put({ id, at, ...(minutes ? { minutes } : {}) })
      }),
  }
}
