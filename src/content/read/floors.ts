import type { Condition } from '#core/pathway/expression.ts'
import { TRAITS, type Trait } from '#core/pathway/pathway.ts'
import type { Reader } from './reader.ts'

/** A rule of content/floors.yaml that can only make an answer more urgent. */
export interface Floor {
  readonly id: string
  readonly when: Condition
  readonly text: string
  /** It fits topics that are about one of these; everywhere when empty. */
  readonly about: readonly Trait[]
  readonly to: readonly string[]
  /** It says who sees them as well as how soon. */
  readonly sees: boolean
  readonly why: string
}

/** Reads floors.yaml. */
export function readFloors(reader: Reader, destinations: ReadonlySet<string>): Floor[] {
  return reader.keys([]).flatMap((id) => {
    reader.onlyKeys([id], ['when', 'about', 'to', 'sees', 'why'])
    const when = reader.condition([id, 'when'])
    const text = reader.required([id, 'when'])
    const why = reader.required([id, 'why'])
    const to = reader.list([id, 'to'])
    const unknown = to.filter((step) => !destinations.has(step))
    for (const step of unknown)
      reader.fault([id, 'to'], `There is no destination "${step}"; see destinations.yaml.`)
    if (to.length === 0) reader.fault([id, 'to'], 'A floor needs at least one destination.')
    return when && to.length > 0 && unknown.length === 0
      ? [
          {
            id,
            when,
            text,
            about: readTraits(reader, [id, 'about']),
            to,
            sees: reader.flag([id, 'sees']),
            why,
          },
        ]
      : []
  })
}

/** What a topic or a floor is about. */
export function readTraits(reader: Reader, path: readonly string[]): Trait[] {
  return reader.list(path).filter((trait): trait is Trait => {
    if (TRAITS.includes(trait as Trait)) return true
    reader.fault(path, `"${trait}" is nothing that makes a risk matter; use: ${TRAITS.join(', ')}.`)
    return false
  })
}
