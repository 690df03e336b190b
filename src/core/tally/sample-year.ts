import { isoWeek, mondayOf } from '../clock/iso-week.ts'
import { addDays } from '../clock/wall-clock.ts'
import type { Rank } from '../pathway/pathway.ts'
import { type AGE_BANDS, isIncident, type RESPONSES, RETURN_REASONS } from './keys.ts'
import { draws } from './sample-draws.ts'
import { cellsOf, type FinishedCall, returnedCell } from './tally.ts'

/** A place that invented callers of a topic are sent to. */
export interface SamplePlace {
  readonly destination: string
  readonly sensitive: boolean
  readonly rank: Rank
  readonly share: number
  /** A doctor, or a line that speaks for one: nobody there wants the GP instead. */
  readonly gp: boolean
}

/** What invented calls are about, and where they go. */
export interface SampleTopic extends Pick<FinishedCall, 'pathway' | 'version' | 'group' | 'sensitive'> {
  /** Of a hundred calls. */
  readonly share: number
  /** How many times as many in January as in July. */
  readonly winter: number
  readonly to: readonly SamplePlace[]
  readonly signs: readonly string[]
  /** About something else than an illness, so that callers are asked whether somebody is ill. */
  readonly gate: boolean
  readonly cause?: string
}

/** Something that happened in the sample year, in weeks before this one: a service that opened or was shut for some weeks, or a release. */
export type SampleStory =
  | {
      readonly kind: 'opens'
      readonly weeksAgo: number
      readonly to: readonly string[]
      readonly before: SamplePlace
    }
  | {
      readonly kind: 'closes'
      readonly weeksAgo: number
      readonly weeks: number
      readonly to: readonly string[]
      readonly instead: SamplePlace
    }
  | { readonly kind: 'release'; readonly weeksAgo: number; readonly unsure: number }

/** What the counts of the sample practice are made up from. */
export interface SampleYear {
  readonly callsPerDay: number
  readonly topics: readonly SampleTopic[]
  readonly stories: readonly SampleStory[]
}

/** Thirteen months, the week that runs not among them. */
export const SAMPLE_WEEKS = 56
/** Relative to the average day: people wait over the weekend and ring on Monday. */
const DAY_WEIGHTS = [1.35, 1.05, 0.95, 0.9, 0.85, 0.2, 0.1] as const
const HOURS: readonly (readonly [hour: string, weight: number])[] = [
  ['08', 30],
  ['09', 16],
  ['10', 11],
  ['11', 9],
  ['12', 6],
  ['13', 6],
  ['14', 8],
  ['15', 7],
  ['16', 5],
  ['17', 3],
]
const AGES: readonly (readonly [(typeof AGE_BANDS)[number], number])[] = [
  ['under-1', 3],
  ['1-4', 8],
  ['5-15', 12],
  ['16-64', 50],
  ['65-up', 25],
  ['unknown', 2],
]

/**
 * The counts of an invented year up to last week, the same each time for one `seed`: every call is drawn by itself and counted as
 * a real one would be. `worked` says on which dates the practice was open, so that weeks with a bank holiday are short.
 */
export function sampleYear(
  year: SampleYear,
  {
    seed,
    today,
    worked,
  }: { readonly seed: string; readonly today: string; readonly worked: (date: string) => boolean },
): { readonly week: string; readonly cell: string; readonly n: number }[] {
  const totals: { week: string; cell: string; n: number }[] = []
  for (let ago = SAMPLE_WEEKS; ago >= 1; ago--) {
    const monday = addDays(mondayOf(isoWeek(today)), -7 * ago)
    // Each week has draws of its own, so that a year read next week tells the same of it.
    const draw = draws(`${seed} ${monday}`)
    const back = draws(`${seed} ${monday} came back`)
    const gate = draws(`${seed} ${monday} gate`)
    const counts = new Map<string, number>()
    const heavy = [monday, ...[1, 2, 3, 4, 5, 6].map((day) => addDays(monday, day))].map((date) =>
      worked(date),
    )
    for (const [day, open] of heavy.entries()) {
      if (!open) continue
      const afterRest = day > 0 && !heavy[day - 1] && day < 5 ? DAY_WEIGHTS[0] : DAY_WEIGHTS[day]!
      const calls = draw.about(year.callsPerDay * afterRest)
      for (let n = 0; n < calls; n++) {
        const call = invented(year, ago, addDays(monday, day), draw, gate)
        for (const cell of [...cellsOf(call), ...cameBack(call, back)])
          counts.set(cell, (counts.get(cell) ?? 0) + 1)
      }
    }
    const week = isoWeek(monday)
    for (const [cell, n] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) totals.push({ week, cell, n })
  }
  return totals
}

