import type { Release } from '../pathway/release.ts'
import { type OwnChange, ownKey, ownPlace } from '../practice/ours/own-guidance.ts'
import { noteFault, slotNameFault } from '../practice/ours/own-text.ts'
import { CATEGORIES, slotClocks } from '../practice/ours/slots.ts'
import type { Practice } from '../practice/practice.ts'
import type { FieldProblem } from '../practice/service-check.ts'
import { type PhraseSearch, tryPhrase } from './phrase-faults.ts'
import { sayFaults } from './say-faults.ts'

/** What own words are checked with: the release, and its search once it is needed. */
export interface GuidanceContent {
  readonly release: Release
  readonly search: () => PhraseSearch
}

/** Everything that keeps a change to a practice's guidance from being saved, each with what to do. Taking something back is never refused. */
export async function guidanceFaults(
  content: GuidanceContent,
  practice: Practice,
  change: OwnChange,
  others?: () => Promise<void> | undefined,
): Promise<FieldProblem[]> {
  const { kind, key, value } = change
  if (value === null) return []
  const problem = (message: string | undefined): FieldProblem[] => (message ? [{ field: kind, message }] : [])
  const place = kind === 'slots' ? { help: key } : ownPlace(key)
  const { pathways, destinations } = content.release
  const { topic, help } = place
  if (kind !== 'slots' && ownKey(place) !== key) return problem('There is no such place in the guidance.')
  if (topic !== undefined && !Object.hasOwn(pathways, topic))
    return problem('There is no such topic any more. Load this page again.')
  if (help !== undefined && !Object.hasOwn(destinations, help))
    return problem('There is no such kind of help any more. Load this page again.')
  if (kind === 'safety')
    return problem(
      practice.kind === 'network' && practice.overrides.notes?.[key]
        ? undefined
        : 'A safety notice is a note of a network. Save the note first.',
    )
  if (practice.kind === 'network' && kind !== 'notes')
    return problem('A network keeps notes for its practices. Each practice changes the rest for itself.')
  if ((kind === 'hidden' || kind === 'words') && (topic === undefined || help !== undefined))
    return problem('Choose a topic for this.')
  if (kind === 'say')
    return (await sayFaults(content.release, practice, place, value, others)).flatMap(problem)
  if (kind === 'notes')
    return problem(
      topic !== undefined && help !== undefined
        ? 'A note is for a topic or for a kind of help.'
        : noteFault(value),
    )
  if (kind === 'slots') return slotFaults(content.release, key, value).flatMap(problem)
  if (kind === 'words') return (await wordFaults(content, practice, topic!, value, others)).flatMap(problem)
  return []
}

/** Each phrase that is new is tried as if it were the last one added. */
async function wordFaults(
  content: GuidanceContent,
  { overrides }: Practice,
  topic: string,
  phrases: readonly string[],
  others?: () => Promise<void> | undefined,
): Promise<string[]> {
  const held = overrides.words?.[topic] ?? []
  const kept = phrases.filter((phrase) => held.includes(phrase))
  const faults: string[] = []
  for (const phrase of phrases.filter((one) => !held.includes(one))) {
    const own = { ...overrides.words, [topic]: kept }
    const { fault } = await tryPhrase(content.search(), own, topic, phrase, others)
    if (fault) faults.push(fault)
    else kept.push(phrase)
  }
  return faults
}

function slotFaults(
  release: Release,
  help: string,
  slots: Readonly<Record<string, { name: string; category: string }>>,
) {
  const clocks = slotClocks(release.destinations[help]!).map(String)
  return Object.entries(slots).flatMap(([clock, { name, category }]) => {
    if (!clocks.includes(clock))
      return ['This kind of help has no slot for that clock. Load this page again.']
    if (!Object.hasOwn(CATEGORIES, category)) return ['Choose a national category from the list.']
    return slotNameFault(name) ?? []
  })
}
