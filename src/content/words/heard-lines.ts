import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a caller was heard to ask: the topics that are right, best first, whether it cannot wait, and whether an emergency card must come up. */
export interface HeardLine {
  readonly query: string
  readonly topics: readonly string[]
  readonly urgent: boolean
  readonly card: boolean
}

/** Reads all that callers were heard to ask (`heard/*.tsv`), but for the files named in `apart`; nothing where there is no such folder. */
export function heardLines(folder: string, apart: readonly string[] = []): HeardLine[] {
  const root = join(folder, 'heard')
  const files = existsSync(root) ? readdirSync(root).filter((name) => name.endsWith('.tsv')) : []
  return files
    .filter((name) => !apart.includes(name))
    .sort()
    .flatMap((name) => {
      const [head, ...rows] = readFileSync(join(root, name), 'utf8').trim().split('\n')
      const columns = head!.split('\t')
      return rows.map((row) => {
        const cells = row.split('\t').map((cell) => cell.trim())
        const cell = (column: string) => cells[columns.indexOf(column)] ?? ''
        return {
          query: cell('query'),
          topics: cell('topics').split(';'),
          urgent: cell('urgent') === 'yes',
          card: cell('card') === 'yes',
        }
      })
    })
}
