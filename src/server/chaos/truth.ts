import type { KeptCell } from './kept-cells.ts'

/** One call as somebody with paper and pencil would note it. */
export interface NotedCall {
  readonly practice: string
  readonly week: string
  readonly cells: readonly string[]
}

/** A call of a desk that is wiped, with the key under which each of its cells was sent. */
export interface WipedCall extends NotedCall {
  readonly keys: readonly { readonly key: string; readonly cells: readonly string[] }[]
}

/** What the server's counts differ by, in cells of calls. */
export interface Differences {
  /** Counted, and not kept although some desk or the server had it. */
  readonly lost: number
  /** Kept and never counted, or kept once too often. */
  readonly twice: number
  /** Acknowledged after the backup that was put back, and held by no desk any more. */
  readonly gone: readonly GoneCells[]
}

/** Cells that no desk and no backup holds, of one practice and week. */
export interface GoneCells {
  readonly practice: string
  readonly week: string
  readonly n: number
}

/** The book of what really happened, beside the product and without its code: sums by practice, week and cell. */
export class Truth {
  readonly #sums = new Map<string, number>()
  /** What no desk holds any more, by practice, week, key and cell: as it was counted, and what the server has of it. */
  readonly #unheld = new Map<string, { readonly cell: string; readonly counted: number; kept: number }>()
  calls = 0

  /** A call was counted. */
  note(call: NotedCall): void {
    this.calls += 1
    for (const cell of call.cells) this.#add(nameOf(call.practice, call.week, cell), 1)
  }

  /** A call was taken back. */
  takeBack(call: NotedCall): void {
    this.calls -= 1
    for (const cell of call.cells) this.#add(nameOf(call.practice, call.week, cell), -1)
  }

  /** A desk was wiped after the server had acknowledged these. */
  wiped(calls: readonly WipedCall[]): void {
    for (const { practice, week, keys } of calls)
      for (const { key, cells } of keys)
        for (const cell of cells) {
          const name = nameOf(practice, week, key, cell)
          const before = this.#unheld.get(name)?.counted ?? 0
          this.#unheld.set(name, {
            cell: nameOf(practice, week, cell),
            counted: before + 1,
            kept: before + 1,
          })
        }
  }

  /** A backup was put back: of what no desk holds any more the server has what the backup has, and nobody can bring the rest. */
  putBack(kept: readonly KeptCell[]): void {
    const now = new Map(
      kept.map(({ practice, week, key, cell, n }) => [nameOf(practice, week, key, cell), n] as const),
    )
    for (const [name, one] of this.#unheld) {
      const n = now.get(name) ?? 0
      this.#add(one.cell, n - one.kept)
      one.kept = n
    }
  }

  /** Compares with what the server keeps in the end. */
  compare(kept: readonly KeptCell[]): Differences {
    const sums = new Map<string, number>()
    for (const { practice, week, cell, n } of kept) {
      const name = nameOf(practice, week, cell)
      sums.set(name, (sums.get(name) ?? 0) + n)
    }
    let lost = 0
    let twice = 0
    for (const name of new Set([...sums.keys(), ...this.#sums.keys()])) {
      const missing = (this.#sums.get(name) ?? 0) - (sums.get(name) ?? 0)
      if (missing > 0) lost += missing
      else twice -= missing
    }
    return { lost, twice, gone: this.#gone() }
  }

  /** As it was reckoned when the backup was put back. */
  #gone(): GoneCells[] {
    const gone = new Map<string, number>()
    for (const { cell, counted, kept } of this.#unheld.values()) {
      const [practice = '', week = ''] = cell.split('\n')
      const name = nameOf(practice, week)
      gone.set(name, (gone.get(name) ?? 0) + counted - kept)
    }
    return [...gone].flatMap(([name, n]) => {
      const [practice = '', week = ''] = name.split('\n')
      return n > 0 ? [{ practice, week, n }] : []
    })
  }

  #add(name: string, n: number): void {
    this.#sums.set(name, (this.#sums.get(name) ?? 0) + n)
  }
}

function nameOf(...parts: readonly string[]): string {
  return parts.join('\n')
}
