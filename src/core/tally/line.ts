/** How far one live copy of a desk had come with a week's counters: a copy is one opening of the page, or what goes on from a cloned or restored profile. */
export interface Mark {
  /** Random, made anew by each copy for each week, so that it joins nothing. */
  readonly live: string
  /** The change that it had come to. */
  readonly change: number
}

/** The copies that a week's counters have gone through, each from where the one before left off. */
export type CopyLine = readonly Mark[]

/** Copies that one key goes through at most; after that a new key is used. */
export const LONGEST_LINE = 60

/** Whether a line went through a point. */
function holds(line: CopyLine, mark: Mark | undefined): boolean {
  return mark !== undefined && line.some(({ live, change }) => live === mark.live && change >= mark.change)
}

/**
 * How a state that came stands to the one that is kept under the same key: it goes on from it, it was part of it already, or
 * the two have parted, as a profile that was cloned or restored parts from its twin. An older desk names no line.
 */
export function standing(kept: CopyLine, came: CopyLine): 'goes-on' | 'had' | 'parted' {
  if (kept.length === 0 || came.length === 0 || holds(came, kept.at(-1))) return 'goes-on'
  return holds(kept, came.at(-1)) ? 'had' : 'parted'
}

/** The last change that two lines both went through; 0 where there is none. */
export function lastShared(kept: CopyLine, came: CopyLine): number {
  const shared = came.flatMap(({ live, change }) =>
    kept.filter((mark) => mark.live === live).map((mark) => Math.min(mark.change, change)),
  )
  return Math.max(0, ...shared)
}

/**
 * The key that a key was cut off, and the last change that stays there; undefined for a key that was cut off none.
 * A copy that parts from its twin goes on under a key called like the copy, whose line begins with the key that it left. What the
 * copy counted after that change stands under its own key alone.
 */
export function cutOf({
  key,
  line = [],
}: {
  readonly key: string
  readonly line?: CopyLine
}): Mark | undefined {
  return line[1]?.live === key ? line[0] : undefined
}

/** A line after a change by the copy that made the last one. */
export function movedOn(line: CopyLine, change: number): CopyLine {
  const last = line.at(-1)
  return last ? [...line.slice(0, -1), { ...last, change }] : line
}

/** A line as it stood at an earlier change. */
export function lineAt(line: CopyLine, change: number): CopyLine {
  return line
    .filter((_, at) => at === 0 || line[at - 1]!.change < change)
    .map((mark) => ({ ...mark, change: Math.min(mark.change, change) }))
}
