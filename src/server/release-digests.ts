import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ReleaseIndex } from '#core/pathway/release-files.ts'

const FILES = ['topics', 'words', 'release', 'lead', 'practise'] as const

/** The first file of a release in a folder that is not there, or not what it was when it was built; undefined when all are whole. */
export function spoiltFile(dist: string, index: ReleaseIndex): string | undefined {
  return FILES.map((name) => [index[name], index.integrity[name]] as const).find(([path, integrity]) => {
    const file = join(dist, path)
    const [algorithm = '', digest] = integrity.split(/-(.*)/s)
    return !existsSync(file) || createHash(algorithm).update(readFileSync(file)).digest('base64') !== digest
  })?.[0]
}
