import { addDays } from '#core/clock/wall-clock.ts'
import type { AnsweredSuggestion, SuggestionOutcome } from '#core/practice/suggestions/suggestion.ts'
import type { Doer } from '../audit/doer.ts'
import { noteAudit } from '../audit/note-audit.ts'
import type { Database, RowReading, Writing } from '../database/sql.ts'

/** Suggestions that wait for an answer: more than any lead reads, so that desks that run wild fill nothing. */
export const MOST_WAITING = 200
const MOST_SHOWN = 300
/** From so many that wait on, each desk suggests far fewer in a day, so that one fills no list. */
export const MANY_WAITING = 100
/** Days for which what was answered is kept. */
const KEPT_DAYS = 400
/** Days for which desks are told an answer, and how many of them. */
const TOLD_DAYS = 90
const MOST_TOLD = 12
/** The text is gone; that there was one stays known, so that one sent again does not bring it back. */
const REMOVED = 'removed'

/** What a desk suggested: never which person said so, nor which desk. */
export interface Suggestion {
  readonly id: string
  readonly said: string
  /** Ids of what it is about, empty where that was not said. */
  readonly topic: string
  readonly service: string
  readonly screen: string
  /** The London day on which it was said. */
  readonly day: string
}

/** A suggestion as the lead has it, with what came of it. */
export interface SuggestionKept extends Suggestion {
  /** The practice of the network that passed it on; empty where it is our own. */
  readonly from: string
  /** Empty until it is answered. */
  readonly outcome: SuggestionOutcome | ''
  readonly answer: string
  readonly answered: string
  readonly by: string
  /** What the network answered to what was passed on to it; empty where it did not. */
  readonly networkOutcome: string
  readonly networkAnswer: string
}

/** What a lead answers. */
export interface SuggestionAnswer {
  readonly outcome: SuggestionOutcome
  readonly answer: string
}

/** What staff of one practice suggest, and what its lead answers. */
export function suggestionsOf(db: Database, practice: string, by: Doer) {
  return {
    /** Whether this suggestion has come already. */
    hasSuggestion: async (id: string): Promise<boolean> =>
      (await db.one('SELECT 1 AS there FROM suggestion WHERE practice = ? AND id = ?', practice, id)) !==
      undefined,
    /** How many wait for an answer. */
    waitingSuggestions: (): Promise<number> => waitingIn(db, practice),
    /** Keeps a suggestion; sent again after a lost answer, it is still one. False, and nothing kept, while too many wait. */
    suggest: ({ id, said, topic, service, screen, day }: Suggestion): Promise<boolean> =>
      db.write(async (sql) => {
        if ((await waitingIn(sql, practice)) >= MOST_WAITING) return false
        await sql.run(
          'INSERT INTO suggestion (practice, id, said, topic, service, screen, day) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (practice, id) DO NOTHING',
          practice,
          id,
          said,
          topic,
          service,
          screen,
          day,
        )
        return true
      }),
    /** What waits for an answer first, then what was answered, the newest first. Where there are more than are shown, each practice that passed some on has its turn, so that none hides another's. */
    suggestionsForLead: (): Promise<SuggestionKept[]> =>
      db.all<SuggestionKept>(
        `SELECT id, said, topic, service, screen, day, "from", outcome, answer, answered, "by", "networkOutcome", "networkAnswer" FROM (
  SELECT shown.*, ROW_NUMBER() OVER (ORDER BY closed, turn, day DESC, id) AS place FROM (
    SELECT s.id, s.said, s.topic, s.service, s.screen, s.day, s.came_from AS "from", s.outcome, s.answer, s.answered, s.answered_by AS "by",
      COALESCE(n.outcome, '') AS "networkOutcome", COALESCE(n.answer, '') AS "networkAnswer", CASE WHEN s.outcome = '' THEN 0 ELSE 1 END AS closed,
      ROW_NUMBER() OVER (PARTITION BY s.came_from, CASE WHEN s.outcome = '' THEN 0 ELSE 1 END ORDER BY s.day DESC, s.id) AS turn
    FROM suggestion s LEFT JOIN suggestion n ON s.network <> '' AND n.practice = s.network AND n.id = s.id AND n.outcome <> '${REMOVED}'
    WHERE s.practice = ? AND s.outcome <> '${REMOVED}') AS shown) AS placed
WHERE place <= ${MOST_SHOWN} ORDER BY CASE WHEN outcome = '' THEN 0 ELSE 1 END, day DESC, id`,
        practice,
      ),
    /** What was answered of late, as its desks see it, the newest first. */
    answeredSuggestions: (today: string): Promise<AnsweredSuggestion[]> =>
      db.all<AnsweredSuggestion>(
        `SELECT id, said, outcome, answer, answered AS "on" FROM suggestion WHERE practice = ? AND outcome <> '' AND outcome <> '${REMOVED}' AND answered > ? ORDER BY answered DESC, id LIMIT ${MOST_TOLD}`,
        practice,
        addDays(today, -TOLD_DAYS),
      ),
    /** Keeps a lead's answer; what is passed on goes to the network of the practice. Undefined where there is no such suggestion. */
    answerSuggestion: (
      id: string,
      { outcome, answer }: SuggestionAnswer,
      today: string,
    ): Promise<'kept' | 'no-network' | undefined> =>
      db.write(async (sql) => {
        const before = await readOne(sql, practice, id)
        if (!before) return undefined
        const network = outcome === 'passed-on' ? await networkNow(sql, practice) : ''
        if (outcome === 'passed-on' && !network) return 'no-network'
        if (before.network !== network) await takeBack(sql, before.network, practice, id)
        if (network) await passOn(sql, network, practice, before)
        await sql.run(
          'UPDATE suggestion SET outcome = ?, answer = ?, answered = ?, answered_by = ?, network = ? WHERE practice = ? AND id = ?',
          outcome,
          answer,
          today,
          by.name,
          network,
          practice,
          id,
        )
        await forgetOld(sql, practice, today)
        // What became of it, never its words: they could not be taken away again where a patient is named.
        await noteAudit(sql, practice, by, {
          what: 'suggestion-answered',
          subject: id,
          before: before.outcome,
          after: outcome,
        })
        return 'kept'
      }),
    /** Takes the words of a suggestion away for good, here and at the network, as where a patient is named. False where there is no such suggestion. */
    removeSuggestion: (id: string): Promise<boolean> =>
      db.write(async (sql) => {
        const before = await readOne(sql, practice, id)
        if (!before) return false
        await sql.run('DELETE FROM suggestion WHERE came_from = ? AND id = ?', practice, id)
        await sql.run(
          `UPDATE suggestion SET said = '', topic = '', service = '', screen = '', answer = '', outcome = '${REMOVED}', network = '' WHERE practice = ? AND id = ?`,
          practice,
          id,
        )
        await noteAudit(sql, practice, by, { what: 'suggestion-removed', subject: id })
        return true
      }),
  }
}

