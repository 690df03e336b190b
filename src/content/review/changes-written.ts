import type { Content } from '../load.ts'
import { checkReviewed } from '../reviewed.ts'
import { contentAsReviewed } from './as-reviewed.ts'
import { pathwayChanges } from './pathway-changes.ts'

/** What a reviewer has to look at, in lines: for each of these pathways (all where none is named) that is not as it was recorded, every word, sign and route that changed since, before and after. */
export function changesWritten(content: Content, ids?: readonly string[]): string[] {
  const open = checkReviewed(content).flatMap(({ pathway }) => pathway ?? [])
  return open
    .filter((id) => !ids || ids.includes(id))
    .flatMap((id) => {
      const before = contentAsReviewed(content.folder, id)
      if (!before) return [`${id}: no earlier review is in the history here; read the whole file.`]
      const version = before.release.pathways[id]?.version ?? 'unknown'
      const changes = pathwayChanges(before, content, id).flatMap(({ place, before: was, after: is }) => [
        `  ${place}`,
        `    - ${was ?? '(nothing)'}`,
        `    + ${is ?? '(gone)'}`,
      ])
      return [`${id}, since version ${version} was reviewed:`, ...changes]
    })
}
