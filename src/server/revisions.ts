import type { Practice } from '#core/practice.ts'
import { londonNow } from '#core/wall-clock.ts'
import type { Deps } from './deps.ts'

/** Saves a changed document as the next revision, in one step with its history: who (by role), when, what, and what it was before. `change` may throw to refuse; then nothing is written. */
export function saveRevision(
  { store, now }: Deps,
  id: string,
  by: string,
  what: string,
  change: (document: Practice) => Practice,
): Promise<Practice> {
  const at = londonNow(now())
  return store.commit(() => {
    const document = store.practice(id)!
    const next: Practice = { ...change(document), revision: document.revision + 1 }
    keep(document, '', 'first')
    store.savePractice(next)
    keep(next, by, what)
    return next
  })

  /** Keeps a revision for the history; one that is kept already stays as it is. */
  function keep(document: Practice, role: string, said: string): void {
    store.run(
      'INSERT INTO revision (practice, revision, at, by_role, what, document) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (practice, revision) DO NOTHING',
      document.id,
      document.revision,
      at,
      role,
      said,
      JSON.stringify(document),
    )
  }
}
