import { batchesOf } from '#core/tally/batches.ts'
import type { WeekCounters } from '#core/tally/counters.ts'
import {
  type BookSeen,
  type HeldWeek,
  type NotTaken,
  type TallyAnswer,
  travelling,
} from '#core/tally/held-week.ts'
import { cutOf } from '#core/tally/line.ts'
import type { SendMoment } from '#core/tally/sending.ts'

/** The server takes 256 kB at once. */
const BATCH_BYTES = 200_000
/** What changed, what a new epoch asks for again, what parts from a twin, and what was counted meanwhile. */
const ROUNDS = 4
/** Weeks not taken that a request names at most. */
const WEEKS_NAMED = 60

/** What is to be sent for a practice, the server's book as it was last seen, and the held weeks that it did not take. */
export interface ToSend {
  readonly weeks: readonly HeldWeek[]
  readonly book: BookSeen | undefined
  readonly notTaken: readonly NotTaken[]
}

/** Where a sync takes counts from, and notes what the server said of them. */
export interface HeldCounts {
  /** The server's clock was heard: weeks counted before are reckoned with `correctionMs`. */
  readonly check: (correctionMs: number) => Promise<void>
  readonly toSend: (practice: string, epoch: string | undefined, moment: SendMoment) => Promise<ToSend>
  readonly answered: (sent: readonly HeldWeek[], said: TallyAnswer, moment: SendMoment) => Promise<void>
}

/** What time it is, and what to add to this computer's clock in milliseconds; undefined until the server's was heard. */
export interface DeskClock extends SendMoment {
  readonly correctionMs: number | undefined
}

/** One request of a sync. */
export interface TallyRequest {
  /** The practice that these were counted for: no other takes them. */
  readonly practice: string
  /** The server's book as this desk last saw it; none before the first answer. */
  readonly book?: BookSeen
  readonly weeks: readonly WeekCounters[]
  readonly notTaken: readonly NotTaken[]
  /** More requests of this same sync follow. */
  readonly more: boolean
}

/** Sends one request; undefined when nothing of use came back. */
export type SendTallies = (request: TallyRequest) => Promise<TallyAnswer | undefined>

/** Sends what one practice's counts have to say, and notes what the server made of it; true when it has all that it can take. Doing it again, or losing any answer, changes no total. */
export async function syncTallies(
  counts: HeldCounts,
  send: SendTallies,
  practice: string,
  clock: () => DeskClock,
): Promise<boolean> {
  let epoch: string | undefined
  for (let round = 0; round < ROUNDS; round++) {
    const { correctionMs, ...moment } = clock()
    const isHeard = correctionMs !== undefined
    if (isHeard) await counts.check(correctionMs)
    const { weeks: due, book, notTaken } = await counts.toSend(practice, epoch, moment)
    const seen = epoch === undefined || book?.epoch === epoch ? book : { epoch, runs: [] }
    // A clock that may be a year wrong says nothing of what is due or done: the first answer tells the time. Until then the desk has not said all.
    const [weeks, known] = isHeard ? [due, seen] : [[]]
    const cut = new Set(weeks.flatMap((week) => (cutOf(week) ? [week.key, cutOf(week)?.live] : [])))
    const parts = weeks.map((week) => (cut.has(week.key) ? week : travelling(week, known?.epoch)))
    const said = await sendAll(parts, notTaken, (part) =>
      send({ practice, ...part, ...(known ? { book: known } : {}) }),
    )
    if (!said) return false
    const isSame = said.epoch === known?.epoch
    // Another book has of a week that went in part no more than that part.
    const whole = isSame ? weeks : weeks.filter((week, at) => parts[at] === week)
    if (isHeard) await counts.answered(whole, said, moment)
    if (isSame && !said.parted?.length) return true
    epoch = said.epoch
  }
  return false
}

/** Sends weeks in as many requests as they need, hours and ages never in one with topics; undefined when one got no answer, or the server's book changed in between. */
async function sendAll(
  weeks: readonly HeldWeek[],
  notTaken: readonly NotTaken[],
  send: (part: Omit<TallyRequest, 'practice' | 'book'>) => Promise<TallyAnswer | undefined>,
): Promise<TallyAnswer | undefined> {
  const { times, topics = [] } = Object.groupBy(weeks, ({ family }) => family ?? 'topics')
  const batches = [
    ...(topics.length > 0 || !times ? batchesOf(topics, BATCH_BYTES) : []),
    ...(times ? batchesOf(times, BATCH_BYTES) : []),
  ]
  let all: TallyAnswer | undefined
  for (const [nth, batch] of batches.entries()) {
    const open = [...notTaken, ...(all?.refused ?? []).map(({ week, why }) => ({ week, why }))]
    const said = await send({
      weeks: batch,
      notTaken: open.slice(-WEEKS_NAMED),
      more: nth < batches.length - 1,
    })
    if (!said || (all && all.epoch !== said.epoch)) return undefined
    all = {
      ...said,
      kept: [...(all?.kept ?? []), ...said.kept],
      refused: [...(all?.refused ?? []), ...said.refused],
      parted: [...(all?.parted ?? []), ...(said.parted ?? [])],
      partedAt: [...(all?.partedAt ?? []), ...(said.partedAt ?? [])],
    }
  }
  return all
}
