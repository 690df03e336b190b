import type { Store } from '../store/store.ts'

/** `practice:number:digest`, as a look prints it: the digest may be cut short. */
const ANCHOR = /^(.+):(\d+):([0-9a-f]{8,64})$/
const SHOWN = 16

/**
 * What a look through the audit says, a line for each practice and each fault.
 * Whoever can write the database could write a whole new audit; `anchors` of an earlier look, kept elsewhere, show that.
 */
export async function verifyLines(
  store: Store,
  anchors: readonly string[],
): Promise<{ readonly lines: readonly string[]; readonly whole: boolean }> {
  const lines: string[] = []
  let whole = true
  for (const { practice, n, hash, faults } of await store.verifyAudit()) {
    whole &&= faults.length === 0
    lines.push(`${practice}:${n}:${hash.slice(0, SHOWN)}  ${faults.length === 0 ? 'whole' : 'not whole'}`)
    lines.push(...faults.map((fault) => `  ${fault}`))
  }
  for (const anchor of anchors) {
    const stands = await isStanding(store, anchor)
    whole &&= stands
    lines.push(
      `${anchor}  ${stands ? 'still stands' : 'does not stand: what was done until then was written anew'}`,
    )
  }
  return { lines, whole }
}

async function isStanding(store: Store, anchor: string): Promise<boolean> {
  const [, practice = '', n, digest = ''] = ANCHOR.exec(anchor) ?? []
  const entries = await store.of(practice).wholeAudit()
  return entries.some((entry) => entry.n === Number(n) && entry.hash.startsWith(digest))
}

/** All that was done at one practice, a line of JSON for each entry; of a revision, with each service before and after. */
export async function* exportLines(store: Store, practice: string): AsyncGenerator<string> {
  const own = store.of(practice)
  for (const entry of await own.wholeAudit())
    yield JSON.stringify(
      entry.revision > 0 ? { ...entry, services: await own.changesOf(entry.revision) } : entry,
    )
}
