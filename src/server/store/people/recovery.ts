import { londonNow } from '#core/clock/wall-clock.ts'
import type { Doer } from '../audit/doer.ts'
import { noteAudit } from '../audit/note-audit.ts'
import type { Database, RowReading, Writing } from '../database/sql.ts'
import { hashOf, newLastingCode } from '../secrets.ts'

interface Recovery {
  readonly practice: string
  readonly person: string
  readonly hands: string
}

/** Recovery codes of the people of one practice or network: one each, for the day on which nothing else is at hand. */
export function recoveryOf(db: Database, practice: string, by: Doer) {
  return {
    /** The day on which a person's code was made; empty where they have none. */
    async recoveryMade(person: string): Promise<string> {
      const row = await db.one<{ made: string }>(
        'SELECT made FROM recovery_code WHERE practice = ? AND person = ?',
        practice,
        person,
      )
      return row?.made ?? ''
    },
    /** A new code, shown this once; the one before does not hold any more. */
    newRecoveryCode: (person: string, now: number): Promise<string> =>
      db.write(async (sql) => {
        const code = newLastingCode()
        await sql.run('DELETE FROM recovery_code WHERE person = ?', person)
        await sql.run(
          'INSERT INTO recovery_code (person, practice, code_hash, made, hands) VALUES (?, ?, ?, ?, ?)',
          person,
          practice,
          hashOf(code),
          londonNow(now).slice(0, 10),
          by.hands ?? '',
        )
        await noteAudit(sql, practice, by, { what: 'recovery-made', subject: person })
        return code
      }),
    /** A person's code does not hold any more. */
    forgetRecovery: (person: string): Promise<number> =>
      db.write((sql) =>
        sql.run('DELETE FROM recovery_code WHERE practice = ? AND person = ?', practice, person),
      ),
  }
}

/** Whose recovery code this is. */
export function recoveryWith(sql: RowReading, code: string): Promise<Recovery | undefined> {
  return sql.one<Recovery>(
    'SELECT practice, person, hands FROM recovery_code WHERE code_hash = ?',
    hashOf(code),
  )
}

/** Uses up a recovery code, where it is one. */
export async function spendRecovery(sql: Writing, code: string, now: number): Promise<void> {
  const found = await recoveryWith(sql, code)
  if (!found) return
  await sql.run('DELETE FROM recovery_code WHERE code_hash = ?', hashOf(code))
  const who = await sql.one<{ name: string }>('SELECT name FROM person WHERE id = ?', found.person)
  const by = { id: found.person, name: who?.name ?? '', at: londonNow(now) }
  await noteAudit(sql, found.practice, by, { what: 'recovery-used', subject: found.person })
}
