import { isServer, shownPlace } from './where.ts'

/** Codes of SQLite, of which the last byte names the kind. */
const KINDS: Readonly<Record<number, string>> = {
  5: 'is held by another process that works on it alone, such as a restore. Wait until that has ended, then start again',
  8: 'may not be written. Give this user the right to write it, or set DATA_DIR to another folder',
  11: 'is damaged. Put the last backup in its place: npm run -s operate -- restore FILE',
  13: 'has no room left on its disk. Make room, then start again; nothing was lost',
  14: 'cannot be opened. See that the folder is there and that this user may write it, or set DATA_DIR to another folder',
  26: 'is not a database of ours. Put the last backup in its place: npm run -s operate -- restore FILE',
}

/** The database has tables of a newer version than this code knows. */
export class NewerDatabase extends Error {
  constructor(steps: number, known: number) {
    super(`It has taken ${steps} steps, of which this version knows ${known}.`)
  }
}

/** Kinds of PostgreSQL's and the network's codes. */
const OF_SERVER: readonly (readonly [codes: RegExp, what: string])[] = [
  [
    /^(ECONNREFUSED|ENOENT|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ECONNRESET|57P0\d|08...)$/,
    'does not answer. Start it, or set DATABASE_URL to where it is',
  ],
  [/^28...$/, 'does not let this user in. Look at the name and the password in DATABASE_URL'],
  [/^3D000$/, 'is not there. Make it on its server: createdb NAME'],
  [
    /^(42501|25006)$/,
    'may not be written. Give its user the right to make and write tables there, on the server that takes writes',
  ],
  [/^53[12]00$/, 'has no room left. Make room on its server; nothing was lost'],
  [/^53300$/, 'has no connection left. Allow it more, or run fewer processes: each takes up to 8'],
  [
    /^(55P03|57014)$/,
    'is held by another process that works on it alone. Wait until that has ended, then start again',
  ],
  [/^42883$/, 'is too old. Use PostgreSQL 13 or later'],
  [
    /^(UNABLE_TO_\w+|SELF_SIGNED_\w+|DEPTH_ZERO_\w+|CERT_\w+|ERR_TLS_CERT_ALTNAME_INVALID)$/,
    'shows a certificate that this machine does not trust for that name. Add &sslrootcert=FILE with its authority to DATABASE_URL, and use the name that the certificate holds',
  ],
]
/** What the driver says, without a code, where the server has no encryption. */
const PLAIN_ONLY = /does not support SSL/

/** What is wrong with a database server, and what to do; undefined where that is not known. Files that its address names are read before anything is asked of it. */
function whatOfServer({ code = '', syscall, message = '' }: ServerFault): string | undefined {
  if (syscall === 'open')
    return 'cannot be asked: the file of sslrootcert, sslcert or sslkey in DATABASE_URL cannot be read. Look at its name and its rights'
  if (PLAIN_ONLY.test(message))
    return 'takes no encrypted line. Switch ssl on at its server, or leave sslmode out of DATABASE_URL'
  return OF_SERVER.find(([codes]) => codes.test(code))?.[1]
}

interface ServerFault {
  readonly code?: string
  readonly syscall?: string
  readonly message?: string
}

/** One sentence of why the database cannot be used and what to do, for whoever runs the server. `where` is its file or its address. */
export function whyUnusable(fault: unknown, where: string): string {
  const what = whatIsWrong(fault, where)
  const { message } = fault as Partial<Error>
  const look = isServer(where) ? 'Look at DATABASE_URL' : 'Set DATA_DIR to a folder that this user may write'
  return `The database ${shownPlace(where)} ${what ?? `cannot be used (${message}). ${look}`}.`
}

/** The same sentence for whoever reaches the port: it names no user, machine, database or file. */
export function whyUnusableToAll(fault: unknown, where: string): string {
  return `The database ${whatIsWrong(fault, where) ?? 'cannot be used. The log of the server says why'}.`
}

/** What is wrong with a database and what to do, in words of ours; undefined where only the fault's own words say it. */
function whatIsWrong(fault: unknown, where: string): string | undefined {
  if (fault instanceof NewerDatabase)
    return `was written by a newer version (${fault.message}) Start that version, or put back a backup from before it${isServer(where) ? ' into a new database' : ''}: npm run -s operate -- restore FILE`
  const { errcode, code = '' } = fault as { errcode?: number; code?: string }
  if (isServer(where)) return whatOfServer(fault as ServerFault)
  if (errcode !== undefined && KINDS[errcode & 0xff]) return KINDS[errcode & 0xff]
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return KINDS[8]
  return code === 'ENOSPC' ? KINDS[13] : undefined
}
