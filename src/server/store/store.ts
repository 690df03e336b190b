import { randomUUID } from 'node:crypto'
import { auditOf } from './audit/audit.ts'
import { type Doer, NOBODY } from './audit/doer.ts'
import { erasingOf } from './audit/erased.ts'
import { audits } from './audit/verify.ts'
import { boardOf, tellings } from './board/board.ts'
import { dutyDaysOf } from './board/duty-days.ts'
import { asItLeft } from './counting/as-it-left.ts'
import { bookOf, openBook } from './counting/book.ts'
import { clockSeen } from './counting/clock-seen.ts'
import { oldWeeks } from './counting/old-weeks.ts'
import { SyncBatches } from './counting/sync-batches.ts'
import { releases, talliesOf } from './counting/tallies.ts'
import { openDatabase } from './database/open.ts'
import { readyOf } from './database/ready.ts'
import { desks, desksOf } from './desks.ts'
import { marksOf } from './marks.ts'
import { networkOf } from './networks.ts'
import { makeOwnSecret, ownSecret } from './own-secret.ts'
import { challenges } from './people/challenges.ts'
import { logIns, logInsOf } from './people/log-ins.ts'
import { outsiders } from './people/outside.ts'
import { passkeys, passkeysOf } from './people/passkeys.ts'
import { peopleOf } from './people/people.ts'
import { recoveryOf } from './people/recovery.ts'
import { sessions, sessionsOf } from './people/sessions.ts'
import { weekMailConfirms } from './people/week-mail-confirm.ts'
import { weekMailsDue } from './people/week-mail-due.ts'
import { weekMailStops } from './people/week-mail-stop.ts'
import { weekMailOf } from './people/week-mails.ts'
import { practices } from './practices/practices.ts'
import { removalOf } from './practices/removal.ts'
import { readers, readersOf } from './readers.ts'
import { reportsOf } from './reports.ts'
import { revisionsOf } from './revisions.ts'
import { serviceMovesOf } from './service-moves.ts'
import { StoreMemory } from './store-memory.ts'
import { suggestionsOf } from './suggestions/suggestions.ts'
import { takeOver } from './take-over.ts'
import { tries } from './tries.ts'

/** What the server keeps, in the words of the practice; the only place with SQL. */
export type Store = Awaited<ReturnType<typeof openStore>>
/** What the server keeps of one practice or network. */
export type PracticeStore = ReturnType<Store['of']>

/** Opens the store in a file, made anew where there is none, or at the address of a PostgreSQL server. A second process may have the same one open. */
export async function openStore(where: string, { documents, releases: known } = new StoreMemory()) {
  const db = await openDatabase(where)
  await db.write(takeOver)
  await db.write(openBook)
  await db.write(makeOwnSecret)
  const batches = new SyncBatches(db, randomUUID())
  const ownOf = (practice: string, by: Doer) => ({
    id: practice,
    ...auditOf(db, practice, by),
    ...erasingOf(db, practice, by),
    ...revisionsOf(db, documents, practice, by),
    ...serviceMovesOf(db, practice),
    ...networkOf(db, documents, practice, by),
    ...desksOf(db, practice, by),
    ...logInsOf(db, practice, by),
    ...peopleOf(db, practice, by),
    ...sessionsOf(db, practice, by),
    ...passkeysOf(db, practice, by),
    ...recoveryOf(db, practice, by),
    ...weekMailOf(db, practice, by),
    ...talliesOf(db, practice, batches),
    ...boardOf(db, practice, by),
    ...dutyDaysOf(db, practice, by),
    ...marksOf(db, practice, by),
    ...readersOf(db, practice, by),
    ...asItLeft(db, practice, by),
    ...reportsOf(db, practice, by),
    ...suggestionsOf(db, practice, by),
    ...removalOf(db, practice, by),
  })
  /** Of each practice what is used where no person is named, made once: desks ask often. */
  const owns = new Map<string, ReturnType<typeof ownOf>>()
  return {
    ...practices(db, documents),
    ...desks(db),
    ...tellings(db),
    ...logIns(db, documents),
    ...sessions(db),
    ...passkeys(db),
    ...challenges(db),
    ...outsiders(db),
    ...weekMailsDue(db),
    ...weekMailConfirms(db),
    ...weekMailStops(db),
    ...tries(db),
    ...audits(db),
    ...releases(db, known),
    ...bookOf(db),
    ...clockSeen(db),
    ...oldWeeks(db),
    ...readers(db),
    ...ownSecret(db),
    /** What is kept of one practice or network: nothing that is asked for here reaches another one. Who does it is kept with what is curated. */
    of: (practice: string, by: Doer = NOBODY) => {
      if (by !== NOBODY) return ownOf(practice, by)
      const own = owns.get(practice) ?? ownOf(practice, by)
      owns.set(practice, own)
      return own
    },
    ...readyOf(db, where),
    /** A word that is another as soon as anything was written here. */
    version: () => db.version(),
    close: () => db.close(),
  }
}
