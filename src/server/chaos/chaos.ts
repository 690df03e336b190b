import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Cluster, postgresPrograms, startCluster } from './cluster.ts'
import { type DatabasePlace, embeddedPlace, postgresPlace } from './places.ts'
import { type Course, runCourse } from './run.ts'

/** `npm run chaos`: many desks, three fortnights, all that can go wrong; is every count there once? The last line is JSON. */
const SHORT = process.argv.includes('--short')
const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
const DIST = process.env.DIST_DIR ?? join(ROOT, 'dist')
/** Over the turn of a year with 53 weeks, and over the nights in which the clocks go forward and back. */
const MONDAYS = ['2026-12-28', '2027-03-22', '2027-10-25']
const SEED = process.env.CHAOS_SEED ?? 'chaos'
const SIZE = { practices: 10, desksEach: 20, calls: SHORT ? 2 : 12 }
const FAULTS = SHORT
  ? { kills: 3, crashes: 1, full: 1, restores: 1, removals: 6, clones: 2 }
  : { kills: 8, crashes: 3, full: 3, restores: 3, removals: 30, clones: 6 }

if (!existsSync(join(DIST, 'release-keys.json'))) {
  console.error(`${DIST} is not built. Run "npm run build" first.`)
  process.exit(1)
}
const programs = postgresPrograms()
let cluster: Cluster | undefined
const sum = { lost: 0, twice: 0, kills: 0 }
try {
  for (const from of MONDAYS) await play(from, 14, async (folder) => embeddedPlace(folder))
  if (programs) {
    const running = await startCluster(programs)
    cluster = running
    // In the short run the other database has one week.
    for (const from of SHORT ? MONDAYS.slice(0, 1) : MONDAYS)
      await play(from, SHORT ? 7 : 14, (folder) => postgresPlace(running, programs, folder))
  } else console.log('PostgreSQL: there is none on this machine, so it was not tried.')
} finally {
  await cluster?.stop()
}
console.log(JSON.stringify(sum))
if (sum.lost > 0 || sum.twice > 0) process.exitCode = 1

async function play(
  from: string,
  days: number,
  make: (folder: string) => Promise<DatabasePlace>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'chaos-'))
  const started = performance.now()
  try {
    const place = await make(folder)
    const course: Course = { from, days, size: SIZE, faults: FAULTS, seed: `${SEED} ${from}` }
    const { lost, twice, kills, gone, desks, calls, requests, notKept } = await runCourse(
      course,
      place,
      folder,
      DIST,
    )
    sum.lost += lost
    sum.twice += twice
    sum.kills += kills
    const seconds = ((performance.now() - started) / 1000).toFixed(0)
    console.log(
      `${place.name}, from ${from}: ${desks} desks, ${calls} calls, ${requests} requests, ${notKept} not kept, ${kills} kills, ${seconds} s. Cells lost ${lost}, twice ${twice}.`,
    )
    const listed = gone.map(({ practice, week, n }) => `${practice} ${week}: ${n}`).join(', ')
    console.log(`  Cells that no desk held when an earlier backup was put back: ${listed || 'none'}.`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
