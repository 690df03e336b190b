import { performance } from 'node:perf_hooks'
import { gzipSync } from 'node:zlib'
import Fuse from 'fuse.js'
import MiniSearch from 'minisearch'
import { buildDirectory, searchServices } from '#core/search/directory.ts'
import type { Service } from '#core/service.ts'

const PLACES =
  'Riverside Station Green Hill Park Church Mill Oak Elm North South East West High Market Castle Bridge Lake Grove Manor Orchard Meadow Forest Stone Abbey Victoria Albert Queens Kings Priory'.split(
    ' ',
  )
const KINDS =
  'Pharmacy,Dental Care,Opticians,Physiotherapy,Podiatry,Hearing Centre,Talking Therapies,Carers Centre,Community Hub,Food Bank,Walking Group,Sexual Health,Stop Smoking,Weight Service,Advice Centre,Befriending'.split(
    ',',
  )
const COUNT = 10_000
const QUERIES = [
  'podiatry',
  'riverside pharm',
  'phsyio',
  'oak dental',
  'carers',
  'food bank north',
  'hearing',
  'stop smok',
  'castle opticans',
  'walking group',
]

/** Our directory beside Fuse.js and MiniSearch on 10,000 invented services in one run: the time of a keystroke, and what the list weighs. */
export function benchServices(sample: Service): void {
  const services: Service[] = Array.from({ length: COUNT }, (_, at) => {
    const place = PLACES[at % PLACES.length]!
    const kind = KINDS[Math.floor(at / PLACES.length) % KINDS.length]!
    return { ...sample, id: `service-${at}`, name: `${place} ${kind} ${Math.floor(at / 480) + 1}`, words: [] }
  })
  const keystrokes = QUERIES.flatMap((query) =>
    Array.from({ length: query.length }, (_, at) => query.slice(0, at + 1)),
  )
  const directory = buildDirectory(services)
  const fuse = new Fuse(services, { keys: ['name'] })
  const mini = new MiniSearch({ fields: ['name'], searchOptions: { prefix: true, fuzzy: 0.2 } })
  mini.addAll(services.map(({ id, name }) => ({ id, name })))
  const ours = p95((query) => searchServices(directory, query))
  const rows: [string, number][] = [
    ['ours', ours],
    ['Fuse.js, one key', p95((query) => fuse.search(query, { limit: 5 }))],
    ['MiniSearch', p95((query) => mini.search(query).slice(0, 5))],
  ]
  const wire = gzipSync(
    JSON.stringify(services.map(({ id, name, serves, phones }) => ({ id, name, serves, phones }))),
  ).length
  console.log(`\n${COUNT} services (${(wire / 1000).toFixed(0)} kB gzip), ${keystrokes.length} keystrokes`)
  for (const [name, time] of rows)
    console.log(`${name.padEnd(16)} p95 ${time.toFixed(2)} ms, ${(time / ours).toFixed(1)} times ours`)

  function p95(search: (query: string) => unknown): number {
    for (const query of keystrokes.slice(0, 20)) search(query)
    const times = keystrokes
      .map((query) => {
        const from = performance.now()
        search(query)
        return performance.now() - from
      })
      .sort((a, b) => a - b)
    return times[Math.floor(times.length * 0.95)]!
  }
}
