import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ContentReport, checkContent } from '#content/check-content.ts'
import { CONTENT_FOLDER } from '#content/folder.ts'
import { type Content, loadContent } from '#content/load.ts'
import { copyPart } from '#content/part-of-content.ts'

/** The real content, read once for the whole test file. */
export const content: Content = loadContent(CONTENT_FOLDER)

/** A copy of the real shared files with some pathways, to plant faults in: `change` gets the text of a file and gives back another. */
export function planted(
  pathways: readonly string[],
  file: string,
  change: (text: string) => string,
  and: readonly (readonly [file: string, change: (text: string) => string])[] = [],
): { report: ContentReport; content: Content } {
  const folder = mkdtempSync(join(tmpdir(), 'content-'))
  try {
    copyPart(CONTENT_FOLDER, folder, pathways)
    // Planted faults are for the rules to find, not for the record of what was reviewed.
    rmSync(join(folder, 'reviewed.yaml'))
    for (const [name, mutate] of [[file, change] as const, ...and]) {
      const path = join(
        folder,
        name.endsWith('.yaml') ? name : content.places[name]!.file.file.slice('content/'.length),
      )
      const before = readFileSync(path, 'utf8')
      const after = mutate(before)
      if (after === before) throw new Error(`The planted fault changed nothing in ${name}.`)
      writeFileSync(path, after)
    }
    const changed = loadContent(folder)
    return { report: checkContent(changed), content: changed }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The messages about the invariant of a number. */
export function faultsOf(report: ContentReport, invariant: number): string[] {
  return report.problems
    .filter((problem) => problem.message.startsWith(`[D${invariant}]`))
    .map((problem) => problem.message)
}
