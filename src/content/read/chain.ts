import type { Chain, Destination } from '#core/pathway/pathway.ts'
import type { Reader } from './reader.ts'

/** Reads a chain such as `[gp-soon + cyp-mh, gp-soon]`; its clock is the rank of the last element, the low end of a range (engine rule 11). */
export function readChain(
  reader: Reader,
  path: readonly (string | number)[],
  destinations: Readonly<Record<string, Destination>>,
): Chain {
  const steps = reader.list(path).map((text) => text.split('+').map((id) => id.trim()))
  if (steps.length === 0) reader.fault(path, 'A chain needs at least one destination.')
  const unknown = steps.flat().filter((id) => !destinations[id])
  for (const id of unknown) reader.fault(path, `There is no destination "${id}"; see destinations.yaml.`)
  if (unknown.length > 0 || steps.length === 0) return { steps: [], clock: 0 }
  const clock = destinations[steps.at(-1)![0]!]!.low
  for (const id of steps.flat())
    if (destinations[id]!.high < clock)
      reader.fault(
        path,
        `"${id}" acts at rank ${destinations[id]!.high}, later than the rank ${clock} of this chain's end; move or remove it.`,
      )
  return { steps, clock }
}
