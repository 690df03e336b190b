import type { KeySet } from '#core/pathway/release-files.ts'
import { AGE_BANDS, RESPONSES } from '#core/tally/keys.ts'
import type { draws } from '#core/tally/sample-draws.ts'
import { cellsOf, type FinishedCall, returnedCell } from '#core/tally/tally.ts'

/** What is drawn with one seed. */
export type Luck = ReturnType<typeof draws>

/** One thing that is counted: its cells, once the hour is known. London wall clock. */
export type Countable = (at: string) => readonly string[]

/** So few topics and places that many calls fall into one cell, as they do. */
const TOPICS = 12
const PLACES = 4
const RANKS = [0, 1, 2, 3, 4, 5, 6] as const
const evenly = () => 1

/** A call as it may be counted, of the names of a release. */
export function drawCall(luck: Luck, keys: KeySet): Countable {
  const pathway = luck.one(keys.pathways.slice(0, TOPICS), evenly)
  const destination = luck.one(keys.destinations.slice(0, PLACES), evenly)
  const call: Omit<FinishedCall, 'at'> = {
    pathway,
    version: keys.versions[pathway]!,
    group: luck.one(keys.groups.slice(0, PLACES), evenly),
    sensitive: luck.chance(0.1),
    destination,
    destinationSensitive: false,
    rank: luck.one(RANKS, evenly),
    response: luck.one(RESPONSES, evenly),
    raised: luck.chance(0.1),
    skipped: [],
    used: destination,
    usedSensitive: false,
    ageBand: luck.one(AGE_BANDS, evenly),
    unsure: [],
    line: 'sign',
    seconds: luck.about(100),
    screens: luck.about(6),
  }
  return (at) => cellsOf({ ...call, at })
}

/** A caller who came back: counted under topics alone. */
export function drawReturned(luck: Luck, keys: KeySet): Countable {
  const route = {
    topic: luck.one(keys.pathways.slice(0, TOPICS), evenly),
    destination: luck.one(keys.destinations.slice(0, PLACES), evenly),
    sensitive: false,
    destinationSensitive: false,
  }
  return () => [returnedCell(route, 'wrong-place')]
}
