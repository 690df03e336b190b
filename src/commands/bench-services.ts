import { createHash } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import Fuse from 'fuse.js'
import MiniSearch from 'minisearch'
import type { Practice } from '#core/practice/practice.ts'
import { applyChanges, changesBetween, deskPractice, digestText } from '#core/practice/practice-changes.ts'
import type { Service } from '#core/practice/service.ts'
import { buildDirectory, findServices } from '#core/search/directory.ts'
import { manyServices } from './many-services.ts'

const COUNT = 10_000
const TODAY = '2026-11-24'
/** The whole list may weigh this much on the wire. */
const LIMIT_KB = 1000
const CHANGES = 15
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
  'health walks',
]

/** Our directory beside Fuse.js and MiniSearch on 10,000 full records in one run: the time of a keystroke, what the list weighs as it travels, and what one changed record costs. */
export function benchServices(network: Practice): void {
  const services = manyServices(network.services, COUNT, TODAY)
  const directory = buildDirectory(services)
  const keystrokes = QUERIES.flatMap((query) =>
    Array.from({ length: query.length }, (_, at) => query.slice(0, at + 1)),
  )
  const found = QUERIES.filter((query) => findServices(directory, query).services.length > 0).length
  const fuse = new Fuse(services, { keys: ['name'] })
  const mini = new MiniSearch({ fields: ['name'], searchOptions: { prefix: true, fuzzy: 0.2 } })
  mini.addAll(services.map(({ id, name }) => ({ id, name })))
  const ours = p95(keystrokes, (query) => findServices(directory, query))
  const rows: [string, number][] = [
    ['ours', ours],
    ['Fuse.js, one key', p95(keystrokes, (query) => fuse.search(query, { limit: 5 }))],
    ['MiniSearch', p95(keystrokes, (query) => mini.search(query).slice(0, 5))],
  ]
  console.log(
    `\n${COUNT} services made of ${network.services.length}, ${keystrokes.length} keystrokes; ours finds something for ${found} of ${QUERIES.length} queries`,
  )
  for (const [name, time] of rows)
    console.log(`${name.padEnd(16)} p95 ${time.toFixed(2)} ms, ${(time / ours).toFixed(1)} times ours`)
  weigh(services)
  changeOne({ ...network, version: 'one', services })
}

/** The list as the server sends it to a desk that has none. */
function weigh(services: readonly Service[]): void {
  const text = JSON.stringify(services)
  const wire = asSent(text).length / 1000
  const verdict =
    wire < LIMIT_KB
      ? `within the limit of ${LIMIT_KB} kB`
      : `OVER the limit of ${LIMIT_KB} kB by ${(wire - LIMIT_KB).toFixed(0)} kB`
  console.log(
    `whole list       ${(text.length / 1000).toFixed(0)} kB as JSON, ${wire.toFixed(0)} kB as sent by Brotli, ${(gzipSync(text).length / 1000).toFixed(0)} kB by gzip (${((wire * 1000) / services.length).toFixed(0)} bytes a record): ${verdict}`,
  )
}

/** As the server packs it for a browser that takes Brotli, as all of them do over https. */
function asSent(text: string): Buffer {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
}

/** One changed record: what travels, and what a desk does with it until it can be searched for. */
function changeOne(document: Practice): void {
  const before = deskPractice(document)
  const sizes: number[] = []
  const times: Record<string, number[]> = { apply: [], 'check its digest': [], 'search it': [] }
  for (let n = 0; n < CHANGES; n++) {
    const at = Math.floor((n * COUNT) / CHANGES)
    const services = document.services.with(at, { ...document.services[at]!, name: `Changed ${n}` })
    const text = JSON.stringify(changesBetween(before, { ...before, services }))
    sizes.push(asSent(text).length)
    const after = timed('apply', () => applyChanges(before, JSON.parse(text))!)
    timed('check its digest', () => createHash('sha256').update(digestText(after)).digest('hex'))
    timed('search it', () => buildDirectory(after.services))
  }
  const steps = Object.entries(times).map(([step, list]) => `${step} ${middle(list).toFixed(1)} ms`)
  console.log(`one changed      ${middle(sizes)} bytes as sent; ${steps.join(', ')} (medians of ${CHANGES})`)

  function timed<T>(step: string, work: () => T): T {
    const from = performance.now()
    const result = work()
    times[step]!.push(performance.now() - from)
    return result
  }
}

function p95(keystrokes: readonly string[], search: (query: string) => unknown): number {
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

function middle(list: readonly number[]): number {
  return [...list].sort((a, b) => a - b)[list.length >> 1]!
}
