import { DatabaseSync } from 'node:sqlite'
import { parentPort, workerData } from 'node:worker_threads'

/** The thread of `LogCopier`: copies the log of the file that it was started with into that file, each time that it is told to. */
const db = new DatabaseSync(workerData as string)
db.exec('PRAGMA synchronous = FULL')
parentPort!.on('message', () => {
  try {
    db.exec('PRAGMA wal_checkpoint(PASSIVE)')
  } catch {
    // The next copy does it.
  }
  parentPort!.postMessage('done')
})
