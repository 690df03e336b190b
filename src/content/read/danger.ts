import { join } from 'node:path'
import type { DangerEntry } from '#core/pathway/release-files.ts'
import { Reader } from './reader.ts'
import { isList, readYaml } from './yaml-file.ts'

/** Reads danger-phrases.yaml: emergency card to phrases, with `unless` exclusions, and words that count only as the whole query. */
export function readDanger(folder: string): DangerEntry[] {
  const reader = new Reader(readYaml(join(folder, 'danger-phrases.yaml'), 'content/danger-phrases.yaml'))
  return reader.keys([]).flatMap((card) => entries(reader, [card], card))
}

function entries(reader: Reader, path: readonly (string | number)[], card: string): DangerEntry[] {
  const value = reader.at(path)
  if (!isList(value)) return []
  return value.map((item, at): DangerEntry => {
    if (typeof item === 'string') return { phrase: item, card }
    const exclude = reader.list([...path, at, 'unless'])
    return { phrase: reader.required([...path, at, 'say']), card, ...(exclude.length ? { exclude } : {}) }
  })
}
