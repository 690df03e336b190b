import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Problem } from '#core/check/problem.ts'
import type { Vignette } from '#core/check/vignettes.ts'
import { type ConditionNames, conditionNames, type FactValues } from '#core/pathway/condition-check.ts'
import type { Lexicon } from '#core/pathway/lexicon.ts'
import type { Pathway } from '#core/pathway/pathway.ts'
import type { Release } from '#core/pathway/release.ts'
import type { LeadContent } from '#core/practice/guide.ts'
import { serviceNames } from '#core/practice/service-check.ts'
import type { SampleYear } from '#core/tally/sample-year.ts'
import { readPathway } from './pathway/pathway.ts'
import { knownSigns } from './pathway/signs.ts'
import { pathwayWithHelp, readUntilHelp, withHelp } from './pathway/until-help.ts'
import { readVignettes } from './pathway/vignettes.ts'
import { readDestinations } from './read/destinations.ts'
import { readFloors } from './read/floors.ts'
import { readGuide, readKindGroups, readKindWords } from './read/guide.ts'
import { Reader } from './read/reader.ts'
import { readSampleYear } from './read/samples/sample-year.ts'
import { openSamples, type Samples } from './read/samples/samples.ts'
import type { Shared } from './read/shared.ts'
import {
  readFacts,
  readGroups,
  readKnown,
  readOpeningRows,
  readPacks,
  readSettings,
  readSigns,
} from './read/shared-files.ts'
import { readYaml } from './read/yaml-file.ts'
import { readLexicon } from './words/lexicon.ts'

/** All content as read from its folder: the release, the worked cases, the sample practices, and every problem met on the way. */
export interface Content extends Samples {
  readonly release: Release
  readonly lead: LeadContent
  readonly lexicon: Lexicon
  readonly vignettes: readonly Vignette[]
  readonly places: Readonly<Record<string, Reader>>
  readonly shared: Shared
  readonly folder: string
  /** Every pathway was read, not a few of them. */
  readonly whole: boolean
  readonly problems: readonly Problem[]
  /** What the counts of a sample practice are made of. */
  readonly sampleYear: SampleYear
}

