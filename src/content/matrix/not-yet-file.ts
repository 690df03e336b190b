import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { NotYet } from '#core/matrix/not-yet.ts'

const FILE = 'must-not-miss/not-yet.tsv'
const HEAD = 'what\twho\ttopic'

/** Reads the record of what the desk does not catch yet; without the file nothing is excused. */
export function readNotYet(folder: string): NotYet {
  const file = join(folder, FILE)
  if (!existsSync(file)) return new Set()
  const [, ...lines] = readFileSync(file, 'utf8').split(/\r?\n/)
  return new Set(lines.filter(Boolean))
}

/** Writes the record anew: one line for each condition that is missed under a topic and each ordinary person sent too high. */
export function writeNotYet(folder: string, lines: readonly string[]): void {
  writeFileSync(join(folder, FILE), `${[HEAD, ...lines].join('\n')}\n`)
}
