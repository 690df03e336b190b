import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const FILE = 'content/proven.txt'
/** All that the proof reads: the content, the rules of the engine, and what reads and checks files. */
const READ = ['content', 'src/core', 'src/content']

/** Whether this very content was proven by these very rules, as `npm run check -- --proven` recorded it; a build need not prove it again. `root` is the folder of the project. */
export function isProven(root: string): boolean {
  const file = join(root, FILE)
  return existsSync(file) && readFileSync(file, 'utf8').trim() === hashOfRead(root)
}

/** Records that the content as it stands was proven without a fault. */
export function recordProven(root: string): void {
  writeFileSync(join(root, FILE), `${hashOfRead(root)}\n`)
}

function hashOfRead(root: string): string {
  const hash = createHash('sha256')
  for (const folder of READ)
    for (const name of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).toSorted()) {
      const path = `${folder}/${name.replaceAll('\\', '/')}`
      if (path === FILE || !statSync(join(root, path)).isFile()) continue
      hash
        .update(path)
        .update('\0')
        .update(readFileSync(join(root, path)))
        .update('\0')
    }
  return hash.digest('hex')
}
