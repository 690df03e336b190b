import { londonNow } from '#core/clock/wall-clock.ts'
import { followNetwork, tidyShared } from '#core/practice/network.ts'
import type { Practice } from '#core/practice/practice.ts'
import type { Deps } from '../http/deps.ts'

/**
 * Saves a changed document as the next revision, in one step with its history: who (by role), when, what, and what it was before.
 * What a network saves goes on to the practices that use it, in the same step. `change` may throw to refuse; then nothing is written.
 */
export function saveRevision(
  { store, now }: Deps,
  id: string,
  by: string,
  what: string,
  change: (document: Practice) => Practice,
): Promise<Practice> {
  const at = londonNow(now())
  return store.commit(() => {
    const before = store.practice(id)!
    const saved = save(before, tidyShared(change(before)), by, what)
    if (saved.kind === 'network')
      for (const member of store.members(id)) {
        const document = store.practice(member)!
        const moved = followNetwork(document, before.services, saved.services)
        if (moved !== document) save(document, moved, by, `${saved.name}: ${what}`)
      }
    return saved
  })

  function save(before: Practice, after: Practice, role: string, said: string): Practice {
    return store.savePractice({ ...after, revision: before.revision + 1 }, { at, by: role, what: said })
  }
}
