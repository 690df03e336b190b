import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Problem } from '#core/check/problem.ts'
import { CALLERS } from '#core/pathway/voice.ts'
import { nextTime } from '#core/practise/practise-time.ts'
import { type CallerLine, HARD, type Scenario, SETS } from '#core/practise/scenario.ts'
import { Reader } from '../read/reader.ts'
import { readYaml } from '../read/yaml-file.ts'

/** The practise calls, each with its place in its file, and every fault of form met on the way. */
export interface Scenarios {
  readonly scenarios: readonly Scenario[]
  readonly places: Readonly<Record<string, Reader>>
  readonly problems: readonly Problem[]
}

const FOLDER = 'scenarios'
const FIELDS = [
  'title',
  'kind',
  'hard',
  'caller',
  'who',
  'at',
  'full',
  'opens',
  'finds',
  'topics',
  'no',
  'lines',
  'problem',
  'told',
  'least',
  'most',
  'why',
]
/** Any Monday: whether a day and time can be read does not depend on it. */
const A_DAY = '2026-11-23T00:00'
/** A first day has so many calls, none of them hard. */
const FIRST_DAY = 5

/** Reads content/scenarios: practise calls by their id, any number of them in a file. */
export function readScenarios(folder: string): Scenarios {
  const root = join(folder, FOLDER)
  const names = existsSync(root) ? readdirSync(root).filter((name) => name.endsWith('.yaml')) : []
  const scenarios: Scenario[] = []
  const places: Record<string, Reader> = {}
  const readers = names
    .toSorted()
    .map((name) => new Reader(readYaml(join(root, name), `content/${FOLDER}/${name}`)))
  for (const reader of readers)
    for (const id of reader.keys([])) {
      if (places[id]) reader.fault([id], `"${id}" is written twice; keep one.`)
      places[id] = reader
      scenarios.push(readScenario(reader, id))
    }
  const first = scenarios.filter(({ kind }) => kind === 'first-day')
  const one = first[FIRST_DAY] ?? first[0]
  if (one && first.length !== FIRST_DAY)
    places[one.id]!.fault(
      [one.id, 'kind'],
      `The first day has ${FIRST_DAY} calls, and there are ${first.length}.`,
    )
  return { scenarios, places, problems: readers.flatMap(({ problems }) => problems) }
}

function readScenario(reader: Reader, id: string): Scenario {
  reader.onlyKeys([id], FIELDS)
  reader.inOrder([id], FIELDS)
  const kind = oneOf(reader, [id, 'kind'], SETS) ?? 'other'
  const hard = reader.at([id, 'hard']) === undefined ? undefined : oneOf(reader, [id, 'hard'], HARD)
  if (hard && kind === 'first-day') reader.fault([id, 'hard'], 'A hard call is never one of the first five.')
  const problem = reader.at([id, 'problem'])
  if (problem !== undefined) reader.onlyKeys([id, 'problem'], ['say', 'finds', 'topics'])
  const at = reader.text([id, 'at'])
  if (at && !nextTime(at, A_DAY)) reader.fault([id, 'at'], `"${at}" is no day and time; write "Sun 03:00".`)
  const no = reader.text([id, 'no'])
  const told = reader.text([id, 'told'])
  return {
    id,
    title: reader.required([id, 'title']),
    kind,
    ...(hard ? { hard } : {}),
    caller: oneOf(reader, [id, 'caller'], CALLERS) ?? 'self',
    who: reader.record([id, 'who']),
    ...(at ? { at } : {}),
    ...(reader.flag([id, 'full']) ? { full: true as const } : {}),
    opens: reader.required([id, 'opens']),
    finds: reader.required([id, 'finds']),
    topics: topicsAt(reader, [id, 'topics']),
    ...(no ? { no } : {}),
    lines: Object.fromEntries(
      reader.keys([id, 'lines']).map((row) => [row, readLine(reader, [id, 'lines', row])]),
    ),
    ...(problem === undefined
      ? {}
      : {
          problem: {
            say: reader.required([id, 'problem', 'say']),
            finds: reader.required([id, 'problem', 'finds']),
            topics: topicsAt(reader, [id, 'problem', 'topics']),
          },
        }),
    ...(told ? { told } : {}),
    least: reader.required([id, 'least']),
    most: reader.required([id, 'most']),
    why: reader.required([id, 'why']),
  }
}

/** A text alone is a yes; what means anything else says so. */
function readLine(reader: Reader, path: readonly string[]): CallerLine {
  if (typeof reader.at(path) === 'string') return { say: reader.required(path), means: 'yes' }
  reader.onlyKeys(path, ['say', 'means'])
  return { say: reader.required([...path, 'say']), means: reader.required([...path, 'means']) }
}

function topicsAt(reader: Reader, path: readonly string[]): string[] {
  const topics = reader.list(path)
  if (topics.length === 0) reader.fault(path, `"${path.join('.')}" names no topic.`)
  return topics
}

function oneOf<T extends string>(
  reader: Reader,
  path: readonly string[],
  allowed: readonly T[],
): T | undefined {
  const text = reader.required(path)
  const known = allowed.find((one) => one === text)
  if (text && !known) reader.fault(path, `"${text}" is not known here; use one of: ${allowed.join(', ')}.`)
  return known
}
