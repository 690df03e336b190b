import { compareNeeds, fastest } from '#core/pathway/need.ts'
import type { Sign } from '#core/pathway/pathway.ts'
import type { Reader } from '../read/reader.ts'
import type { Shared } from '../read/shared.ts'
import type { SharedSign } from '../read/shared-files.ts'
import { answerOf, SIGN_KEYS, toldOf } from '../read/told.ts'
import { isRecord } from '../read/yaml-file.ts'

/** The signs of one pathway, its own and those of its packs, most urgent first; a sign that several packs hold is asked once. */
export function readPathwaySigns(reader: Reader, shared: Shared): Sign[] {
  const signs: Sign[] = []
  for (const to of reader.keys(['flags'])) {
    if (!shared.destinations[to]) {
      reader.fault(['flags', to], `There is no destination "${to}"; see destinations.yaml.`)
      continue
    }
    for (const id of reader.keys(['flags', to])) {
      const sign = readSign(reader, shared, to, id)
      if (!sign) continue
      if (sign.unsure && sign.unsure !== 'no' && !shared.destinations[sign.unsure])
        reader.fault(
          ['flags', to, id],
          `What "unsure" counts as is no or a kind of help, not "${sign.unsure}".`,
        )
      add(reader, signs, sign)
    }
  }
  for (const pack of reader.list(['use'])) {
    const rows = shared.packs[pack]
    if (!rows)
      reader.fault(
        ['use'],
        `There is no pack "${pack}"; use one of: ${Object.keys(shared.packs).join(', ')}.`,
      )
    for (const row of rows ?? []) if (!signs.some((sign) => sign.id === row.id)) signs.push(toSign(row))
  }
  const need = (sign: Sign) => fastest(shared.destinations[sign.to]!)
  return signs.sort((a, b) => compareNeeds(need(b), need(a)))
}

/** The shared signs that make a known illness new, each for whom known.yaml says. Throws with the id of one that is none. */
export function knownSigns(shared: Shared): Sign[] {
  return Object.entries(shared.known).map(([id, narrower]) => {
    const sign = shared.signs[id] ?? packSign(shared, id)
    if (!sign) throw new Error(`known.yaml names "${id}", which is no shared sign.`)
    return { ...toSign(sign), ...(narrower ? { if: narrower } : {}) }
  })
}

function add(reader: Reader, signs: Sign[], sign: Sign): void {
  if (signs.some((other) => other.id === sign.id))
    reader.fault(
      ['flags', sign.to, sign.id],
      `The sign "${sign.id}" is here twice; keep the more urgent one.`,
    )
  else signs.push(sign)
}

function readSign(reader: Reader, shared: Shared, to: string, id: string): Sign | undefined {
  const path = ['flags', to, id]
  const value = reader.at(path)
  const known = shared.signs[id] ?? packSign(shared, id)
  const narrowed = isRecord(value) && known !== undefined && value.say === undefined
  if (value === null || narrowed) {
    if (!known) reader.fault(path, `There is no shared sign "${id}"; write its words after the colon.`)
    else if (!known.context && known.to !== to)
      reader.fault(
        path,
        `The shared sign "${id}" goes to ${known.to} everywhere, not to ${to}; move it or write your own.`,
      )
    if (narrowed) reader.onlyKeys(path, ['if', 'untold', 'told', 'unsure'])
    const narrower = narrowed ? reader.condition([...path, 'if']) : undefined
    const untold = narrowed && reader.flag([...path, 'untold'])
    const told = narrowed ? reader.list([...path, 'told']) : []
    const unsure = narrowed ? reader.text([...path, 'unsure']) : undefined
    if (!known) return undefined
    return {
      ...toSign(known),
      to,
      ...(narrower ? { if: narrower } : {}),
      ...(untold ? { untold: true as const } : {}),
      ...(told.length > 0 ? { told } : {}),
      ...(unsure ? { unsure } : {}),
    }
  }
  const row = openingRowIds(shared)
  if (row.has(id)) reader.fault(path, `"${id}" is the id of an opening row; choose another.`)
  if (known) {
    const say = isRecord(value) ? reader.text([...path, 'say']) : value
    if (say !== known.say)
      reader.fault(
        path,
        `"${id}" is a shared sign ("${known.say}"); leave its words out here, or choose another id.`,
      )
  }
  if (!isRecord(value)) return { id, say: String(value).trim(), to, covers: [], shared: false }
  reader.onlyKeys(path, SIGN_KEYS)
  const condition = reader.condition([...path, 'if'])
  return {
    id,
    say: reader.text([...path, 'say']) ?? known?.say ?? reader.required([...path, 'say']),
    to,
    covers: reader.list([...path, 'covers']),
    shared: known !== undefined,
    ...(condition ? { if: condition } : {}),
    ...(reader.flag([...path, 'look']) ? { look: true as const } : {}),
    ...(reader.flag([...path, 'not-self']) ? { notSelf: true as const } : {}),
    ...toldOf(reader, path),
    ...answerOf(reader, path, shared.destinations),
  }
}

function toSign({ context: _, ...sign }: SharedSign): Sign {
  return { ...sign, shared: true }
}

function packSign(shared: Shared, id: string): SharedSign | undefined {
  return Object.values(shared.packs)
    .flat()
    .find((sign) => sign.id === id)
}

function openingRowIds(shared: Shared): Set<string> {
  return new Set(shared.opening.breaths.flatMap((breath) => breath.rows.map((row) => row.id)))
}
