import { factsOf } from '#core/pathway/expression.ts'
import type { PathwayKind, Raise, Sign, Trait } from '#core/pathway/pathway.ts'
import type { Floor } from '../read/floors.ts'
import type { Shared } from '../read/shared.ts'

/** Facts of the person that every pathway may use. */
const PERSON = ['age', 'sex', 'pregnant']

/** Global floors fit a symptom pathway that uses every fact or sign they name (engine rule 1); what the record shows at a glance counts where the topic is about what the floor says, or where one of its signs is named (engine rule 50). */
export function floorsFor(
  shared: Shared,
  kind: PathwayKind,
  used: ReadonlySet<string>,
  signs: readonly Sign[],
  about: readonly Trait[],
  exempt: readonly string[],
  given: readonly string[],
  ownEnd: boolean,
): Raise[] {
  if (kind !== 'symptom') return []
  const own = new Set(signs.map((sign) => sign.id))
  const known = new Set([...PERSON, ...used, ...own])
  const glanced = (id: string) => shared.facts[id]?.glance !== undefined
  const fits = (floor: Floor) => {
    const { when, about: of } = floor
    const named = factsOf(when)
    if (of.length > 0 && !of.some((trait) => about.includes(trait))) return false
    // Where another profession looks after it all, a doctor is no better: teeth.
    if (floor.sees && ownEnd) return false
    // What the topic's own name says is weighed by the topic itself.
    if (named.some((id) => given.includes(shared.facts[id]?.askedAs ?? id))) return false
    const matters = of.length > 0 || named.some((id) => own.has(id))
    return named.every((id) => known.has(id) || (matters && glanced(id)))
  }
  return shared.floors
    .filter((floor) => !exempt.includes(floor.id) && fits(floor))
    .map((floor) => ({
      id: floor.id,
      when: floor.when,
      why: floor.why,
      steps: floor.to.map((id) => [id]),
      ...(floor.sees ? { sees: true as const } : {}),
      clock: shared.destinations[floor.to.at(-1)!]!.low,
      signs: factsOf(floor.when).filter((id) => signs.some((sign) => sign.id === id)),
    }))
}
