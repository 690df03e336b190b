import type { Pathway } from '../../pathway/pathway.ts'
import type { Release } from '../../pathway/release.ts'
import { releaseLine } from '../compose.ts'
import type { Practice } from '../practice.ts'
import { OWN_KINDS, type OwnKind, ownPlace } from './own-guidance.ts'
import { slotClocks } from './slots.ts'

/** Something of a practice's own that a release has no place for any more: the desk uses the release's words meanwhile. */
export interface Misfit {
  readonly kind: OwnKind
  readonly key: string
  /** The topic or the kind of help is gone, the topic leads there no more, its words changed, or it acts at another pace. */
  readonly why: 'topic-gone' | 'help-gone' | 'not-used' | 'words-changed' | 'clock-gone'
}

/** All that a practice has of its own and a release no longer fits, for its lead to look at. */
export function misfits(
  release: Pick<Release, 'pathways' | 'destinations'>,
  { overrides }: Pick<Practice, 'overrides'>,
): Misfit[] {
  return OWN_KINDS.flatMap((kind) =>
    Object.keys(overrides[kind] ?? {}).flatMap((key): Misfit[] => {
      const why = whyMisfit(release, overrides, kind, key)
      return why ? [{ kind, key, why }] : []
    }),
  )
}

function whyMisfit(
  release: Pick<Release, 'pathways' | 'destinations'>,
  overrides: Practice['overrides'],
  kind: OwnKind,
  key: string,
): Misfit['why'] | undefined {
  const place = ownPlace(key)
  const { topic } = place
  const help = kind === 'slots' ? key : place.help
  const pathway = kind !== 'slots' && isIn(release.pathways, topic) ? release.pathways[topic] : undefined
  if (kind !== 'slots' && topic !== undefined && !pathway) return 'topic-gone'
  const destination = isIn(release.destinations, help) ? release.destinations[help] : undefined
  if (help !== undefined && !destination) return 'help-gone'
  if (pathway && help !== undefined && !helpsOf(pathway).has(help)) return 'not-used'
  if (kind === 'say')
    return overrides.say?.[key]?.over === releaseLine(release, place) ? undefined : 'words-changed'
  if (kind === 'slots' && destination) {
    const clocks = slotClocks(destination).map(String)
    return Object.keys(overrides.slots?.[key] ?? {}).every((one) => clocks.includes(one))
      ? undefined
      : 'clock-gone'
  }
  return undefined
}

function isIn(all: object, id: string | undefined): id is string {
  return id !== undefined && Object.hasOwn(all, id)
}

/** The clock of an ambulance. */
const AMBULANCE = 6

/** Whether a topic may end at 999, by its danger signs or its own way: what a list without it no longer shows at a glance. */
export function leadsTo999(
  { pathways, destinations }: Pick<Release, 'pathways' | 'destinations'>,
  topic: string,
): boolean {
  const pathway = isIn(pathways, topic) ? pathways[topic] : undefined
  return pathway !== undefined && [...helpsOf(pathway)].some((help) => destinations[help]?.high === AMBULANCE)
}

/** Every kind of help at which a topic may end or that it names beside. */
export function helpsOf({ send, raise, signs, also }: Pathway): ReadonlySet<string> {
  return new Set([
    ...[...send, ...raise].flatMap(({ steps }) => steps.flat()),
    ...signs.map(({ to }) => to),
    ...also,
  ])
}
