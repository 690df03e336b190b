import { fileURLToPath } from 'node:url'
import type { Store } from '../store/store.ts'
import { exportLines, verifyLines } from './audit-lines.ts'
import { readEnvironment } from './environment.ts'
import { openOwnStore, plainly, whyNoDatabase } from './own-store.ts'

/** `npm run -s audit`: whether what people did stands as it was written, and all of it as a file; the server may run meanwhile. */
const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
const USE = `Write one of:
  npm run -s audit -- verify                checks every entry and every revision; exit 1 on any fault
  npm run -s audit -- verify ID:N:DIGEST    the same, and that this entry, as an earlier look printed it, still stands
  npm run -s audit -- export ID             what was done at one practice, a line of JSON for each entry, without notes for staff
  npm run -s audit -- export ID --with-notes  the same with notes for staff, which may hold PINs`

const NOTES = '--with-notes'

const [command = '', ...given] = process.argv.slice(2)
const { settings, faults } = readEnvironment(process.env, ROOT)
if (faults.length > 0) refuse(faults.join('\n'))
else if (command === 'verify') await withStore((store) => verify(store, given))
else if (
  command === 'export' &&
  /^[^-]/.test(given[0] ?? '') &&
  [undefined, NOTES].includes(given[1]) &&
  given.length < 3
)
  await withStore((store) => exported(store, given[0]!, given[1] === NOTES))
else refuse(USE)

async function verify(store: Store, anchors: readonly string[]): Promise<void> {
  const { lines, whole } = await verifyLines(store, anchors)
  for (const line of lines) console.log(line)
  if (!whole) process.exitCode = 1
}

async function exported(store: Store, id: string, withNotes: boolean): Promise<void> {
  if (!(await store.practice(id)) && (await store.of(id).wholeAudit()).length === 0)
    return refuse(`There is no practice "${id}". List them: npm run -s practice -- list`)
  for await (const line of exportLines(store, id, withNotes)) console.log(line)
}

async function withStore(work: (store: Store) => Promise<void>): Promise<void> {
  const none = whyNoDatabase(settings)
  if (none) return refuse(none)
  try {
    const store = await openOwnStore(settings)
    await work(store).finally(() => store.close())
  } catch (fault) {
    refuse(plainly(fault, settings))
  }
}

/** Says one sentence and ends with 1. */
function refuse(sentence: string): void {
  console.error(sentence)
  process.exitCode = 1
}
