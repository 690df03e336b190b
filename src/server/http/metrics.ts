import { addDays } from '#core/clock/wall-clock.ts'
import { freshness } from '#core/practice/freshness.ts'
import type { Store } from '../store/store.ts'

/** One number that stands for all practices together: none is named, so that nobody can be ranked by it. */
interface Gauge {
  readonly name: string
  readonly help: string
  readonly value: number
}

/**
 * What the server knows of itself, in the text that Prometheus reads.
 * Sums over all practices, of the day (a London date), and nothing finer.
 */
export async function metricsText(store: Store, day: string, process: NodeJS.Process): Promise<string> {
  const gauges = [...(await domainGauges(store, day)), ...processGauges(process)]
  return gauges
    .map(({ name, help, value }) => `# HELP ${name} ${help}\n# TYPE ${name} gauge\n${name} ${value}\n`)
    .join('')
}

async function domainGauges(store: Store, day: string): Promise<Gauge[]> {
  const aWeekAgo = addDays(day, -7)
  const heads = await store.heads()
  let known = 0
  let heardToday = 0
  let behind = 0
  let notTaken = 0
  let services = 0
  let stale = 0
  for (const { id } of heads) {
    const desks = (await store.of(id).desks()).filter(({ removed }) => removed === '')
    known += desks.length
    heardToday += desks.filter(({ heard }) => heard === day).length
    behind += desks.filter(({ synced }) => synced !== '' && synced < aWeekAgo).length
    notTaken += desks.reduce((sum, desk) => sum + desk.notTaken.length, 0)
    const practice = await store.practice(id)
    // It may have been removed meanwhile.
    if (!practice) continue
    services += practice.services.length
    stale += practice.services.filter((one) => freshness(one, day, practice.freshness) === 'stale').length
  }
  return [
    { name: 'door_practices', help: 'Practices and networks that are kept.', value: heads.length },
    { name: 'door_desks', help: 'Desks that are joined.', value: known },
    { name: 'door_desks_heard_today', help: 'Desks that were heard from today.', value: heardToday },
    {
      name: 'door_desks_behind',
      help: 'Desks that have not sent all their counts for more than a week.',
      value: behind,
    },
    {
      name: 'door_weeks_not_taken',
      help: 'Weeks of counts that desks hold and that were refused.',
      value: notTaken,
    },
    { name: 'door_services', help: 'Services of practices and networks.', value: services },
    {
      name: 'door_services_stale',
      help: 'Services checked so long ago that no desk uses them.',
      value: stale,
    },
  ]
}

function processGauges(process: NodeJS.Process): Gauge[] {
  return [
    {
      name: 'process_resident_memory_bytes',
      help: 'Memory of this process.',
      value: process.memoryUsage.rss(),
    },
    {
      name: 'process_uptime_seconds',
      help: 'Seconds since this process started.',
      value: Math.floor(process.uptime()),
    },
  ]
}
