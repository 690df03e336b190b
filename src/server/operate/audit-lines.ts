import type { Service } from '#core/practice/service.ts'
import type { ServiceRevision } from '../store/revisions.ts'
import type { Store } from '../store/store.ts'

/** `practice:number:digest`, as a look prints it: the digest may be cut short. */
const ANCHOR = /^(.+):(\d+):([0-9a-f]{8,64})$/
const SHOWN = 16

/**
 * What a look through the audit says, a line for each practice and each fault.
 * Whoever can write the database could write a whole new audit; `anchors` of an earlier look, kept elsewhere, show that.
 * @throws A sentence where an anchor is not what a look prints.
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
    const wrong = await whyNoAnchor(store, anchor)
    if (wrong) throw new Error(wrong)
    const stands = await isStanding(store, anchor)
    whole &&= stands
    lines.push(
      `${anchor}  ${stands ? 'still stands' : 'does not stand: what was done until then was written anew'}`,
    )
  }
  return { lines, whole }
}

/** One sentence where a text is not what a look prints, or names a practice that is not there: a slip in typing is no sign that anything was changed. */
async function whyNoAnchor(store: Store, anchor: string): Promise<string | undefined> {
  const [, practice] = ANCHOR.exec(anchor) ?? []
  if (practice === undefined)
    return `"${anchor}" is not what "audit -- verify" prints. Write ID:N:DIGEST, such as hill-surgery:812:3fa9c0de.`
  if (!(await store.practice(practice)) && (await store.of(practice).wholeAudit()).length === 0)
    return `There is no practice "${practice}". List them: npm run -s practice -- list`
  return undefined
}

async function isStanding(store: Store, anchor: string): Promise<boolean> {
  const [, practice = '', n, digest = ''] = ANCHOR.exec(anchor) ?? []
  const entries = await store.of(practice).wholeAudit()
  return entries.some((entry) => entry.n === Number(n) && entry.hash.startsWith(digest))
}

/** All that was done at one practice, a line of JSON for each entry; of a revision, with each service before and after. Notes for staff may hold PINs: without `withNotes` the lines say only that there are some, or other ones. */
export async function* exportLines(
  store: Store,
  practice: string,
  withNotes: boolean,
): AsyncGenerator<string> {
  const own = store.of(practice)
  for (const entry of await own.wholeAudit()) {
    if (entry.revision === 0) {
      yield JSON.stringify(entry)
      continue
    }
    const services = await own.changesOf(entry.revision)
    yield JSON.stringify({ ...entry, services: withNotes ? services : services.map(notesLeftOut) })
  }
}

function notesLeftOut({ before, after }: ServiceRevision): ServiceRevision {
  const isOther = before?.notesForStaff !== after?.notesForStaff
  const hidden = (service: Service | undefined, word: string) =>
    service && (service.notesForStaff ? { ...service, notesForStaff: word } : service)
  const [was, is] = [hidden(before, 'left out'), hidden(after, isOther ? 'left out, other ones' : 'left out')]
  return { ...(was ? { before: was } : {}), ...(is ? { after: is } : {}) }
}
