import type { Destination } from '#core/pathway/pathway.ts'
import type { Reader } from './reader.ts'

/** Reads a map of destination to words; a destination that does not exist is a fault. */
export function readByDestination(
  reader: Reader,
  path: readonly (string | number)[],
  destinations: Readonly<Record<string, Destination>>,
): Record<string, string> {
  const all = reader.record(path)
  for (const id of Object.keys(all))
    if (!destinations[id])
      reader.fault([...path, id], `There is no destination "${id}"; see destinations.yaml.`)
  return all
}
