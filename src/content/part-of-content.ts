import { cpSync, mkdirSync, readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** Copies the shared files of a content folder and a few of its pathways, so that a change can be tried on those alone. */
export function copyPart(from: string, to: string, pathways: readonly string[]): void {
  for (const entry of readdirSync(from, { withFileTypes: true }))
    if (entry.isFile() || entry.name === 'demo')
      cpSync(join(from, entry.name), join(to, entry.name), { recursive: true })
  const wanted = new Set(pathways.map((id) => `${id}.yaml`))
  for (const name of readdirSync(join(from, 'pathways'), { recursive: true, encoding: 'utf8' })) {
    if (!wanted.has(basename(name))) continue
    mkdirSync(dirname(join(to, 'pathways', name)), { recursive: true })
    cpSync(join(from, 'pathways', name), join(to, 'pathways', name))
  }
}
