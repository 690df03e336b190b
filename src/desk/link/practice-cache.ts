import { Dexie, type EntityTable } from 'dexie'
import type { Practice } from '#core/practice/practice.ts'

/** The last known document of the practice, so that a desk without a network knows its services; a refused store is a normal state. */
const db = new Dexie('practice') as Dexie & {
  documents: EntityTable<{ id: string; document: Practice }, 'id'>
}
db.version(1).stores({ documents: 'id' })

/** The document kept last; undefined when there is none or the store refuses. */
export async function readCachedPractice(): Promise<Practice | undefined> {
  try {
    return (await db.documents.get('current'))?.document
  } catch {
    return undefined
  }
}

/** Keeps the document; a full or refused store is no fault. */
export async function cachePractice(document: Practice): Promise<void> {
  try {
    await db.documents.put({ id: 'current', document })
  } catch {
    // The desk goes on with what it has in memory.
  }
}
