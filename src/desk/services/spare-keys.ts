/** Letters that no action of the answer uses. */
const SPARE = 'HIVK'

/** The key of one of a few choices that are there for a moment. */
export function spareKey(at: number): { readonly letter?: string } {
  const letter = SPARE[at]
  return letter ? { letter } : {}
}
