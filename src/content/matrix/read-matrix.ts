import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Answers } from '#core/call/answers.ts'
import type { Problem } from '#core/check/problem.ts'
import type { HarmlessPerson, MustNotMiss, Presentation } from '#core/matrix/must-not-miss.ts'
import type { Release } from '#core/pathway/release.ts'
import { Reader } from '../read/reader.ts'
import type { Shared } from '../read/shared.ts'
import { readSigns } from '../read/shared-files.ts'
import { readYaml } from '../read/yaml-file.ts'

/** What must not be missed and who must not be alarmed, with every fault of form met on the way. */
export interface Matrix {
  readonly conditions: readonly MustNotMiss[]
  readonly harmless: readonly HarmlessPerson[]
  readonly problems: readonly Problem[]
}

/** The content that a matrix speaks of. */
interface Named {
  readonly release: Release
  readonly shared: Shared
}

const FOLDER = 'must-not-miss'
/** Danger signs in the form of signs.yaml that wait until a topic asks them. */
const WAITING = 'signs-new.yaml'
const HARMLESS = 'harmless.tsv'
const COLUMNS = ['id', 'topic', 'says', 'innocent', 'age', 'sex', 'facts', 'yes', 'most', 'weight']

/** Reads content/must-not-miss: one YAML file for each area of medicine, the danger signs that no topic asks yet, and the harmless people as a table. */
export function readMatrix(content: Named & { readonly folder: string }): Matrix {
  const folder = join(content.folder, FOLDER)
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.yaml')) : []
  const conditions: MustNotMiss[] = []
  const problems: Problem[] = []
  const names = new Names(content, files.includes(WAITING) ? readWaiting(content, problems) : [])
  for (const name of files.filter((name) => name !== WAITING).toSorted()) {
    const reader = new Reader(readYaml(join(folder, name), `content/${FOLDER}/${name}`))
    for (const id of reader.keys([])) {
      if (conditions.some((other) => other.id === id))
        reader.fault([id], `"${id}" is written twice; keep one.`)
      conditions.push(readCondition(reader, names, id))
    }
    problems.push(...reader.problems)
  }
  const harmless = existsSync(join(folder, HARMLESS))
    ? readHarmless(readFileSync(join(folder, HARMLESS), 'utf8'), names, problems)
    : []
  return { conditions, harmless, problems }
}

/** The ids of the danger signs that no topic asks yet. */
function readWaiting(
  { folder, release }: Named & { readonly folder: string },
  problems: Problem[],
): string[] {
  const reader = new Reader(readYaml(join(folder, FOLDER, WAITING), `content/${FOLDER}/${WAITING}`))
  const signs = readSigns(reader, release.destinations)
  for (const { id, to } of Object.values(signs))
    if (!release.destinations[to]) reader.fault([id, 'to'], `There is no destination "${to}".`)
  problems.push(...reader.problems)
  return Object.keys(signs)
}

/** The ids that a matrix may name. */
class Names {
  readonly topics: ReadonlySet<string>
  readonly destinations: ReadonlySet<string>
  readonly facts: ReadonlySet<string>
  readonly asked: ReadonlySet<string>

  constructor({ release, shared }: Named, waiting: readonly string[]) {
    const pathways = Object.values(release.pathways)
    this.topics = new Set(Object.keys(release.pathways))
    this.destinations = new Set(Object.keys(release.destinations))
    this.facts = new Set([
      ...Object.keys(release.facts),
      ...pathways.flatMap((pathway) => Object.keys(pathway.facts)),
    ])
    this.asked = new Set([
      ...this.facts,
      ...waiting,
      ...Object.keys(shared.signs),
      ...Object.values(shared.packs).flatMap((pack) => pack.map(({ id }) => id)),
      ...release.opening.breaths.flatMap(({ rows }) => rows.map(({ id }) => id)),
      ...pathways.flatMap((pathway) => pathway.signs.map(({ id }) => id)),
    ])
  }
}

