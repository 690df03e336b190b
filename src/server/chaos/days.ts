import type { ChaosDesk } from './chaos-desk.ts'
import { AFTER_CLOSING, type Faults, isWorkday, ONCE_MORE, OPENING, PAST_NOON, planFaults } from './plan.ts'
import type { World } from './world.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** Calls come until then. */
const CLOSING = 18
/** Past the hour, when something happens: a clock that is a few minutes wrong shows the same hour. */
const MINUTES = 20 * 60_000
/** Share of pages that are opened anew in the morning; the others were left open. */
const OPENED = 0.25
/** Rounds of syncs in peace, at most, a day between; two of them in which all came to their end are enough. */
const ROUNDS = 8

/** Plays days of work from a Monday on, then lets everybody send in peace. */
export async function playDays(world: World, days: number, faults: Faults): Promise<void> {
  const monday = world.ms
  const faultsAt = planFaults(world.luck, days, faults)
  await world.server.start()
  for (let day = 0; day < days; day++)
    for (let hour = 0; hour < 24; hour++) {
      const open = world.desks.filter(
        ({ kind }) => kind.always || (isWorkday(day) && hour >= OPENING && hour <= ONCE_MORE),
      )
      if (open.length === 0) continue
      await world.moveTo(monday + day * DAY + hour * HOUR + MINUTES)
      await playHour(world, open, hour, faultsAt(day, hour))
    }
  await settle(world, monday + days * DAY)
}

async function playHour(
  world: World,
  open: readonly ChaosDesk[],
  hour: number,
  faults: ReturnType<ReturnType<typeof planFaults>>,
): Promise<void> {
  for (const fault of faults) {
    if (fault === 'clone') await world.clone()
    if (fault === 'remove') await world.remove()
    if (fault === 'put back') await world.putBack(world.luck.chance(0.5))
  }
  if (hour === OPENING) await openPages(world, open)
  await countHour(world, open, hour)
  if (![PAST_NOON, AFTER_CLOSING, ONCE_MORE].includes(hour)) return
  const backup = faults.includes('back up') ? world.place.backUp() : undefined
  const lost = faults.includes('kill') ? killServer : faults.includes('crash') ? crashDatabase : undefined
  if (faults.includes('full')) await world.fillDisk(true)
  const syncing = hour === ONCE_MORE ? open.filter(({ isDone }) => !isDone) : open
  await Promise.all([backup, syncAll(world, syncing, hour >= AFTER_CLOSING, lost)])
  if (faults.includes('full')) await world.fillDisk(false)
  if (hour === ONCE_MORE) await wipeAll(world)
}

async function openPages(world: World, open: readonly ChaosDesk[]): Promise<void> {
  const opened = open.filter(({ kind }) => kind.forgets || world.luck.chance(OPENED))
  for (const desk of opened) desk.open()
  await world.each(opened, (desk) => world.sync(desk, { closed: false, leaving: false }))
}

async function countHour(world: World, open: readonly ChaosDesk[], hour: number): Promise<void> {
  await world.each(open, async (desk) => {
    const { always, calls } = desk.kind
    if (!always && hour >= CLOSING) return
    const n = world.luck.about(always ? calls / 24 : calls / (CLOSING - OPENING))
    for (let nth = 0; nth < n; nth++) await world.call(desk)
  })
}

/** All sync, and somewhere in the middle of it something may be lost and come back. */
async function syncAll(
  world: World,
  desks: readonly ChaosDesk[],
  closing: boolean,
  lose?: (world: World) => Promise<void>,
): Promise<void> {
  let back: Promise<void> | undefined
  if (lose)
    world.wire.afterRequests(
      world.luck.one([...desks.keys()], () => 1),
      () => {
        back = lose(world)
        back.catch(() => {})
      },
    )
  await world.each(desks, (desk) =>
    world.sync(desk, { closed: closing && !desk.kind.always, leaving: closing && desk.kind.forgets }),
  )
  await back
}

async function killServer({ server }: World): Promise<void> {
  await server.kill()
  await server.start()
}

async function crashDatabase(world: World): Promise<void> {
  if (!world.place.crash) return
  world.crashes += 1
  await world.place.crash()
}

/** Whoever closes a desk that forgets is asked while something waits, so it is wiped only when all was sent. */
async function wipeAll(world: World): Promise<void> {
  for (const desk of world.desks)
    if (desk.kind.forgets && desk.isDone && (await desk.isAllSent())) desk.wipe()
}

/** Once the network is kind, each desk sends what it has; the weeks being over, nothing waits any more. */
async function settle(world: World, ms: number): Promise<void> {
  await world.wire.letLateArrive(1)
  world.wire.kind = true
  let quiet = 0
  for (let round = 0; round < ROUNDS && quiet < 2; round++) {
    await world.moveTo(ms + round * DAY + OPENING * HOUR)
    await world.each(world.desks, (desk) => world.sync(desk, { closed: true, leaving: true }))
    const sent = await Promise.all(world.desks.map(async (desk) => desk.isDone && (await desk.isAllSent())))
    quiet = sent.every(Boolean) ? quiet + 1 : 0
  }
}
