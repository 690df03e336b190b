import { signal } from '@preact/signals'
import { gateReply } from '#core/call/gate.ts'
import { openingReply, signReply } from '#core/call/signs.ts'
import { readAge } from '#core/clock/age.ts'
import { wordsOf } from '#core/search/tokens.ts'
import type { WeekCounters } from '#core/tally/counters.ts'
import type { ReturnReason } from '#core/tally/keys.ts'
import {
  ageBandOf,
  cardCells,
  cellsOf,
  type FinishedCall,
  QUICK_CLOSE,
  type Route,
  returnedCell,
  searchCells,
  type TallyResponse,
} from '#core/tally/tally.ts'
import type { Call, Response } from '../call/call.ts'
import { dutyFor, enquiryOf, stepOf } from '../call/call-step.ts'
import { healthWords, practice, release } from '../link/content-store.ts'
import { askBeforeReload } from '../link/unsaved.ts'
import { clockCorrection, now, nowMs, timeAt } from '../parts/clock.ts'
import { goOut, isShut } from '../parts/door.ts'
import type { Counted } from './counted.ts'
import type { TallyStore } from './tally-store.ts'

let store: TallyStore | undefined
let early: ((opened: TallyStore) => void)[] = []

/** What became of the last call's count: on its way, kept in this browser, in memory only, or not counted as it is training. */
export const lastCount = signal<'waiting' | 'kept' | 'memory' | 'training'>('waiting')

/** Gives the counters somewhere to live; what was counted before is counted now. */
export function countInto(opened: TallyStore): void {
  store = opened
  for (const count of early) count(opened)
  early = []
}

/** How many weeks of counts the server has not taken yet. */
export async function unsentCounts(): Promise<number> {
  return early.length + ((await store?.unsent()) ?? 0)
}

/** What the server has not taken yet of a practice's counts, for a file. */
export async function unsentWeeks(own: string): Promise<readonly WeekCounters[]> {
  return (await store?.unsentWeeks(own, timeAt(nowMs()))) ?? []
}

askBeforeReload(() => early.length > 0 || store?.unsaved === true)

/** Counts words that the search did not know; training counts nothing. */
export function countSearch(words: string, end: 'missed' | 'suggested'): void {
  const known = () => searchCells(wordsOf(words), new Set(healthWords.value), end)
  countCells(known, practice.value?.id ?? '', nowMs())
}

/** A call closed on its opening this soon was not a call. */
const QUICK_MS = 8000

/** Counts a finished call and gives back how to undo it; training counts nothing, and a call that never reached an answer only its early closing. */
export function countCall(call: Call, response: TallyResponse): (() => void) | undefined {
  return countEnd(cellsFor(call, response), call.practice.id, call.startedMs)
}

/** Counts that an emergency card was acted on, as the answer it is; gives back how to undo it. Training counts nothing. */
export function countCard(card: string, age: string | undefined): (() => void) | undefined {
  const destination = release.value?.destinations[card]
  if (!destination) return undefined
  const cells = cardCells({
    destination: card,
    sensitive: destination.sensitive,
    rank: destination.high,
    ageBand: ageBandOf(age === undefined ? undefined : readAge(age)?.from),
    at: now.value,
  })
  return countEnd(cells, practice.value?.id ?? '', nowMs())
}

/** Counts that a caller came back from where they were sent; gives back how to undo it. Training counts nothing. */
export function countReturned(route: Route, why: ReturnReason): (() => void) | undefined {
  return countCells(() => [returnedCell(route, why)], practice.value?.id ?? '', nowMs())
}

function countEnd(cells: readonly string[], own: string, ms: number): (() => void) | undefined {
  lastCount.value = isShut() ? 'training' : 'waiting'
  if (cells.length === 0) return undefined
  return countCells(
    () => cells,
    own,
    ms,
    ({ kept }) => {
      lastCount.value = kept ? 'kept' : 'memory'
    },
  )
}