/** Reads and checks the form of every content file below a folder, or of the shared ones and the pathways named in `only` with those that they hand on to; meaning is proved by the check in core. */
export function loadContent(folder: string, only?: readonly string[]): Content {
  const problems: Problem[] = []
  const open = (name: string, pathway?: string): Reader => {
    const reader = new Reader(readYaml(join(folder, name), `content/${name}`), pathway)
    return reader
  }
  const sharedReaders: Reader[] = []
  const read = <T>(name: string, reading: (reader: Reader) => T): T => {
    const reader = open(name)
    sharedReaders.push(reader)
    return reading(reader)
  }
  const destinations = read('destinations.yaml', readDestinations)
  const kinds = new Set(Object.keys(destinations))
  const shared: Shared = {
    destinations,
    groups: read('groups.yaml', readGroups),
    settings: read('settings.yaml', readSettings),
    facts: read('facts.yaml', readFacts),
    opening: read('opening.yaml', readOpeningRows),
    signs: read('signs.yaml', (reader) => readSigns(reader, destinations)),
    packs: read('packs.yaml', readPacks),
    known: read('known.yaml', readKnown),
    floors: read('floors.yaml', (reader) => readFloors(reader, kinds)),
  }
  const lead: LeadContent = {
    guide: read('set-up.yaml', (reader) => readGuide(reader, kinds)),
    kindGroups: read('kind-groups.yaml', (reader) => readKindGroups(reader, kinds)),
    kindWords: read('kind-words.yaml', (reader) => readKindWords(reader, kinds)),
  }
  const lexicon = readLexicon(
    lexiconFiles(folder).map((name) => open(name)),
    problems,
  )
  const phrases = read('phrases.yaml', (reader) => reader.record([]))
  const help = read('meanwhile.yaml', readUntilHelp)
  for (const reader of sharedReaders) reader.checkConditions(namesOf(shared))
  problems.push(...sharedReaders.flatMap((reader) => reader.problems))
  const pathways: Record<string, Pathway> = {}
  const vignettes: Vignette[] = []
  const places: Record<string, Reader> = {}
  const files = pathwayFiles(folder)
  const wanted = only ? files.filter((name) => only.includes(pathwayOf(name)!)) : [...files]
  // The list grows while it is read: a pathway needs those that it hands on to.
  for (const name of wanted) {
    const id = basename(name, '.yaml')
    const group = name.split('/')[1]!
    const reader = open(name, id)
    if (places[id])
      reader.fault([], `There is another pathway "${id}" in ${places[id].file.file}; ids are unique.`)
    if (!shared.groups[group]) reader.fault([], `There is no group "${group}"; see groups.yaml.`)
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) reader.fault([], `The file name "${id}" must be in kebab-case.`)
    const pathway = pathwayWithHelp(readPathway(reader, shared, group, id), help, destinations)
    pathways[id] = pathway
    vignettes.push(...readVignettes(reader, pathway))
    places[id] = reader
    problems.push(...reader.problems)
    const others = files.filter((file) => pathway.instead.includes(pathwayOf(file)!))
    wanted.push(...others.filter((file) => !wanted.includes(file)))
  }
  problems.push(
    ...(only ?? [])
      .filter((id) => !pathways[id])
      .map((id) => ({
        file: 'content/pathways',
        line: 1,
        message: `There is no pathway "${id}".`,
        pathway: id,
      })),
  )
  const { facts, groups, settings } = shared
  const breaths = shared.opening.breaths.map((breath) => ({
    ...breath,
    rows: breath.rows.map((row) => withHelp(row, help)),
  }))
  const opening = { ...shared.opening, breaths }
  const known = knownSigns(shared).map((sign) => withHelp(sign, help))
  const release: Release = { opening, known, facts, destinations, groups, settings, phrases, pathways }
  const { files: sampleFiles, ...samples } = openSamples(open, serviceNames(release))
  for (const read of Object.values(samples)) read('2026-11-24')
  const yearFile = open('demo/year.yaml')
  const sampleYear = readSampleYear(yearFile, release)
  problems.push(...[...sampleFiles, yearFile].flatMap((file) => file.problems))
  return {
    release,
    lead,
    lexicon,
    vignettes,
    places,
    shared,
    folder,
    whole: !only,
    problems,
    sampleYear,
    ...samples,
  }
}

/** The pathway that a file below the content folder holds, if it is one: "pathways/eyes/red-eye.yaml" is red-eye. */
export function pathwayOf(name: string): string | undefined {
  return name.startsWith('pathways/') ? basename(name, '.yaml') : undefined
}

/** What the conditions of the shared files may name: the shared questions, and the signs that are asked before them. */
function namesOf(shared: Shared): ConditionNames {
  const { facts, settings } = conditionNames(shared)
  const signs = [
    ...Object.keys(shared.signs),
    ...Object.values(shared.packs).flatMap((pack) => pack.map(({ id }) => id)),
    ...shared.opening.breaths.flatMap(({ rows }) => rows.map(({ id }) => id)),
  ]
  const asked = signs.map((id): [string, FactValues] => [id, { kind: 'yes-no' }])
  return { facts: new Map([...asked, ...facts]), settings }
}

/** The files of the lexicon, one a subject. */
function lexiconFiles(folder: string): string[] {
  const root = join(folder, 'lexicon')
  if (!existsSync(root)) return []
  return readdirSync(root)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => `lexicon/${name}`)
}

function pathwayFiles(folder: string): string[] {
  const root = join(folder, 'pathways')
  if (!existsSync(root)) return []
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((name) => `pathways/${name.replaceAll('\\', '/')}`)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
}
