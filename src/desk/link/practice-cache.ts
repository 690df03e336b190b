import type { Practice } from '#core/practice/practice.ts'
import { KeptTable } from './kept-table.ts'
import { isPractice } from './practice-shape.ts'

/** The last known document of the practice, so that a desk without a network knows its services. */
const documents = new KeptTable<{ id: string; document: Practice }>('services', {
  database: 'practice',
  table: 'documents',
  key: 'id',
})

/** The document kept last; undefined when there is none, it is not whole, or the store refuses. */
export async function readCachedPractice(): Promise<Practice | undefined> {
  const kept = await documents.use('r', (rows) => rows.get('current')).catch(() => undefined)
  return isPractice(kept?.document) ? kept.document : undefined
}

/** Keeps the document; without a store the desk goes on with what it has in memory. */
export async function cachePractice(document: Practice): Promise<void> {
  await documents.use('rw', (rows) => rows.put({ id: 'current', document })).catch(() => {})
}
