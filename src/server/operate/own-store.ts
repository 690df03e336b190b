import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { NewerDatabase, whyUnusable } from '../store/database/faults.ts'
import { openStore, type Store } from '../store/store.ts'
import { DATABASE, type Environment, storePlace } from './environment.ts'

/** Where the database that the server uses is set to be. */
export type DataPlaces = Pick<Environment, 'data' | 'databaseUrl'>

/** What is added to the name of an embedded database once its rows are in a PostgreSQL one. */
export const MOVED = 'moved'

/** One sentence where the database that is set is not there: a command on a new, empty one would do nothing and say that all is well. */
export function whyNoDatabase({ data, databaseUrl }: DataPlaces): string | undefined {
  const file = join(data, DATABASE)
  if (databaseUrl || existsSync(file)) return undefined
  const moved = whereMoved(file)
  return moved
    ? `What ${file} held was moved into a PostgreSQL database; its file is now ${moved}. Set DATABASE_URL as the server has it.`
    : `There is no database at ${file}. Set DATA_DIR or DATABASE_URL as the server has them, or start the server once.`
}

/** The file that an embedded database became when its rows were moved; undefined where they were not, or it was deleted since. */
export function whereMoved(file: string): string | undefined {
  const folder = dirname(file)
  if (!existsSync(folder)) return undefined
  const name = readdirSync(folder).find((one) => new RegExp(`^${basename(file)}\\.${MOVED}-\\d+$`).test(one))
  return name && join(folder, name)
}

/** Opens the database that the server uses. Throws a sentence where there is none. */
export async function openOwnStore(places: DataPlaces): Promise<Store> {
  const why = whyNoDatabase(places)
  if (why) throw new Error(why)
  return openStore(storePlace(places))
}

/** Makes the folder of the embedded database, which nobody but this user may read. */
export function makeDataFolder({ data, databaseUrl }: DataPlaces): void {
  if (!databaseUrl) makePrivateFolder(data)
}

/** Makes a folder that nobody but this user may read, where there is none yet. */
export function makePrivateFolder(path: string): void {
  makeFolder(resolve(path))
}

/** One folder after the other: where a file system takes none (/proc), Node's own way of making all at once never ends. */
function makeFolder(path: string): void {
  if (existsSync(path)) return
  makeFolder(dirname(path))
  try {
    mkdirSync(path, { mode: 0o700 })
  } catch (fault) {
    // A second process may have made it meanwhile.
    if (!existsSync(path)) throw fault
  }
}

/** From here on only this user may read the files that this process makes: they hold names, addresses and ways to sign in. */
export function keepFilesPrivate(): void {
  process.umask(0o077)
}

/** What went wrong in one sentence: of the database, the network or the disk in words of ours, all else as it was said. */
export function plainly(fault: unknown, places: DataPlaces): string {
  const { errcode, code, message } = fault as Error & { errcode?: number; code?: string }
  const isOfDatabase =
    errcode !== undefined || fault instanceof NewerDatabase || /^(E[A-Z]+|[0-9A-Z]{5})$/.test(code ?? '')
  return isOfDatabase ? whyUnusable(fault, storePlace(places)) : message
}
