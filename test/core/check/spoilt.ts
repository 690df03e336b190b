import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CONTENT_FOLDER } from '#content/folder.ts'
import { loadContent } from '#content/load.ts'
import { readPathway } from '#content/pathway/pathway.ts'
import { readVignettes } from '#content/pathway/vignettes.ts'
import { readDestinations } from '#content/read/destinations.ts'
import { readFloors } from '#content/read/floors.ts'
import { Reader } from '#content/read/reader.ts'
import type { Shared } from '#content/read/shared.ts'
import { readFacts, readOpeningRows, readPacks, readSigns } from '#content/read/shared-files.ts'
import { parseYaml } from '#content/read/yaml-file.ts'
import type { Enquiry } from '#core/call/enquiry.ts'
import { type Partition, partitionsOf } from '#core/check/partitions.ts'
import type { Fault } from '#core/check/problem.ts'
import type { Vignette } from '#core/check/vignettes.ts'
import { compose } from '#core/practice/compose.ts'

/** A change to the text of a topic's file or, with its ending, of a shared one. */
export type Change = readonly [file: string, from: string | RegExp, to: string]

interface Spoilt {
  readonly enquiry: Enquiry
  readonly vignettes: readonly Vignette[]
}

const { shared: whole, release: base, demo } = loadContent(CONTENT_FOLDER, [])

/** Shared files that a fault may be planted in; topics are read one at a time, so that a planted fault costs milliseconds. */
const READ: Partial<Record<keyof Shared, (reader: Reader) => unknown>> = {
  destinations: readDestinations,
  facts: readFacts,
  floors: (reader) => readFloors(reader, new Set(Object.keys(whole.destinations))),
  opening: readOpeningRows,
  packs: readPacks,
  signs: (reader) => readSigns(reader, whole.destinations),
}

export const practice = demo('2026-11-24')
const files = readdirSync(join(CONTENT_FOLDER, 'pathways'), { recursive: true, encoding: 'utf8' })

/** A topic of the real content with faults planted in its text, as the demo practice would use it, and others beside it. The planted text must still be read without complaint, so that only the rules can find it. */
export function spoilt(
  topic: string,
  changes: readonly Change[] = [],
  others: readonly string[] = [],
): Spoilt {
  const changed = Object.entries(READ).flatMap(([name, read]) => {
    const file = `${name}.yaml`
    if (!changes.some(([where]) => where === file)) return []
    return [[name, readWith(read, join(CONTENT_FOLDER, file), file, changes)]]
  })
  const shared: Shared = { ...whole, ...Object.fromEntries(changed) }
  const vignettes: Vignette[] = []
  const pathways = [topic, ...others].map((id) => {
    const name = files.find((path) => path.endsWith(`/${id}.yaml`))!
    const read = (reader: Reader) => {
      const pathway = readPathway(reader, shared, name.split('/')[0]!, id)
      vignettes.push(...readVignettes(reader, pathway))
      return [id, pathway] as const
    }
    return readWith(read, join(CONTENT_FOLDER, 'pathways', name), id, changes)
  })
  const { destinations, facts, opening } = shared
  const release = compose(
    { ...base, destinations, facts, opening, pathways: Object.fromEntries(pathways) },
    practice,
  )
  const enquiry = { release, practice, pathway: pathways[0]![1], answers: {}, at: '2026-11-24T10:15' }
  return { enquiry, vignettes }
}

/** What a rule says of a topic once the faults are planted, each with the number of its invariant: "D4 The line ...". */
export function said(
  rule: (enquiry: Enquiry, partitions: readonly Partition[]) => readonly Fault[],
  topic: string,
  ...changes: readonly Change[]
): string[] {
  const { enquiry } = spoilt(topic, changes)
  return rule(enquiry, partitionsOf(enquiry)).map(({ invariant, message }) => `D${invariant} ${message}`)
}

function readWith<T>(read: (reader: Reader) => T, path: string, name: string, changes: readonly Change[]): T {
  let text = readFileSync(path, 'utf8')
  for (const [, from, to] of changes.filter(([where]) => where === name)) {
    const after = text.replace(from, to)
    if (after === text) throw new Error(`The planted fault changes nothing in ${name}: ${from}`)
    text = after
  }
  const reader = new Reader(parseYaml(text, name))
  const result = read(reader)
  if (reader.problems.length > 0)
    throw new Error(`The reader finds it before any rule: ${reader.problems[0]!.message}`)
  return result
}
