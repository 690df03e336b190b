import { effect } from '@preact/signals'
import { hasClosed } from '#core/hours/core-hours.ts'
import { type TallyAnswer, WEEK_REFUSALS } from '#core/tally/held-week.ts'
import { type SendMoment, stretchOf } from '#core/tally/sending.ts'
import { joinedPractice } from '#ui/desk-practice.ts'
import { list, number, oneOf, optional, record, text } from '#ui/shape.ts'
import { ask, deskToken, noteBook, serverLostBook, unknownHere } from '../link/api.ts'
import { practice } from '../link/content-store.ts'
import { deskState, servedBook, setHealth } from '../link/desk-health.ts'
import { enrolDemo } from '../link/enrol.ts'
import { forgetsOvernight } from '../link/forgets.ts'
import { withoutNetwork } from '../link/heard.ts'
import { clockCorrection, nowMs, timeAt } from '../parts/clock.ts'
import { syncTallies, type TallyRequest } from './sync.ts'
import { startSync } from './sync-timer.ts'
import type { TallyStore } from './tally-store.ts'

const isTallyAnswer = record<TallyAnswer>({
  epoch: text,
  run: text,
  syncs: number,
  kept: list(text),
  refused: list(record({ key: text, week: text, why: oneOf(...WEEK_REFUSALS) })),
  parted: optional(list(text)),
  partedAt: optional(list(record({ key: text, change: number }))),
})

/** Sends what this desk counted for the practice that it is joined to, and only for that one, now and from now on. A desk that joins, or joins again, sends at once. */
export function startSendingCounts(store: TallyStore): void {
  const { run } = startSync((leaving) => sendCounts(store, leaving && (store.unsaved || forgetsOvernight())))
  askBeforeClosing(store)
  let joined = true
  effect(() => {
    const before = joined
    joined = deskState.value.joined && !unknownHere.value
    if (joined && !before) void run()
  })
  // A server that was put back asks again for all that is held.
  let book = servedBook.value
  effect(() => {
    const before = book
    book = servedBook.value
    if (before === undefined || book === before) return
    said = ''
    void run()
  })
}

/** On a computer that is wiped each night, closing is asked about while counts cannot be sent: under "This desk" they can be saved. */
function askBeforeClosing(store: TallyStore): void {
  addEventListener('beforeunload', (event) => {
    if (forgetsOvernight() && withoutNetwork() && store.counting) event.preventDefault()
  })
}

/** The stretch of time in which this desk last said that it has nothing more to say. */
let said = ''

/** Sends what is due. With nothing due it says so once in a half day, so that the lead sees that this desk has sent all. */
async function sendCounts(store: TallyStore, leaving: boolean): Promise<boolean> {
  const own = joinedPractice() ?? practice.value?.id
  if (own === undefined) return false
  await store.adopt(own)
  const moment = () => sendMoment(leaving)
  const correctionMs = clockCorrection()
  if (correctionMs !== undefined) await store.check(correctionMs)
  const now = `${deskToken()} ${stretchOf(moment())}`
  if (now === said && (await store.toSend(own, undefined, moment())).weeks.length === 0) return true
  const done = await syncTallies(store, putTallies, own, () => ({
    ...moment(),
    correctionMs: clockCorrection(),
  }))
  if (done) said = now
  setHealth({ notTaken: await store.notTaken(own), ...(done ? { sent: moment().at } : {}) })
  if (!done) await joinSampleAgain(store, own)
  return done
}

function sendMoment(leaving: boolean): SendMoment {
  const at = timeAt(nowMs())
  const own = practice.value
  return { at, closed: own !== undefined && hasClosed(own, at), leaving, sample: own?.sample ?? false }
}

/** A sample's desk joins without a code, again where its server lost the book; one that its lead removed stays removed. */
async function joinSampleAgain(store: TallyStore, own: string): Promise<void> {
  const { book } = await store.toSend(own, undefined, sendMoment(false))
  noteBook(book?.epoch)
  if (serverLostBook(book?.epoch)) await enrolDemo()
}

/** Sends one request of a sync to our own server. */
export async function putTallies(request: TallyRequest): Promise<TallyAnswer | undefined> {
  const answer = await ask(isTallyAnswer, 'PUT', '/api/tallies', request)
  return answer.kind === 'said' ? answer.body : undefined
}