function readCondition(reader: Reader, names: Names, id: string): MustNotMiss {
  reader.onlyKeys([id], ['title', 'who', 'source', 'note', 'hides-under', 'shows', 'contested'])
  const hidesUnder = reader.list([id, 'hides-under'])
  const contested = reader.record([id, 'contested'])
  for (const topic of [...hidesUnder, ...Object.keys(contested)])
    if (!names.topics.has(topic)) reader.fault([id, 'hides-under'], `There is no topic "${topic}".`)
  const count = reader.length([id, 'shows'])
  if (count !== 2) reader.fault([id, 'shows'], `"${id}" shows ${count} presentations; write exactly two.`)
  const note = reader.text([id, 'note'])
  return {
    id,
    title: reader.required([id, 'title']),
    who: reader.required([id, 'who']),
    source: reader.required([id, 'source']),
    hidesUnder,
    contested,
    shows: Array.from({ length: count }, (_, at) => readPresentation(reader, names, [id, 'shows', at])),
    ...(note ? { note } : {}),
  }
}

function readPresentation(reader: Reader, names: Names, path: readonly (string | number)[]): Presentation {
  reader.onlyKeys(path, ['says', 'who', 'yes', 'gate', 'least'])
  const who = reader.record([...path, 'who'])
  const yes = reader.list([...path, 'yes'])
  const least = reader.required([...path, 'least'])
  const gate = reader.text([...path, 'gate']) ?? 'yes'
  for (const fact of Object.keys(who))
    if (!names.facts.has(fact)) reader.fault([...path, 'who'], `There is no fact "${fact}".`)
  for (const id of yes)
    if (!names.asked.has(id))
      reader.fault([...path, 'yes'], `"${id}" is no opening row, sign or fact that is asked anywhere.`)
  if (!names.destinations.has(least)) reader.fault([...path, 'least'], `There is no destination "${least}".`)
  if (gate !== 'yes' && gate !== 'known' && gate !== 'no')
    reader.fault([...path, 'gate'], `The gate is answered yes, known or no, not "${gate}".`)
  return { says: reader.required([...path, 'says']), who, yes, gate: gate as Presentation['gate'], least }
}

function readHarmless(text: string, names: Names, problems: Problem[]): HarmlessPerson[] {
  const file = `content/${FOLDER}/${HARMLESS}`
  const [head = '', ...lines] = text.split(/\r?\n/)
  if (head !== COLUMNS.join('\t'))
    problems.push({
      file,
      line: 1,
      message: `The first line must be: ${COLUMNS.join(', ')}, with tabs between.`,
    })
  return lines.flatMap((line, at): HarmlessPerson[] => {
    if (!line.trim()) return []
    const fault = (message: string) => problems.push({ file, line: at + 2, message })
    const [id, topic, says, innocent, age, sex, facts, yes, most, weight] = line.split('\t')
    const ids = listed(yes)
    if (!topic || !names.topics.has(topic)) fault(`There is no topic "${topic}".`)
    else if (!most || !names.destinations.has(most)) fault(`There is no destination "${most}".`)
    else {
      for (const one of ids.filter((one) => !names.asked.has(one)))
        fault(`"${one}" is no opening row, sign or fact that is asked anywhere.`)
      const who: Record<string, string> = { age: age!, sex: sex! }
      for (const fact of listed(facts)) {
        const [name = '', value = 'yes'] = fact.split('=')
        if (!names.facts.has(name)) fault(`There is no fact "${name}".`)
        who[name] = value
      }
      return [
        {
          id: id!,
          topic,
          says: says!,
          innocent: innocent!,
          who: who as Answers,
          yes: ids,
          most,
          weight: Number(weight) || 1,
        },
      ]
    }
    return []
  })
}

function listed(text: string | undefined): string[] {
  return (text ?? '').split(/[;,]/).flatMap((one) => one.trim() || [])
}
