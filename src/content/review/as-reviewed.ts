import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { type Content, loadContent } from '../load.ts'
import { readReviewed } from '../reviewed.ts'

/** The content as it stood when a pathway was last recorded as reviewed, from the history of its folder; undefined where there is no history, or no record of the pathway. */
export function contentAsReviewed(folder: string, id: string): Content | undefined {
  const entry = readReviewed(folder)?.[id]
  if (!entry) return undefined
  const root = dirname(resolve(folder))
  const name = basename(folder)
  const git = (...args: string[]) => spawnSync('git', args, { cwd: root, maxBuffer: 1 << 28 })
  // The newest commit in which this very line came: the file holds it still.
  const found = git('log', '-1', '--format=%H', `-S${id}: ${entry}`, '--', `${name}/reviewed.yaml`)
  const commit = found.status === 0 ? found.stdout.toString().trim() : ''
  if (!commit) return undefined
  const copy = mkdtempSync(join(tmpdir(), 'as-reviewed-'))
  try {
    const archive = git('archive', '--format=tar', commit, name)
    writeFileSync(join(copy, 'content.tar'), archive.stdout)
    spawnSync('tar', ['-xf', 'content.tar'], { cwd: copy })
    return loadContent(join(copy, name), [id])
  } catch {
    return undefined
  } finally {
    rmSync(copy, { recursive: true })
  }
}
