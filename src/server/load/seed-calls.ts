import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isoWeek, mondayOf } from '#core/clock/iso-week.ts'
import { addDays, londonNow } from '#core/clock/wall-clock.ts'
import { emptyPractice } from '#core/practice/empty-practice.ts'
import { sampleYear } from '#core/tally/sample-year.ts'
import { DATABASE } from '../operate/environment.ts'
import type { Samples } from '../samples.ts'
import { HeldKeys } from '../store/counting/counts.ts'
import { openDatabase } from '../store/database/open.ts'
import { openStore, type Store } from '../store/store.ts'

/** `node seed-calls.ts FOLDER DIST`: keeps a practice with three years of counts, and a network of 50 practices that are compared, with a year of counts each. Prints a sign-in token for a lead of both as JSON. */
const [folder = '', dist = ''] = process.argv.slice(2)
const WEEKS = 159
const YEAR_WEEKS = 52
const MEMBERS = 50
/** Years that are drawn; the practices of the network share them. */
const YEARS = 5
/** Weeks that desks may still send: there the counts of each desk lie by themselves. */
const OPEN_WEEKS = 28
const DESKS = 4

type Counts = Readonly<Record<string, number>>

const today = londonNow(Date.now()).slice(0, 10)
const { year } = JSON.parse(readFileSync(join(dist, 'practices-demo.json'), 'utf8')) as Samples
const years = Array.from({ length: YEARS }, (_, nth) => weeksOf(`year ${nth}`))
const place = join(folder, DATABASE)
const store = await openStore(place)
await store.addPractice(emptyPractice('one', 'One practice'))
await store.addPractice(emptyPractice('network', 'A network', 'network'))
for (let nth = 0; nth < MEMBERS; nth++)
  await store.addPractice({
    ...emptyPractice(memberId(nth), `Practice ${nth}`),
    network: 'network',
    comparing: { since: today, named: false },
  })
const db = await openDatabase(place)
await keep('one', WEEKS, years[0]!)
for (let nth = 0; nth < MEMBERS; nth++) await keep(memberId(nth), YEAR_WEEKS, years[nth % YEARS]!)
await db.close()
console.log(JSON.stringify({ one: await tokenFor(store, 'one'), network: await tokenFor(store, 'network') }))
await store.close()

function memberId(nth: number): string {
  return `member-${nth}`
}

/** The counts of a year, week by week. */
function weeksOf(seed: string): Counts[] {
  const worked = (date: string) => new Date(`${date}T12:00Z`).getUTCDay() % 6 !== 0
  const weeks = Map.groupBy(sampleYear(year, { seed, today, worked }), ({ week }) => week)
  return [...weeks.values()].map((cells) => Object.fromEntries(cells.map(({ cell, n }) => [cell, n])))
}

/** Keeps counts of so many weeks up to last week, an old year over and over. */
async function keep(practice: string, weeks: number, all: readonly Counts[]): Promise<void> {
  for (let ago = weeks; ago >= 1; ago--) {
    const week = isoWeek(addDays(mondayOf(isoWeek(today)), -7 * ago))
    const desks = ago > OPEN_WEEKS ? 1 : DESKS
    const counts = all[(weeks - ago) % all.length]!
    const keys = Array.from({ length: desks }, (_, desk) => ({
      practice,
      week,
      key: `${desk}`.padStart(32, 'd'),
    }))
    await db.write(async (sql) => {
      const held = await HeldKeys.read(sql, keys)
      for (const [desk, key] of keys.entries())
        held.merge(key, { ...key, counts: shareOf(counts, desk, desks), undone: {} })
      await held.write(sql)
    }, 'counts')
  }
}

/** What one desk of several has counted of a week. */
function shareOf(counts: Counts, desk: number, desks: number): Counts {
  return Object.fromEntries(
    Object.entries(counts).flatMap(([cell, n]) => {
      const share = Math.floor(n / desks) + (desk < n % desks ? 1 : 0)
      return share > 0 ? [[cell, share]] : []
    }),
  )
}

async function tokenFor(kept: Store, id: string): Promise<string> {
  const own = kept.of(id)
  const role = id === 'network' ? 'network-lead' : 'lead'
  const person = await own.addPerson({ name: 'Bench', role, email: '' }, Date.now())
  if (typeof person === 'string') throw new Error(person)
  return own.newLogIn(Date.now(), person.id)
}
