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

/** One sentence of why the database cannot be used and what to do, for whoever runs the server. */
export function whyUnusable(fault: unknown, path: string): string {
  if (fault instanceof NewerDatabase)
    return `The database ${path} was written by a newer version (${fault.message}) Start that version, or put back a backup from before it: npm run -s operate -- restore FILE`
  const { errcode, code, message } = fault as { errcode?: number; code?: string; message?: string }
  if (errcode !== undefined && KINDS[errcode & 0xff]) return `The database ${path} ${KINDS[errcode & 0xff]}.`
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return `The database ${path} ${KINDS[8]}.`
  if (code === 'ENOSPC') return `The database ${path} ${KINDS[13]}.`
  return `The database ${path} cannot be used (${message}). Set DATA_DIR to a folder that this user may write.`
}
