import { distance } from './distance.ts'

/** The names most like a text, the likest first; at most `most` of them. */
export function nearestNames(text: string, names: Iterable<string>, most: number): string[] {
  const far = new Map([...names].map((name) => [name, distance(text, name, Infinity) ?? 0]))
  return [...far.keys()].sort((one, other) => far.get(one)! - far.get(other)!).slice(0, most)
}

/** The one name that a text was probably meant to be: no more than a third of its letters differ; undefined when none is near. */
export function meantName(text: string, names: Iterable<string>): string | undefined {
  const [nearest] = nearestNames(text, names, 1)
  if (nearest === undefined) return undefined
  const limit = Math.max(1, Math.floor(Math.max(text.length, nearest.length) / 3))
  return distance(text, nearest, limit) === undefined ? undefined : nearest
}