/** Counts for the practice and the moment that it happened in: by the server's clock where that was heard by now, whatever this computer's showed. `onCounted` hears once it is. */
function countCells(
  cells: () => readonly string[],
  own: string,
  ms: number,
  onCounted: (done: Counted) => void = () => {},
): (() => void) | undefined {
  return goOut(() => counting(cells, own, ms, onCounted))
}

function counting(
  cells: () => readonly string[],
  own: string,
  ms: number,
  onCounted: (done: Counted) => void,
): () => void {
  let counted: Promise<Counted> | undefined
  let taken = false
  const count = (opened: TallyStore) => {
    const known = cells()
    if (taken || known.length === 0) return
    counted = opened.add(known, { practice: own, at: timeAt(ms), unchecked: clockCorrection() === undefined })
    void counted.then(onCounted)
  }
  if (store) count(store)
  else early.push(count)
  return () => {
    if (taken) return
    taken = true
    void counted?.then((done) => store?.undo(done))
  }
}

function cellsFor(call: Call, response: TallyResponse): string[] {
  const finished = finish(call, response)
  if (finished) return cellsOf(finished)
  return nowMs() - call.startedMs < QUICK_MS ? [QUICK_CLOSE] : []
}

/** What may be counted of a call; undefined when it never reached an answer. */
function finish(call: Call, response: TallyResponse): FinishedCall | undefined {
  let walked: ReturnType<typeof stepOf>
  try {
    walked = stepOf(call)
  } catch {
    return undefined
  }
  const { step, pathway, asked } = walked
  if (step.screen !== 'disposition') {
    if (response !== 'raised') return undefined
    const duty = dutyFor(call)
    return {
      ...shape(call, response),
      destination: duty,
      destinationSensitive: false,
      rank: 4,
      used: duty,
      usedSensitive: false,
      skipped: [],
      line: 'sign',
      screens: asked.length,
    }
  }
  const { disposition } = step
  const first = call.responses[0]
  const destinations = call.release.destinations
  const used = call.option?.destination ?? disposition.destination
  const noRoom = call.responses.flatMap((one) =>
    one.response === 'no-capacity' ? [{ destination: one.destination, reason: 'no-capacity' }] : [],
  )
  return {
    ...shape({ ...call, pathway: pathway.id }, first?.response ?? response),
    destination: disposition.destination,
    destinationSensitive: destinations[disposition.destination]!.sensitive,
    rank: disposition.rank,
    used,
    usedSensitive: destinations[used]!.sensitive,
    skipped: [...disposition.skipped, ...noRoom].map((skip) => ({
      destination: skip.destination,
      reason: skip.reason,
      sensitive: destinations[skip.destination]!.sensitive,
    })),
    line:
      disposition.source.kind === 'line'
        ? `line-${disposition.source.line}`
        : disposition.source.kind === 'flag'
          ? 'sign'
          : disposition.source.kind,
    screens: asked.length + 2,
    ...causeOf(call, pathway.cause, disposition.destination),
  }
}

function causeOf(call: Call, own: string | undefined, destination: string): { cause?: string } {
  const cause = own ?? call.release.destinations[destination]!.cause
  return cause ? { cause } : {}
}

function shape(call: Call, response: TallyResponse | Response) {
  const enquiry = enquiryOf(call)
  const { pathway, release } = enquiry
  const age = call.answers.age
  const range = age === undefined ? undefined : readAge(String(age))
  const rows = release.opening.breaths.flatMap((breath) => breath.rows)
  const gate = gateReply(enquiry)
  const unsure = [
    ...rows.filter((row) => openingReply(enquiry, row) === 'unsure'),
    ...pathway.signs.filter((sign) => signReply(enquiry, sign) === 'unsure'),
  ]
  return {
    pathway: pathway.id,
    version: pathway.version,
    group: pathway.group,
    sensitive: release.groups[pathway.group]!.sensitive,
    response,
    raised: call.raised || response === 'raised',
    ageBand: ageBandOf(range?.from),
    unsure: unsure.map((sign) => sign.id),
    ...(gate === 'yes' || gate === 'no' ? { gate } : {}),
    seconds: Math.round((nowMs() - call.startedMs) / 1000),
    at: timeAt(call.startedMs),
  }
}
