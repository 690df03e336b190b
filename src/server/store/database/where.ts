/** Whether a place is the address of a database server rather than a file. */
export function isServer(where: string): boolean {
  return /^postgres(ql)?:\/\//.test(where)
}

/** A place as it may be shown: an address without its password. */
export function shownPlace(where: string): string {
  return where
    .replace(/^(postgres(?:ql)?:\/\/[^/:@]*):[^@/]*@/, '$1@')
    .replace(/([?&]password=)[^&]*/, '$1...')
}