interface Held extends Suggestion, SuggestionAnswer {
  readonly network: string
}

function readOne(sql: Writing, practice: string, id: string): Promise<Held | undefined> {
  return sql.one<Held>(
    `SELECT id, said, topic, service, screen, day, outcome, answer, network FROM suggestion WHERE practice = ? AND id = ? AND outcome <> '${REMOVED}'`,
    practice,
    id,
  )
}

async function networkNow(sql: Writing, practice: string): Promise<string> {
  const row = await sql.one<{ network: string }>('SELECT network FROM practice WHERE id = ?', practice)
  return row?.network ?? ''
}

/** A service has another id at the network, so it is not named there. */
function passOn(sql: Writing, network: string, practice: string, { id, said, topic, screen, day }: Held) {
  return sql.run(
    "INSERT INTO suggestion (practice, id, said, topic, service, screen, day, came_from) VALUES (?, ?, ?, ?, '', ?, ?, ?) ON CONFLICT (practice, id) DO NOTHING",
    network,
    id,
    said,
    topic,
    screen,
    day,
    practice,
  )
}

/** What the network has answered already stays there. */
function takeBack(sql: Writing, network: string, practice: string, id: string) {
  return sql.run(
    "DELETE FROM suggestion WHERE practice = ? AND id = ? AND came_from = ? AND outcome = ''",
    network,
    id,
    practice,
  )
}

function forgetOld(sql: Writing, practice: string, today: string) {
  return sql.run(
    "DELETE FROM suggestion WHERE practice = ? AND outcome <> '' AND answered < ? AND day < ?",
    practice,
    addDays(today, -KEPT_DAYS),
    addDays(today, -KEPT_DAYS),
  )
}

async function waitingIn(sql: RowReading, practice: string): Promise<number> {
  const { n } = (await sql.one<{ n: number }>(
    "SELECT COUNT(*) AS n FROM suggestion WHERE practice = ? AND outcome = ''",
    practice,
  ))!
  return n
}
