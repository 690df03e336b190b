import { londonNow } from '#core/clock/wall-clock.ts'
import { type BoardField, isOfOneDay } from '#core/practice/board.ts'
import type { SuggestionAbout } from '#core/practice/suggestions/suggestion.ts'

/** What everything that is said begins with. */
export interface SaidHead {
  /** Random, made on this desk; of a telling and its answer, the telling's. */
  readonly id: string
  /** When it was said, in milliseconds of this desk's own clock. */
  readonly at: number
  /** The practice that it was said in, as far as the desk knew it. */
  readonly practice?: string
  /** Said in training: it is shown here as if it had been sent, and never leaves the desk. */
  readonly training?: true
}

/** What a telling begins with. */
export interface ToldHead extends SaidHead {
  /** Within how many somebody is to be rung back; a telling at once has none. */
  readonly minutes?: number
}

/** A change of one value: the changes that its writer knew of, which are the only ones it may replace. */
interface Over {
  readonly over: readonly string[]
}

/** Something that a desk says to its practice. Of a telling that is its id, its time and its minutes alone: never a topic, an answer or a person. */
export type Said = SaidHead &
  (
    | (ToldHead & { readonly kind: 'told' })
    | { readonly kind: 'answered' }
    | (Over & { readonly kind: 'board'; readonly field: BoardField; readonly value: string })
    /** Full until a London time; with room again where that is empty. */
    | (Over & { readonly kind: 'full'; readonly service: string; readonly until: string })
    | { readonly kind: 'report'; readonly service: string; readonly reason: string }
    /** What would make things better: `notPeople` are the pieces of the text that look like a person and are said to be no patient. */
    | (SuggestionAbout & {
        readonly kind: 'suggest'
        readonly text: string
        readonly notPeople: readonly string[]
      })
  )

/** What is said about one thing takes the place of what was said about it before; training takes the place of nothing that is to be sent. */
export function thingOf(said: Said): string {
  return said.training ? `training ${subjectOf(said)}` : subjectOf(said)
}

function subjectOf(said: Said): string {
  switch (said.kind) {
    case 'told':
    case 'answered':
      return `telling ${said.id}`
    case 'board':
      return `board ${said.field}`
    case 'full':
      return `full ${said.service}`
    case 'report':
    case 'suggest':
      return `${said.kind} ${said.id}`
  }
}

const FIRST = ['told', 'answered', 'board', 'full', 'report', 'suggest']

/** What matters most goes first; of the same kind, what was said first. */
export function saidInOrder(list: readonly Said[]): Said[] {
  return [...list].sort((a, b) => FIRST.indexOf(a.kind) - FIRST.indexOf(b.kind) || a.at - b.at)
}

/** Whether it no longer matters to anyone: a telling and the people on the board at the day's end, a full mark at its time. */
export function isOver(said: Said, now: number): boolean {
  switch (said.kind) {
    case 'told':
    case 'answered':
      return dayOf(said.at) < dayOf(now)
    case 'board':
      return isOfOneDay(said.field) && dayOf(said.at) < dayOf(now)
    case 'full':
      return said.until !== '' && said.until <= londonNow(now)
    case 'report':
    case 'suggest':
      return false
  }
}

/** The London date of a moment in milliseconds. */
export function dayOf(ms: number): string {
  return londonNow(ms).slice(0, 10)
}

/** Whether two are the same thing said once; an answer has the id of its telling. */
export function isSame(one: Said, other: Said): boolean {
  return one.id === other.id && one.kind === other.kind
}

/** Changes that are named as known: far more than anyone makes while there is no network. */
const MOST_OVER = 50

/** What a new change of a value may replace: our own that waits, with what that may, else what the server said stands there. */
export function overOf(
  waiting: readonly Said[],
  thing: string,
  standing: string | undefined,
): readonly string[] {
  const own = waiting.find((said) => thingOf(said) === thing)
  if (own && 'over' in own) return [...own.over, own.id].slice(-MOST_OVER)
  return standing === undefined ? [] : [standing]
}
