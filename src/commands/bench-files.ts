import { performance } from 'node:perf_hooks'
import { decodeFile } from '#core/exchange/decode.ts'
import { COLUMNS } from '#core/exchange/services-csv.ts'
import { readServicesCsv } from '#core/exchange/services-csv-read.ts'
import { openness } from '#core/hours/opening.ts'
import type { Practice } from '#core/practice/practice.ts'
import type { ServiceNames } from '#core/practice/service-check.ts'

const RUNS = 5
const LETTERS = 20_000_000

/** Times what a lead waits for with large files: reading bytes, a table that is right, one that is wrong on every line, and one with twice the lines; and one look at opening hours. Prints the median of each and the ratio of twice to once. */
export function benchFiles({ services }: Practice, names: ServiceNames): void {
  const bytes = new TextEncoder().encode('Café, £5, Mill Lane\n'.repeat(LETTERS / 20))
  const once = tableOf(10_000, 'optom')
  const options = { names, known: new Set<string>(), today: '2026-11-24' }
  const small = median(() => readServicesCsv(once, options))
  console.log(`20 MB of bytes read: ${median(() => decodeFile(bytes)).toFixed(0)} ms`)
  console.log(`a table of 10,000 lines: ${small.toFixed(0)} ms`)
  console.log(
    `wrong on each of 10,000 lines: ${median(() => readServicesCsv(tableOf(10_000, 'optomm'), options)).toFixed(0)} ms`,
  )
  console.log(
    `twice the lines take ${(median(() => readServicesCsv(tableOf(20_000, 'optom'), options)) / small).toFixed(2)} times as long`,
  )
  const hours = median(() => {
    for (const service of services) openness(service, '2026-11-24T10:15', 'england-and-wales')
  })
  console.log(`opening of one service: ${((1000 * hours) / services.length).toFixed(1)} microseconds`)
}

function tableOf(lines: number, serves: string): string {
  const cells = (at: number): Readonly<Record<string, string>> => ({
    name: `Service ${at}`,
    serves,
    phones: '111',
  })
  const rows = Array.from({ length: lines }, (_, at) => COLUMNS.map(({ id }) => cells(at)[id] ?? '').join())
  return [COLUMNS.map(({ label }) => label).join(), ...rows].join('\n')
}

function median(work: () => unknown): number {
  const times = Array.from({ length: RUNS }, () => {
    const from = performance.now()
    work()
    return performance.now() - from
  })
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)]!
}
