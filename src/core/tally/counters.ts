/** What one device has counted in one ISO week under that week's random key; both maps only ever grow (engine rules 31 to 33). */
export interface WeekCounters {
  /** "2026-W48" */
  readonly week: string
  /** 128 random bits in hexadecimal, new every week, so that weeks of a device cannot be joined. */
  readonly key: string
  readonly counts: Readonly<Record<string, number>>
  /** An undo is a counter of its own, so that nothing ever shrinks. */
  readonly undone: Readonly<Record<string, number>>
}

/** Adds one to each cell. */
export function add(counters: WeekCounters, cells: readonly string[]): WeekCounters {
  return { ...counters, counts: plusOne(counters.counts, cells) }
}

/** Takes one back from each cell, by counting the undo. */
export function undo(counters: WeekCounters, cells: readonly string[]): WeekCounters {
  return { ...counters, undone: plusOne(counters.undone, cells) }
}

function plusOne(map: Readonly<Record<string, number>>, cells: readonly string[]): Record<string, number> {
  const next = { ...map }
  for (const cell of cells) next[cell] = (next[cell] ?? 0) + 1
  return next
}

/** Joins two states of the same week and key: the larger of each counter. Sending twice, late or out of order changes nothing. */
export function merge(one: WeekCounters, other: WeekCounters): WeekCounters {
  return { ...one, counts: larger(one.counts, other.counts), undone: larger(one.undone, other.undone) }
}

function larger(
  one: Readonly<Record<string, number>>,
  other: Readonly<Record<string, number>>,
): Record<string, number> {
  const joined = { ...one }
  for (const [cell, n] of Object.entries(other)) joined[cell] = Math.max(joined[cell] ?? 0, n)
  return joined
}

/** Sums devices: what was counted less what was undone, by cell; cells that come to nothing are left out. */
export function totals(all: readonly Pick<WeekCounters, 'counts' | 'undone'>[]): Record<string, number> {
  const sum: Record<string, number> = {}
  for (const { counts, undone } of all) {
    for (const [cell, n] of Object.entries(counts)) sum[cell] = (sum[cell] ?? 0) + n
    for (const [cell, n] of Object.entries(undone)) sum[cell] = (sum[cell] ?? 0) - n
  }
  return Object.fromEntries(Object.entries(sum).filter(([, n]) => n > 0))
}
