import type { Condition } from '#core/pathway/expression.ts'
import type { Breath, Destination, Fact, OpeningRow, Sign } from '#core/pathway/pathway.ts'
import type { Group, Setting } from '#core/pathway/release.ts'
import { readFactAt } from './fact.ts'
import type { Reader } from './reader.ts'
import { answerOf, SIGN_KEYS, toldOf } from './told.ts'

/** A sign of signs.yaml or a pack, before a pathway takes it. */
export interface SharedSign extends Omit<Sign, 'shared'> {
  /** Its destination may depend on the topic. */
  readonly context: boolean
}

/** Reads groups.yaml. */
export function readGroups(reader: Reader): Record<string, Group> {
  const all: Record<string, Group> = {}
  for (const id of reader.keys([])) {
    reader.onlyKeys([id], ['title', 'area', 'sensitive', 'tells', 'about', 'end'])
    const area = reader.text([id, 'area'])
    const about = reader.oneOf([id, 'about'], ['female', 'male'])
    const end = reader.text([id, 'end'])
    all[id] = {
      id,
      title: reader.required([id, 'title']),
      sensitive: reader.flag([id, 'sensitive']),
      ...(reader.flag([id, 'tells']) ? { tells: true as const } : {}),
      ...(about ? { about } : {}),
      ...(area ? { area } : {}),
      ...(end ? { end } : {}),
    }
  }
  return all
}

/** Reads settings.yaml; ages become months. */
export function readSettings(reader: Reader): Record<string, Setting> {
  const all: Record<string, Setting> = {}
  for (const id of reader.keys([])) {
    reader.onlyKeys([id], ['label', 'kind', 'default', 'from', 'to'])
    const kind = reader.text([id, 'kind']) === 'age' ? 'age' : 'number'
    const value = (field: string): number => {
      const text = reader.required([id, field])
      const match = /^(\d+)(m?)$/.exec(text)
      if (!match)
        reader.fault(
          [id, field],
          `"${id}.${field}" must be a number${kind === 'age' ? ' of years, or 3m' : ''}.`,
        )
      return Number(match?.[1] ?? 0) * (kind === 'age' && !match?.[2] ? 12 : 1)
    }
    all[id] = {
      label: reader.required([id, 'label']),
      kind,
      default: value('default'),
      from: value('from'),
      to: value('to'),
    }
  }
  return all
}

/** Reads facts.yaml. */
export function readFacts(reader: Reader): Record<string, Fact> {
  const all: Record<string, Fact> = {}
  for (const id of reader.keys([])) {
    const fact = readFactAt(reader, [id], id)
    if (fact) all[id] = fact
  }
  return all
}

/** Reads opening.yaml. */
export function readOpeningRows(reader: Reader): { intro: string; breaths: Breath[] } {
  const count = reader.length(['breaths'])
  const usual = reader.required(['to'])
  const breaths = Array.from({ length: count }, (_, at): Breath => {
    const id = reader.required(['breaths', at, 'id'])
    const stem = reader.text(['breaths', at, 'stem'])
    const rows = reader.keys(['breaths', at, 'rows']).flatMap((row): OpeningRow[] => {
      const path = ['breaths', at, 'rows', row]
      reader.onlyKeys(path, [
        'say',
        'to',
        'if',
        'not-self',
        'safe-number',
        'meanwhile',
        'net',
        'unsure',
        'covers',
        'within',
      ])
      const first = readRow(reader, path, { id: row, breath: id, to: usual })
      return [first, ...followUp(reader, [...path, 'within'], first)]
    })
    return { id, ...(stem ? { stem } : {}), rows }
  })
  return { intro: reader.required(['intro']), breaths }
}

function readRow(
  reader: Reader,
  path: readonly (string | number)[],
  { id, breath, to }: Pick<OpeningRow, 'id' | 'breath' | 'to'>,
): OpeningRow {
  const condition = reader.condition([...path, 'if'])
  const net = reader.text([...path, 'net'])
  return {
    id,
    breath,
    say: reader.required([...path, 'say']),
    to: reader.text([...path, 'to']) ?? to,
    covers: reader.list([...path, 'covers']),
    shared: true,
    ...(condition ? { if: condition } : {}),
    ...(reader.flag([...path, 'not-self']) ? { notSelf: true as const } : {}),
    ...(net ? { net } : {}),
    ...toldOf(reader, path),
  }
}

/** The question that a yes to a row leads to before the answer, where there is one. */
function followUp(reader: Reader, path: readonly (string | number)[], first: OpeningRow): OpeningRow[] {
  if (reader.at(path) === undefined) return []
  reader.onlyKeys(path, ['id', 'ask', 'say', 'to'])
  const row = readRow(reader, path, { ...first, id: reader.required([...path, 'id']) })
  return [
    {
      ...row,
      follows: first.id,
      ask: reader.required([...path, 'ask']),
      ...(first.if ? { if: first.if } : {}),
    },
  ]
}

/** Reads signs.yaml. */
export function readSigns(
  reader: Reader,
  destinations: Readonly<Record<string, Destination>>,
): Record<string, SharedSign> {
  const all: Record<string, SharedSign> = {}
  for (const id of reader.keys([])) {
    reader.onlyKeys([id], ['to', 'context', ...SIGN_KEYS])
    const condition = reader.condition([id, 'if'])
    all[id] = {
      id,
      say: reader.required([id, 'say']),
      to: reader.required([id, 'to']),
      covers: reader.list([id, 'covers']),
      context: reader.flag([id, 'context']),
      ...(condition ? { if: condition } : {}),
      ...(reader.flag([id, 'look']) ? { look: true as const } : {}),
      ...(reader.flag([id, 'not-self']) ? { notSelf: true as const } : {}),
      ...toldOf(reader, [id]),
      ...answerOf(reader, [id], destinations),
    }
  }
  return all
}

/** Reads known.yaml: the signs of whoever says that a clinician has it in hand, by their ids, each with whom it is put to there; nothing where that is whoever it is for everywhere. */
export function readKnown(reader: Reader): Readonly<Record<string, Condition | undefined>> {
  reader.onlyKeys([], ['signs'])
  return Object.fromEntries(
    reader.keys(['signs']).map((id) => {
      reader.onlyKeys(['signs', id], ['if'])
      return [id, reader.condition(['signs', id, 'if'])]
    }),
  )
}

/** Reads packs.yaml: pack id to its signs, in order. */
export function readPacks(reader: Reader): Record<string, SharedSign[]> {
  return Object.fromEntries(
    reader
      .keys([])
      .map((pack) => [
        pack,
        reader
          .keys([pack])
          .flatMap((to) => reader.keys([pack, to]).map((id) => readPackSign(reader, [pack, to, id], to))),
      ]),
  )
}

/** A sign of a pack: its words, or its words and whom they are for. */
function readPackSign(reader: Reader, path: readonly string[], to: string): SharedSign {
  const bare = typeof reader.at(path) === 'string'
  const say = reader.required(bare ? path : [...path, 'say'])
  const sign = { id: path.at(-1)!, say, to, covers: [], context: false }
  if (bare) return sign
  reader.onlyKeys(path, [
    'say',
    'if',
    'not-self',
    'record',
    'told',
    'safe-number',
    'meanwhile',
    'unsure',
    'part-of',
    'began',
  ])
  const condition = reader.condition([...path, 'if'])
  return {
    ...sign,
    ...(condition ? { if: condition } : {}),
    ...(reader.flag([...path, 'not-self']) ? { notSelf: true as const } : {}),
    ...toldOf(reader, path),
  }
}
