import type { Practice } from '#core/practice/practice.ts'
import type { ServiceRevision } from '../../store/revisions.ts'
import { stillUndone, undidRevision } from './undo.ts'

/** A version that was undone but for some services, which could be undone by now. */
interface Partly {
  readonly revision: number
  /** The names of those services. */
  readonly names: readonly string[]
}

/** A practice's history, as far as it is needed to see what was undone. */
interface Past {
  history(most: number): Promise<readonly { readonly revision: number; readonly what: string }[]>
  changesOf(revision: number): Promise<readonly ServiceRevision[]>
}

/** Which of the last versions were undone before, had to leave services that were changed again then, and could be undone whole by now. */
export async function partlyUndone(past: Past, { services }: Practice, most: number): Promise<Partly[]> {
  const undos = (await past.history(most)).flatMap((one) => {
    const of = undidRevision(one.what)
    return of === undefined ? [] : [{ at: one.revision, of }]
  })
  const takenBack = new Set(undos.map(({ of }) => of))
  const standing = new Set(undos.filter(({ at }) => !takenBack.has(at)).map(({ of }) => of))
  const found: Partly[] = []
  for (const revision of standing) {
    const changes = await past.changesOf(revision)
    const { rest, left } = stillUndone(services, changes)
    const isPart = rest.length > 0 && rest.length + left.length < changes.length
    if (isPart) found.push({ revision, names: rest.map(({ before, after }) => (after ?? before)!.name) })
  }
  return found
}
