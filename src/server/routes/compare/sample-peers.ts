import { isoWeek } from '#core/clock/iso-week.ts'
import { dateOf, dayNumber } from '#core/clock/wall-clock.ts'
import type { Period } from '#core/disclosure/periods.ts'
import type { Practice } from '#core/practice/practice.ts'
import { type SampleYear, sampleYear } from '#core/tally/sample-year.ts'
import { slices } from '../../store/slices.ts'

/** An invented practice beside those of a sample network. */
interface SamplePeer {
  readonly id: string
  readonly cells: readonly (readonly [cell: string, n: number])[]
}

/** Invented practices by the days on which each is open, so that they differ in size; at one of them every third kind of call leads to a GP where it may, so that its point lies apart. */
const PEERS: readonly { readonly id: string; readonly open: readonly number[]; readonly apart?: true }[] = [
  { id: 'sample-one', open: [0, 1, 2, 3, 4] },
  { id: 'sample-two', open: [0, 2, 4] },
  { id: 'sample-three', open: [0, 1, 3, 4] },
  { id: 'sample-four', open: [1, 3] },
  { id: 'sample-five', open: [1, 2, 3], apart: true },
  { id: 'sample-six', open: [2] },
  { id: 'sample-seven', open: [0, 3] },
  { id: 'sample-eight', open: [1, 2] },
  { id: 'sample-nine', open: [0] },
  { id: 'sample-ten', open: [2, 4] },
  { id: 'sample-eleven', open: [0, 4] },
]
const TO_GP_EVERY = 3
const MONDAY = dayNumber('2026-11-23')

let kept: { readonly key: string; readonly peers: Promise<readonly SamplePeer[]> } | undefined

/** The invented practices of a sample network with their counts of one quarter, worked out once a day and kept nowhere. */
export async function samplePeers(
  network: Practice,
  {
    at,
    quarter,
    year,
  }: { readonly at: string; readonly quarter: Period; readonly year: SampleYear | undefined },
): Promise<readonly SamplePeer[]> {
  if (!year) return []
  const key = `${network.id} ${dateOf(at)} ${quarter.id}`
  if (kept?.key !== key) kept = { key, peers: inventAll({ at, quarter, year }) }
  return kept.peers
}

type About = { readonly at: string; readonly quarter: Period; readonly year: SampleYear }

async function inventAll(about: About): Promise<readonly SamplePeer[]> {
  const others = slices()
  const peers: SamplePeer[] = []
  for (const peer of PEERS) {
    peers.push(invented(peer, about))
    await others()
  }
  return peers
}

function invented({ id, open, apart }: (typeof PEERS)[number], { at, quarter, year }: About): SamplePeer {
  const inQuarter = (date: string) => isoWeek(date) >= quarter.from && isoWeek(date) <= quarter.to
  const worked = (date: string) =>
    inQuarter(date) && open.includes((((dayNumber(date) - MONDAY) % 7) + 7) % 7)
  const own = apart
    ? { ...year, topics: year.topics.map((topic, nth) => (nth % TO_GP_EVERY === 0 ? toGp(topic) : topic)) }
    : year
  const sums = new Map<string, number>()
  for (const { cell, n } of sampleYear(own, { seed: id, today: dateOf(at), worked }))
    sums.set(cell, (sums.get(cell) ?? 0) + n)
  return { id, cells: [...sums] }
}

/** A kind of call that leads to a GP wherever it may. */
function toGp(topic: SampleYear['topics'][number]): SampleYear['topics'][number] {
  const gps = topic.to.filter(({ gp }) => gp)
  return gps.length > 0 ? { ...topic, to: gps } : topic
}
