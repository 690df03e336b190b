import type { Service } from '../practice/service.ts'
import type { ServiceNames } from '../practice/service-check.ts'
import { decodeFile } from './decode.ts'
import { faultOfJson, type Guess, guessJson, guessTable, type InFormat } from './guess.ts'
import { readHsds } from './hsds-read.ts'
import { type Imported, type ImportProblem, MOST_SERVICES, type Repairs } from './imported.ts'
import { readOds } from './ods.ts'
import { readOruk } from './oruk-read.ts'
import { readServicesCsv } from './services-csv-read.ts'

/** What a file is held against: `today` is the London date, `held` the services that are there already. */
export interface FileOptions {
  readonly today: string
  readonly held: readonly Service[]
  readonly names: ServiceNames
  /** Kinds of help by what they are called, in small letters. */
  readonly labels?: Readonly<Record<string, string>>
  /** Cells of a table that somebody put right. */
  readonly repairs?: Repairs
}

/** What a file holds and the format it was read as; nothing is written by reading. */
export interface FileRead extends Imported {
  /** Undefined when the file could not be read in any format. */
  readonly format?: InFormat
  /** For a file of the NHS: whether it lists pharmacies or practices. */
  readonly kind?: 'practices' | 'pharmacies'
}

/** Reads the bytes of a file of services in the format wanted, or in the one that it surely is; without a wish in the one it looks like. */
export function readServicesFile(
  bytes: Uint8Array,
  wanted: InFormat | undefined,
  options: FileOptions,
): FileRead {
  const decoded = decodeFile(bytes)
  if ('refused' in decoded) return refused(decoded.refused)
  const { text, assumed } = decoded
  const said: ImportProblem[] = assumed ? [{ row: 1, column: 'file', message: assumed, warning: true }] : []
  const read = /^\s*[[{]/.test(text) ? readJson(text, wanted, options) : readText(text, wanted, options)
  const over = read.services.length - MOST_SERVICES
  if (over > 0) said.push({ row: MOST_SERVICES + 1, column: 'file', message: tooMany(read.services.length) })
  return {
    ...read,
    services: over > 0 ? read.services.slice(0, MOST_SERVICES) : read.services,
    problems: [...said, ...read.problems],
  }
}

function readText(text: string, wanted: InFormat | undefined, options: FileOptions): FileRead {
  const { today, held } = options
  const format = chosen(guessTable(text), wanted === 'csv' || wanted === 'ods' ? wanted : undefined)
  if (format === 'ods') return { format, ...readOds(text, { today, known: knownOf(held) }) }
  const known = new Set(held.map(({ id }) => id))
  return { format: 'csv', ...readServicesCsv(text, { ...options, known }) }
}

function readJson(text: string, wanted: InFormat | undefined, options: FileOptions): FileRead {
  const { today, held, names } = options
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (fault) {
    return refused(faultOfJson(text, (fault as Error).message))
  }
  const guess = guessJson(json)
  if ('refused' in guess) return refused(guess.refused)
  const format = chosen(guess, wanted === 'hsds' || wanted === 'oruk' ? wanted : undefined)
  const known = knownOf(held)
  if (format === 'oruk') return { format, ...readOruk(json, { today, known }) }
  return { format: 'hsds', ...readHsds(json, { today, known, held, names }) }
}

function chosen(guess: Guess, wanted: InFormat | undefined): InFormat | undefined {
  if ('refused' in guess) return wanted
  return guess.sure ? guess.format : (wanted ?? guess.format)
}

/** A service may be held under another id than the one it has in a register. */
function knownOf(held: readonly Service[]): ReadonlySet<string> {
  return new Set(
    held.flatMap(({ id, ods, hsds }) => [id, ods?.toUpperCase() ?? id, hsds?.toLowerCase() ?? id]),
  )
}

function refused(message: string): FileRead {
  return { services: [], problems: [{ row: 1, column: 'file', message }] }
}

function tooMany(count: number): string {
  const [all, most] = [count, MOST_SERVICES].map((number) => number.toLocaleString('en-GB'))
  return `The file holds ${all} services and ${most} are taken at most at once, so those after them are left out. Split the file and bring in the rest afterwards.`
}
