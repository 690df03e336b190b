import type { Fact, FactKind } from '#core/pathway/pathway.ts'
import type { Reader } from './reader.ts'

const KINDS: readonly FactKind[] = ['yes-no', 'one-of', 'age', 'days', 'until']

/** Reads one fact: `Are they unable to leave home`, or a map with ask or look, kind, options, when, optional. */
export function readFactAt(
  reader: Reader,
  path: readonly string[],
  id: string,
  look = false,
): Fact | undefined {
  const value = reader.at(path)
  if (typeof value === 'string')
    return { id, kind: 'yes-no', ask: value.trim(), ...(look ? { look: true as const } : {}) }
  reader.onlyKeys(path, [
    'ask',
    'look',
    'kind',
    'options',
    'when',
    'optional',
    'plus',
    'unsure',
    'began',
    'staff',
    'glance',
    'asked-as',
  ])
  const ask = reader.text([...path, 'ask'])
  const lookup = reader.text([...path, 'look'])
  if (!ask && !lookup) {
    reader.fault(
      path,
      `The fact "${id}" needs words: write ask (said aloud) or look (checked on the record).`,
    )
    return undefined
  }
  const options = reader.keys([...path, 'options']).length ? reader.record([...path, 'options']) : undefined
  const kind = (reader.text([...path, 'kind']) ?? (options ? 'one-of' : 'yes-no')) as FactKind
  if (!KINDS.includes(kind))
    reader.fault([...path, 'kind'], `The kind of "${id}" must be one of: ${KINDS.join(', ')}.`)
  const when = reader.condition([...path, 'when'])
  const plus = reader.text([...path, 'plus'])
  const unsure = readUnsure(reader, path, options)
  const glance = reader.number([...path, 'glance'], 0)
  const staff = reader.text([...path, 'staff'])
  const askedAs = reader.text([...path, 'asked-as'])
  return {
    id,
    kind,
    ask: ask ?? lookup ?? '',
    ...(lookup || look ? { look: true as const } : {}),
    ...(glance || reader.flag([...path, 'optional']) ? { optional: true as const } : {}),
    ...(when ? { when } : {}),
    ...(options ? { options } : {}),
    ...(plus ? { plus } : {}),
    ...(unsure ? { unsure } : {}),
    ...(staff ? { staff } : {}),
    ...(askedAs ? { askedAs } : {}),
    ...(glance ? { glance } : {}),
    ...(readBegan(reader, path) ? { notToday: true as const } : {}),
  }
}

/** Whether it is asked only of what began before today. */
export function readBegan(reader: Reader, path: readonly (string | number)[]): boolean {
  const began = reader.text([...path, 'began'])
  if (began !== undefined && began !== 'before-today')
    reader.fault([...path, 'began'], '"began" must be before-today: not asked of what began today.')
  return began !== undefined
}

/** What "not sure" counts as: yes or no, or one of the options. */
function readUnsure(
  reader: Reader,
  path: readonly string[],
  options: Readonly<Record<string, string>> | undefined,
): string | undefined {
  const unsure = reader.text([...path, 'unsure'])
  const may = options ? Object.keys(options) : ['yes', 'no']
  if (unsure === undefined || may.includes(unsure)) return unsure
  reader.fault([...path, 'unsure'], `"unsure" must be what "not sure" counts as: ${may.join(' or ')}.`)
  return undefined
}
