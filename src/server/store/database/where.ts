/** Whether a place is the address of a database server rather than a file. */
export function isServer(where: string): boolean {
  return /^postgres(ql)?:\/\//.test(where)
}

const EXAMPLE = 'postgres://user:password@host/database'

/** One piece of a sentence where a text is no address of a PostgreSQL database; undefined where it is one. */
export function whyNoServer(text: string): string | undefined {
  const [, password = ''] = /^[^:]+:\/\/[^:@/]*:(.*)@/.exec(text) ?? []
  // What stands behind such a sign would be taken for the host and the database.
  if (isServer(text) && /[@/#?]/.test(password))
    return 'whose password holds a sign that ends it. In it write @ as %40, / as %2F, : as %3A, # as %23 and % as %25.'
  // The driver takes these for verify-full now, and says that it will not for ever.
  const [, mode] = /[?&]sslmode=(prefer|require|verify-ca)\b/.exec(text) ?? []
  if (isServer(text) && mode)
    return `whose sslmode=${mode} does not say whether the server is the right one. Write sslmode=verify-full, and &sslrootcert=FILE where its certificate is of your own authority.`
  return isServer(text) ? undefined : `which is no address. Set one such as ${EXAMPLE}.`
}

/** A place as it may be shown: an address without its password. */
export function shownPlace(where: string): string {
  return where.replace(/^(postgres(?:ql)?:\/\/[^/:@]*):.*@/, '$1@').replace(/([?&]password=)[^&]*/, '$1...')
}
