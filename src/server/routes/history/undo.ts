import { canonical } from '#core/practice/canonical.ts'
import { marked } from '#core/practice/ours/network-notes.ts'
import { guidanceBeside } from '#core/practice/ours/own-guidance.ts'
import type { Practice } from '#core/practice/practice.ts'
import type { Service } from '#core/practice/service.ts'
import { Refusal } from '../../http/refusal.ts'
import type { ServiceRevision } from '../../store/revisions.ts'

/** How the history tells that a version was undone. */
export function undidWords(revision: number): string {
  return `undid version ${revision}`
}

/** Which version a line of the history tells that somebody undid; undefined where it tells something else. */
export function undidRevision(what: string): number | undefined {
  const [, revision] = /^undid version (\d+)$/.exec(what) ?? []
  return revision === undefined ? undefined : Number(revision)
}

/** The document without what one change did, but for services that were changed again since, which are left; refused where nothing of it can be undone. */
export function undoneChange(
  document: Practice,
  before: Practice,
  after: Practice,
  changes: readonly ServiceRevision[],
): { readonly document: Practice; readonly left: readonly Service[] } {
  const { rest, left } = stillUndone(document.services, changes)
  if (rest.length === 0 && left.length > 0)
    throw new Refusal(
      409,
      `"${left[0]!.name}" was changed again since. Go back to an earlier state, or change it by hand.`,
    )
  const kept = new Set(left.map(({ id }) => id))
  const next: Practice = {
    ...withoutChange(document, before, after, kept),
    ...undoneNotices(document, before, after),
    overrides: undoneGuidance(document, before, after),
    services: undone(document.services, rest),
  }
  if (canonical(next) === canonical({ ...document, overrides: { ...document.overrides } }))
    throw new Refusal(409, 'This change is undone already. Nothing of it is left.')
  return { document: next, left }
}

/** What of a change still stands as it left it, and which of its services were changed again since; what is as it was before is in neither. */
export function stillUndone(
  services: readonly Service[],
  changes: readonly ServiceRevision[],
): { readonly rest: readonly ServiceRevision[]; readonly left: readonly Service[] } {
  const here = new Map(services.map((service) => [service.id, service]))
  const open = changes.filter((change) => canonical(here.get(idOf(change))) !== canonical(change.before))
  const isLast = (change: ServiceRevision) => canonical(here.get(idOf(change))) === canonical(change.after)
  return {
    rest: open.filter(isLast),
    left: open
      .filter((change) => !isLast(change))
      .map((change) => (here.get(idOf(change)) ?? change.after ?? change.before)!),
  }
}

/** What every save changes, what no undo does, and what is put back part by part. */
const KEPT = [
  'id',
  'kind',
  'sample',
  'revision',
  'version',
  'services',
  'shared',
  'network',
  'networkNotes',
  'safetyNotes',
  'seenNotes',
  'overrides',
]

/** The document without what one change did to everything but its services; refused where that was changed again since. */
function withoutChange(
  document: Practice,
  before: Practice,
  after: Practice,
  left: ReadonlySet<string>,
): Practice {
  const own = undoneParts({ ...document }, { ...before }, { ...after }, KEPT)
  if (before.network !== after.network || after.network !== document.network)
    return own as unknown as Practice
  // A newer version that the network sent stays known: a practice that undoes it has the service otherwise than the network.
  const moved = Object.keys({ ...before.shared }).filter(
    (id) => before.shared?.[id]?.use === 'taken' && after.shared?.[id]?.use === 'taken',
  )
  moved.push(...left)
  const shared = undoneParts({ ...document.shared }, { ...before.shared }, { ...after.shared }, moved)
  return { ...own, shared } as unknown as Practice
}

/** The practice's own guidance without what one change did to it, one thing at a time; a note that its network changed is had back as its own. */
function undoneGuidance(document: Practice, before: Practice, after: Practice): Practice['overrides'] {
  const lists: Record<string, Readonly<Record<string, unknown>>> = { ...document.overrides }
  for (const { kind, key, ...was } of guidanceBeside(before, after)) {
    if (kind === 'notice') continue
    const list = kind === 'network' ? 'notes' : kind
    const held = { ...lists[list] }
    if (kind === 'network') held[key] ??= was.before ?? ''
    else lists[list] = undoneParts(held, keyed(key, was.before), keyed(key, was.after), [])
    if (kind === 'network') lists[list] = held
    if (Object.keys(lists[list]!).length === 0) delete lists[list]
  }
  return lists
}

/** What was made of the network's notes, without what one change did; a safety notice that goes so was looked at, and does not come back by itself. */
function undoneNotices(document: Practice, before: Practice, after: Practice) {
  const seen = { ...document.seenNotes }
  const since = Object.keys({ ...before.seenNotes, ...after.seenNotes }).filter(
    (key) => seen[key] !== after.seenNotes?.[key],
  )
  const seenNotes = undoneParts(seen, { ...before.seenNotes }, { ...after.seenNotes }, since)
  const [was, is] = [{ ...before.safetyNotes }, { ...after.safetyNotes }]
  const safetyNotes = undoneParts({ ...document.safetyNotes }, was, is, [])
  for (const [key, text] of Object.entries(is)) if (!(key in was)) seenNotes[key] = marked(text, true)
  return { safetyNotes: anyOf(safetyNotes), seenNotes: anyOf(seenNotes) } as Pick<
    Practice,
    'safetyNotes' | 'seenNotes'
  >
}

function anyOf(list: Record<string, unknown>): Record<string, unknown> | undefined {
  return Object.keys(list).length > 0 ? list : undefined
}

function keyed(key: string, value: unknown): Record<string, unknown> {
  return value === undefined ? {} : { [key]: value }
}

function undoneParts(
  now: Record<string, unknown>,
  before: Record<string, unknown>,
  after: Record<string, unknown>,
  kept: readonly string[],
): Record<string, unknown> {
  const next = { ...now }
  for (const part of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (kept.includes(part) || canonical(before[part]) === canonical(after[part])) continue
    if (canonical(now[part]) === canonical(before[part])) continue
    if (canonical(now[part]) !== canonical(after[part]))
      throw new Refusal(
        409,
        'The same part was changed again since. Go back to an earlier state, or change it by hand.',
      )
    if (before[part] === undefined) delete next[part]
    else next[part] = before[part]
  }
  return next
}

/** The list without a change that nothing has met since. */
function undone(services: readonly Service[], changes: readonly ServiceRevision[]): readonly Service[] {
  const back = new Map(changes.map((change) => [idOf(change), change.before]))
  const here = new Set(services.map(({ id }) => id))
  const next = services.flatMap((service) => {
    if (!back.has(service.id)) return [service]
    const before = back.get(service.id)
    return before ? [before] : []
  })
  return [...next, ...[...back.values()].flatMap((one) => (one && !here.has(one.id) ? [one] : []))]
}

function idOf({ before, after }: ServiceRevision): string {
  return (after ?? before)!.id
}
