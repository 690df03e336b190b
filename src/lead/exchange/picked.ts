import { plainName } from '#core/exchange/compare.ts'
import type { Doubt } from '#core/exchange/imported.ts'
import type { Service } from '#core/practice/service.ts'
import type { ReadAnswer } from './lead-read-worker.ts'

/** What a lead ticked and chose of the services of a file; it stays while the file is read again with other columns or cells put right. */
export interface Picked {
  /** Services ticked or unticked by hand, by id. */
  readonly ticks: Readonly<Record<string, boolean>>
  /** Kinds of help by the id of a service. */
  readonly own: Readonly<Record<string, readonly string[]>>
  /** Kinds of help by what the file calls them. */
  readonly said: Readonly<Record<string, readonly string[]>>
  /** Kinds of help of all new services, where the file says nothing of any. */
  readonly all?: readonly string[]
}

/** The choices before anything was ticked or typed. */
export const NOTHING_PICKED: Picked = { ticks: {}, own: {}, said: {} }

/** What the file says that a new service does and no kind of help is called, with the names of its services; the most common first. */
export function saidOf({ changes, kindsSaid = {} }: ReadAnswer): [said: string, names: readonly string[]][] {
  const fresh = changes.filter(({ kind, service }) => kind === 'new' && kindsSaid[service.id])
  const byText = Map.groupBy(fresh, ({ service }) => kindsSaid[service.id]!)
  return [...byText]
    .map(([said, all]): [string, string[]] => [said, all.map(({ service }) => service.name)])
    .sort(([, one], [, other]) => other.length - one.length)
}

/** Whether a service of the file is ticked: by hand, or as it changes something and nothing speaks against it. */
export function isTicked({ changes, doubts = {} }: ReadAnswer, { ticks }: Picked): (id: string) => boolean {
  const wise = new Set(
    changes
      .filter(({ kind, twin, service }) => kind !== 'same' && !twin && !doubts[service.id])
      .map(({ service }) => service.id),
  )
  return (id) => ticks[id] ?? wise.has(id)
}

/** What a service of the file does: chosen for it, for all that the file calls alike, or for all. */
export function kindsPicked({ kindsSaid = {} }: ReadAnswer, { own, said, all = [] }: Picked) {
  return ({ id }: Service): readonly string[] => own[id] ?? said[kindsSaid[id] ?? ''] ?? all
}

/** How many services that are here a file does not name, where it names any of them; one whose line is left out is in the file all the same. */
export function absentFrom(
  { changes, leftOut = [] }: Pick<ReadAnswer, 'changes' | 'leftOut'>,
  held: readonly Pick<Service, 'id' | 'name'>[],
): number {
  const here = new Set(changes.flatMap(({ before }) => before?.id ?? []))
  const named = new Set(leftOut.map(plainName))
  const absent = held.filter(({ id, name }) => !here.has(id) && !named.has(plainName(name)))
  return here.size > 0 ? absent.length : 0
}

/** How many services of a file that would change something are doubted for one of these reasons. */
export function countDoubted({ changes, doubts = {} }: ReadAnswer, why: readonly Doubt['why'][]): number {
  return changes.filter(({ service, kind }) => {
    const doubt = doubts[service.id]
    return kind !== 'same' && doubt !== undefined && why.includes(doubt.why)
  }).length
}
