import { useState } from 'preact/hooks'
import type { Answers, Reply } from '#core/call/answers.ts'

/** Rows of a screen that were marked one by one, before the rest is answered together. */
export interface Marks {
  readonly of: (id: string) => Reply | undefined
  readonly any: boolean
  /** Marks a row, or takes its mark away. */
  readonly mark: (id: string, reply: Reply | undefined) => void
  /** Marks a row yes, or takes that away. */
  readonly toggle: (id: string) => void
  /** What is marked, as answers. */
  readonly given: Answers
  /** Answers for all of some rows: as they are marked, and the rest alike. */
  readonly withRest: (ids: readonly string[], rest: Reply) => Answers
}

/** The marks of one screen; they go when it does. */
export function useMarks(): Marks {
  const [marked, setMarked] = useState<Readonly<Record<string, Reply>>>({})
  const mark = (id: string, reply: Reply | undefined) =>
    setMarked((before) => {
      const { [id]: _, ...others } = before
      return reply ? { ...others, [id]: reply } : others
    })
  return {
    of: (id) => marked[id],
    any: Object.keys(marked).length > 0,
    mark,
    toggle: (id) => mark(id, marked[id] === 'yes' ? undefined : 'yes'),
    given: marked,
    withRest: (ids, rest) => Object.fromEntries(ids.map((id) => [id, marked[id] ?? rest])),
  }
}
