import type { Doer } from '../audit/doer.ts'
import { noteAudit } from '../audit/note-audit.ts'
import type { Writing } from '../database/sql.ts'

/** What ended with the person who may have held it. */
export interface EndedWith {
  /** Names of the desks whose lasting codes do not hold any more. */
  readonly lastingCodes: readonly string[]
  /** Whether the token ended by which other programs read. */
  readonly readToken: boolean
}

/** Whose hands what is made may be in, as it is kept: who makes it, and who made the links by which they came in. */
export function handsOf({ id, hands = '' }: Doer): string {
  const all = new Set([id, ...hands.split(' ')].filter((one) => one !== ''))
  return all.size > 0 ? ` ${[...all].join(' ')} ` : ''
}

/**
 * Ends all that a person made, or had a hand in, and could still use: ways in as somebody else, what was made after coming in so,
 * codes for desks and for the network, and the token by which other programs read.
 * @param keep A session that goes on: of whoever does this, who is at work in it.
 */
export async function endHandsOf(
  sql: Writing,
  practice: string,
  person: string,
  { by, day, keep = '' }: { readonly by: Doer; readonly day: string; readonly keep?: string },
): Promise<EndedWith> {
  await endWaysInFrom(sql, practice, person, by, keep)
  const theirs = [practice, `% ${person} %`]
  await sql.run('DELETE FROM enrolment WHERE practice = ? AND hands LIKE ?', ...theirs)
  await sql.run('DELETE FROM network_code WHERE network = ? AND hands LIKE ?', ...theirs)
  const codes = await sql.all<{ id: string; name: string }>(
    "SELECT id, name FROM standing_join WHERE practice = ? AND hands LIKE ? AND ended = '' ORDER BY name, id",
    ...theirs,
  )
  for (const { id, name } of codes) {
    await sql.run('UPDATE standing_join SET ended = ? WHERE id = ?', day, id)
    await noteAudit(sql, practice, by, { what: 'lasting-code-ended', subject: id, before: name })
  }
  const readToken = (await sql.run('DELETE FROM reader WHERE practice = ? AND hands LIKE ?', ...theirs)) > 0
  if (readToken) await noteAudit(sql, practice, by, { what: 'read-token-ended' })
  return { lastingCodes: codes.map(({ name }) => name), readToken }
}

/** Ends the ways in as somebody else that a person made, and the sessions, passkeys and recovery codes that came of them. */
export async function endWaysInFrom(
  sql: Writing,
  practice: string,
  person: string,
  by: Doer,
  keep = '',
): Promise<void> {
  const theirs = [practice, `% ${person} %`]
  await sql.run('DELETE FROM log_in WHERE practice = ? AND hands LIKE ?', ...theirs)
  await sql.run('DELETE FROM session WHERE practice = ? AND hands LIKE ? AND id <> ?', ...theirs, keep)
  await sql.run('DELETE FROM recovery_code WHERE practice = ? AND hands LIKE ?', ...theirs)
  const passkeys = await sql.all<{ id: string; person: string; name: string }>(
    'SELECT id, person, name FROM passkey WHERE practice = ? AND hands LIKE ? ORDER BY id',
    ...theirs,
  )
  for (const { id, person: holder, name } of passkeys) {
    await sql.run('DELETE FROM passkey WHERE id = ?', id)
    await noteAudit(sql, practice, by, { what: 'passkey-removed', subject: holder, before: name })
  }
}
