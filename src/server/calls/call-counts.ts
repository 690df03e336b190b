import { isoWeek, mondayOf } from '#core/clock/iso-week.ts'
import { addDays } from '#core/clock/wall-clock.ts'
import { worksOn } from '#core/hours/core-hours.ts'
import type { CallCounts, CallEvent } from '#core/measured/call-counts.ts'
import type { Practice } from '#core/practice/practice.ts'
import { heardIn } from '#core/tally/heard.ts'
import type { SampleStory, SampleYear } from '#core/tally/sample-year.ts'
import type { WeekSums } from '../store/counting/week-sums.ts'
import type { ServiceMove } from '../store/service-moves.ts'
import type { Store } from '../store/store.ts'
import { callTotals } from './call-totals.ts'

/** Three years and a little: nothing older is drawn. */
const MOST_WEEKS = 160

/** Services that are named in one event. */
const MOST_NAMED = 3

/** What was counted of calls over three years, at a London wall clock: each cell once, with its counts by week. A sample practice is shown an invented year, with what it has counted itself. */
export async function callCountsOf(
  store: Store,
  practice: Practice,
  { at, year }: { readonly at: string; readonly year: SampleYear | undefined },
): Promise<CallCounts> {
  const own = store.of(practice.id)
  const thisWeek = isoWeek(at)
  const oldest = isoWeek(addDays(at, -7 * (MOST_WEEKS - 1)))
  const { sample, ...sums } = await callTotals(own, practice, { at, from: oldest, to: thisWeek, year })
  const first = sums.weeks[0] ?? thisWeek
  const desks = await own.desks()
  const weeks = weeksFrom(first < oldest ? oldest : first, thisWeek)
  return {
    sample,
    thisWeek,
    weeks: weeks.map((week) => ({
      week,
      days: workedDays(practice, week),
      ...(sample && week < thisWeek ? { known: 1, heard: 1 } : heardIn(week, thisWeek, desks)),
    })),
    cells: byCell(sums, weeks),
    events: [
      ...(sample ? (year?.stories ?? []) : []).map((story) => eventOf(story, thisWeek)),
      ...movesByWeek(await own.serviceMoves(mondayOf(oldest))),
      ...(await store.releaseDays()).map((day) => ({
        week: isoWeek(day),
        kind: 'release' as const,
        destinations: [],
      })),
    ],
  }
}

function eventOf(story: SampleStory, thisWeek: string): CallEvent {
  const week = isoWeek(addDays(mondayOf(thisWeek), -7 * story.weeksAgo))
  return { week, kind: story.kind, destinations: story.kind === 'release' ? [] : story.to }
}

/** Services that came, and that went, together for each week. */
function movesByWeek(moves: readonly ServiceMove[]): CallEvent[] {
  const weeks = Map.groupBy(moves, ({ at, kind }) => `${isoWeek(at)} ${kind}`)
  return [...weeks.values()].map((all) => ({
    week: isoWeek(all[0]!.at),
    kind: all[0]!.kind,
    destinations: [],
    services: all.slice(0, MOST_NAMED).map(({ name }) => name),
    more: Math.max(0, all.length - MOST_NAMED),
  }))
}

/** Each cell once with its counts, as pairs of the place of the week in the whole list and the number: a third of the bytes of single rows. */
function byCell({ weeks: counted, cells }: WeekSums, weeks: readonly string[]): Record<string, number[]> {
  const places = new Map(weeks.map((week, at) => [week, at]))
  const placeOf = counted.map((week) => places.get(week)!)
  const all: Record<string, number[]> = {}
  for (const [cell, pairs] of cells) all[cell] = pairs.map((n, at) => (at % 2 === 0 ? placeOf[n]! : n))
  return all
}

function weeksFrom(first: string, last: string): string[] {
  const weeks: string[] = []
  for (let monday = mondayOf(first); isoWeek(monday) <= last; monday = addDays(monday, 7))
    weeks.push(isoWeek(monday))
  return weeks
}

/** Days on which a practice works, by its revision and week: three years of them are asked for each time that Calls opens. */
const daysKnown = new Map<string, number>()
const MOST_DAYS_KNOWN = 20_000

function workedDays(practice: Practice, week: string): number {
  const key = `${practice.id} ${practice.revision} ${week}`
  const known = daysKnown.get(key)
  if (known !== undefined) return known
  const monday = mondayOf(week)
  const days = [0, 1, 2, 3, 4, 5, 6].filter((day) => worksOn(practice, addDays(monday, day))).length
  if (daysKnown.size >= MOST_DAYS_KNOWN) daysKnown.clear()
  daysKnown.set(key, days)
  return days
}
