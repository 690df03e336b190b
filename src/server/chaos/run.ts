import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { KeySet } from '#core/pathway/release-files.ts'
import type { MakeCounters } from './chaos-desk.ts'
import { playDays } from './days.ts'
import type { DatabasePlace } from './places.ts'
import type { Faults } from './plan.ts'
import type { Differences } from './truth.ts'
import { World, type WorldSize } from './world.ts'

/** One course of days, and all that is drawn for it. */
export interface Course {
  /** The Monday on which it begins. */
  readonly from: string
  readonly days: number
  readonly size: WorldSize
  readonly faults: Faults
  readonly seed: string
}

/** How a course ended. */
export interface Outcome extends Differences {
  readonly kills: number
  readonly desks: number
  readonly calls: number
  readonly requests: number
  /** Requests that the server could not keep. */
  readonly notKept: number
}

/**
 * Plays a course against the real server and compares what it keeps with what happened.
 * @param folder A folder of its own, empty; profiles and the embedded database lie there.
 * @param dist The built app, or the part of it that the server reads at its start.
 * @param make Counters with a fault that is planted, in tests.
 */
export async function runCourse(
  { from, days, size, faults, seed }: Course,
  place: DatabasePlace,
  folder: string,
  dist: string,
  make?: MakeCounters,
): Promise<Outcome> {
  const keys = JSON.parse(readFileSync(join(dist, 'release-keys.json'), 'utf8')) as KeySet
  const world = new World(place, folder, dist, keys, seed, Date.parse(from))
  try {
    await world.seed(size, make)
    await playDays(world, days, faults)
  } finally {
    await world.server.stop()
  }
  return {
    ...world.truth.compare(await world.kept()),
    kills: world.server.kills + world.crashes,
    desks: world.desks.length,
    calls: world.truth.calls,
    requests: world.wire.requests,
    notKept: world.wire.notKept,
  }
}
