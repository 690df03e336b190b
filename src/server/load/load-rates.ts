import type { ChildProcess } from 'node:child_process'
import type { KeySet } from '#core/pathway/release-files.ts'
import { askOnce, perSecond, quantile, timesAtPace } from './client.ts'
import type { LoadDesk } from './load-practices.ts'
import { CHANGED, SyncingDesk } from './load-sync.ts'
import { ownWorkOf } from './own-process.ts'
import { rawUpserts } from './raw-upserts.ts'

/** England's 62,000 desks every five minutes. */
const PACE = 207
/** The same desks, opened within ten minutes of eight o'clock. */
const RUSH_PACE = 103
const LANES = 32

/** A process that is asked. */
export interface UnderLoad {
  readonly base: string
  readonly child: ChildProcess
}

interface Rate {
  readonly perSecond: number
  /** Processor time of the process for each request, in milliseconds. */
  readonly workMs: number
}

interface Window {
  readonly sync: Rate
  readonly nothing: Rate
  readonly follow: Rate
  readonly read: Rate
  /** Rows a second that the database itself takes. */
  readonly raw: number
}

/** What a server bears beside a handler that does nothing: rates, processor time, and how long requests take at England's pace and in its morning rush. */
export async function measureRates(
  server: UnderLoad,
  empty: UnderLoad,
  { seeded, keys, folder }: { seeded: readonly LoadDesk[]; keys: KeySet; folder: string },
  { windows, windowMs, pacedMs }: { windows: number; windowMs: number; pacedMs: number },
) {
  const { base } = server
  const desks = seeded.map((desk, nth) => new SyncingDesk(desk, nth, keys))
  for (const desk of desks) await desk.sync(base)
  let turn = 0
  const next = <T>(list: readonly T[]): T => list[turn++ % list.length]!
  const sync = () => next(desks).sync(base)
  const follow = await followers(base, seeded)
  const nothing = () => askOnce(empty.base, next(desks).next())
  const nothingRead = () => askOnce(empty.base, { method: 'GET', path: '/api/follow' })
  const rate = async ({ child }: UnderLoad, once: () => Promise<unknown>): Promise<Rate> => {
    await ownWorkOf(child)
    const rate = await perSecond(windowMs, LANES, once)
    const { ms } = await ownWorkOf(child)
    return { perSecond: rate, workMs: (1000 * ms) / (rate * windowMs) }
  }
  const cells = JSON.stringify(Object.fromEntries(keys.pathways.slice(0, CHANGED).map((id) => [id, [1, 0]])))
  const all: Window[] = []
  for (let n = 0; n < windows; n++)
    all.push({
      sync: await rate(server, sync),
      nothing: await rate(empty, nothing),
      follow: await rate(server, () => follow(next(seeded))),
      read: await rate(empty, nothingRead),
      raw: rawUpserts(folder, windowMs, cells),
    })
  for (const one of all)
    process.stderr.write(
      `syncs ${said(one.sync)}, null ${said(one.nothing)}; follow ${said(one.follow)}, null ${said(one.read)}; raw upserts ${one.raw.toFixed(0)}/s\n`,
    )
  const times = await timesAtPace(PACE, pacedMs, sync)
  /** A desk that is opened asks for all that it follows, and sends what it held. */
  const rush = await timesAtPace(RUSH_PACE, pacedMs, async () => {
    const nth = turn++ % seeded.length
    await askOnce(base, { method: 'GET', path: '/api/follow', headers: headersOf(seeded[nth]!) })
    await desks[nth]!.sync(base)
  })
  const median = (digits: number, of: (one: Window) => number) =>
    Number(quantile(all.map(of), 0.5).toFixed(digits))
  return {
    sync_ratio: median(2, ({ sync, nothing }) => sync.perSecond / nothing.perSecond),
    sync_work_ratio: median(2, ({ sync, nothing }) => nothing.workMs / sync.workMs),
    raw_ratio: median(3, ({ sync, raw }) => sync.perSecond / raw),
    sync_per_s: median(0, ({ sync }) => sync.perSecond),
    sync_p99_ms: Number(quantile(times, 0.99).toFixed(1)),
    rush_p99_ms: Number(quantile(rush, 0.99).toFixed(1)),
    follow_ratio: median(2, ({ follow, read }) => follow.perSecond / read.perSecond),
    follow_work_ratio: median(2, ({ follow, read }) => read.workMs / follow.workMs),
  }
}

/** Asks for what a desk follows, with the tag of its last answer. */
async function followers(
  base: string,
  seeded: readonly LoadDesk[],
): Promise<(desk: LoadDesk) => Promise<void>> {
  const tags = new Map<string, string>()
  const follow = async (desk: LoadDesk) => {
    const tag = tags.get(desk.token)
    const { status, headers } = await askOnce(base, {
      method: 'GET',
      path: '/api/follow',
      headers: { ...headersOf(desk), ...(tag ? { 'if-none-match': tag } : {}) },
    })
    if (status === 200) tags.set(desk.token, String(headers.etag))
  }
  for (const desk of seeded) await follow(desk)
  return follow
}

function headersOf({ token }: LoadDesk) {
  return { authorization: `Bearer ${token}` }
}

function said({ perSecond, workMs }: Rate): string {
  return `${perSecond.toFixed(0)}/s (${workMs.toFixed(2)} ms)`
}