/** One in forty comes back from where they were sent, and seldom because of harm. */
function cameBack(call: FinishedCall, draw: Draw): string[] {
  if (call.response !== 'accepted' || call.rank >= 4 || !draw.chance(0.025)) return []
  const why = draw.one(RETURN_REASONS, (reason) =>
    isIncident(reason) ? 0 : reason === 'wrong-place' ? 3 : 2,
  )
  return [returnedCell({ ...call, topic: call.pathway }, why)]
}

type Draw = ReturnType<typeof draws>

function invented(year: SampleYear, ago: number, date: string, draw: Draw, gate: Draw): FinishedCall {
  const cold = (1 + Math.cos((2 * Math.PI * (Number(date.slice(5, 7)) - 1)) / 12)) / 2
  const topic = draw.one(year.topics, ({ share, winter }) => share * (1 + (winter - 1) * cold))
  const meant = draw.one(topic.to, ({ share }) => share)
  const tried = had(year, ago, meant)
  const other = topic.to.find((one) => one !== meant && !had(year, ago, one).reason)
  const full = !tried.reason && other && !meant.gp && draw.chance(0.04)
  const { place, reason } = full ? { place: other, reason: 'full' } : tried
  const response = responseTo(place, draw)
  const release = year.stories.find((story) => story.kind === 'release')
  const unsure = 0.09 * (release && ago <= release.weeksAgo ? release.unsure : 1)
  const raised = draw.chance(0.02)
  const sign =
    topic.signs.length > 0 && draw.chance(unsure)
      ? [draw.one(topic.signs, (one) => 1 / (1 + topic.signs.indexOf(one)))]
      : []
  return {
    pathway: topic.pathway,
    version: topic.version,
    group: topic.group,
    sensitive: topic.sensitive,
    destination: place.destination,
    destinationSensitive: place.sensitive,
    rank: place.rank,
    response: raised ? 'raised' : response,
    raised,
    skipped: reason ? [{ destination: meant.destination, sensitive: meant.sensitive, reason }] : [],
    used: place.destination,
    usedSensitive: place.sensitive,
    ageBand: draw.one(AGES, ([, weight]) => weight)[0],
    unsure: sign,
    ...(topic.gate ? { gate: gate.chance(0.03) ? 'yes' : 'no' } : {}),
    ...(topic.cause ? { cause: topic.cause } : {}),
    line: 'line-1',
    seconds: draw.about(110) * (draw.chance(0.06) ? 2.5 : 1),
    screens: draw.about(6),
    at: `${date}T${draw.one(HOURS, ([, weight]) => weight)[0]}:00`,
  }
}

/** Where a caller got to in the week: before a service opened and while it was shut, somewhere else. */
function had(
  { stories }: SampleYear,
  ago: number,
  meant: SamplePlace,
): { place: SamplePlace; reason?: string } {
  for (const story of stories) {
    if (story.kind === 'release' || !story.to.includes(meant.destination)) continue
    if (story.kind === 'opens' && ago > story.weeksAgo) return { place: story.before, reason: 'absent' }
    if (story.kind === 'closes' && ago <= story.weeksAgo && ago > story.weeksAgo - story.weeks)
      return { place: story.instead, reason: 'closed' }
  }
  return { place: meant }
}

function responseTo({ gp, rank }: SamplePlace, draw: Draw): (typeof RESPONSES)[number] {
  if (rank >= 4) return 'accepted'
  return draw.one(
    [
      ['accepted', 84],
      ['declined-gp', gp ? 0 : 8],
      ['declined-other', 2],
      ['no-capacity', gp ? 0 : 2],
      ['left', 1],
      ['unrecorded', 3],
    ] as const,
    ([, weight]) => weight,
  )[0]
}
