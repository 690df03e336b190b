import { join } from 'node:path'
import type { Problem } from '#core/check/problem.ts'
import type { Destination, Pathway, Sign } from '#core/pathway/pathway.ts'
import type { Release } from '#core/pathway/release.ts'
import { Reader } from '../read/reader.ts'
import { readYaml } from '../read/yaml-file.ts'

const FILE = 'meanwhile.yaml'
/** From this rank on a caller waits for an ambulance, or goes to a hospital. */
const HOSPITAL = 5

/** What to do until help is there, by sign; empty words where nothing helps. */
export type UntilHelp = ReadonlyMap<string, string>

/** Reads what to do until help is there against the danger signs that have no words of their own. */
export function readUntilHelp(reader: Reader): UntilHelp {
  const all = new Map<string, string>()
  for (const id of reader.keys([])) {
    reader.onlyKeys([id], ['say', 'why', 'signs'])
    const words = reader.text([id, 'say'])
    if ((words === undefined) === (reader.text([id, 'why']) === undefined))
      reader.fault([id], 'Write either what is said, or why nothing is.')
    for (const sign of reader.list([id, 'signs'])) {
      if (all.has(sign)) reader.fault([id, 'signs'], `"${sign}" stands here twice; keep one.`)
      all.set(sign, words ?? '')
    }
  }
  return all
}

/** A sign with what to do until help is there. */
export function withHelp<T extends Sign>(sign: T, help: UntilHelp, pathway?: string): T {
  const words = sign.meanwhile ? undefined : help.get(nameOf(sign, pathway))
  return words ? { ...sign, usual: words } : sign
}

/** A topic whose danger signs to 999 or a hospital say what to do until help is there; what the topic itself says of that place holds. */
export function pathwayWithHelp(
  pathway: Pathway,
  help: UntilHelp,
  destinations: Readonly<Record<string, Destination>>,
): Pathway {
  const signs = pathway.signs.map((sign) =>
    needsHelp(sign, destinations) && !pathway.meanwhile[sign.to] ? withHelp(sign, help, pathway.id) : sign,
  )
  return { ...pathway, signs }
}

/** Danger signs to 999 or a hospital that say nothing of what to do until then, and of which meanwhile.yaml does not say why (D51); and, where everything was read, what it names that nobody asks. */
export function checkUntilHelp(
  { opening, known, pathways, destinations }: Release,
  folder: string,
  whole: boolean,
): Problem[] {
  const reader = new Reader(readYaml(join(folder, FILE), `content/${FILE}`))
  const help = readUntilHelp(reader)
  const asked = new Set<string>()
  const silent = new Set<string>()
  const look = (sign: Sign, pathway?: Pathway) => {
    const name = nameOf(sign, pathway?.id)
    asked.add(name)
    if (!needsHelp(sign, destinations) || sign.meanwhile || pathway?.meanwhile[sign.to]) return
    if (help.get(name) === undefined) silent.add(name)
  }
  for (const row of opening.breaths.flatMap(({ rows }) => rows)) look(row)
  for (const sign of known) look(sign)
  for (const pathway of Object.values(pathways)) for (const sign of pathway.signs) look(sign, pathway)
  const problem = (message: string): Problem => ({ file: `content/${FILE}`, line: 1, message })
  return [
    ...[...silent].map((name) =>
      problem(`[D51] "${name}" leads to 999 or a hospital; say what to do until then, or why nothing helps.`),
    ),
    ...[...help.keys()]
      .filter((name) => whole && !asked.has(name))
      .map((name) => problem(`"${name}" is no danger sign that anyone asks; take it out.`)),
  ]
}

function needsHelp({ to }: Sign, destinations: Readonly<Record<string, Destination>>): boolean {
  return destinations[to]!.high >= HOSPITAL
}

function nameOf({ id, shared }: Sign, pathway: string | undefined): string {
  return shared || !pathway ? id : `${pathway}/${id}`
}
