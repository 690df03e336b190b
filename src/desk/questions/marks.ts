import type { Answers, Reply } from '#core/call/answers.ts'
import { call, update } from '../call/desk-state.ts'

/** Rows of a screen that were marked one by one, before the rest is answered together. */
export interface Marks {
  readonly of: (id: string) => Reply | undefined
  readonly any: boolean
  /** Marks a row, or takes its mark away. */
  readonly mark: (id: string, reply: Reply | undefined) => void
  /** What is marked, as answers. */
  readonly given: Answers
  /** Answers for all of some rows: as they are marked, and the rest alike. */
  readonly withRest: (ids: readonly string[], rest: Reply) => Answers
}

/** The marks of one screen, by its name. They are kept with the call, so that they come back with it. */
export function useMarks(screen: string): Marks {
  const kept = call.value?.marks
  const marked = kept?.on === screen ? kept.given : {}
  const mark = (id: string, reply: Reply | undefined) =>
    update((open) => {
      const { [id]: _, ...others } = open.marks?.on === screen ? open.marks.given : {}
      return { ...open, marks: { on: screen, given: reply ? { ...others, [id]: reply } : others } }
    })
  return {
    of: (id) => marked[id],
    any: Object.keys(marked).length > 0,
    mark,
    given: marked,
    withRest: (ids, rest) => Object.fromEntries(ids.map((id) => [id, marked[id] ?? rest])),
  }
}
