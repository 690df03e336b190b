import { isWallClock } from '#core/clock/wall-clock.ts'
import type { BoardField, BoardWords } from '#core/practice/board.ts'
import type { FullMarks } from '#core/practice/full-times.ts'
import { list, mapOf, number, optional, record, text, textThat } from '#ui/shape.ts'

/** A call for the duty clinician that nobody has marked as answered: its id, London time and minutes, nothing else. */
export interface Telling {
  readonly id: string
  readonly at: string
  /** Within how many somebody is to be rung back; a telling at once has none. */
  readonly minutes?: number
}

/** Today's board as the server has it: what is of another day is empty. `changes` are the ids of the changes that stand. */
export interface BoardAnswer extends BoardWords {
  readonly changes: Readonly<Partial<Record<BoardField, string>>>
  readonly told: readonly Telling[]
}

/** A report of wrong details, and what became of it. */
export interface Report {
  readonly id: string
  readonly service: string
  readonly reason: string
  readonly day: string
  /** Empty until the lead has dealt with it. */
  readonly outcome: string
}

/** What changes during a day, as the server has it; `changes` as on the board, by service. */
export interface LiveAnswer {
  readonly full: FullMarks
  readonly changes: Readonly<Record<string, string>>
  readonly reports: readonly Report[]
}

const changes = mapOf(text)

/** Whether the server's answer about today's board has its form. */
export const isBoardAnswer = record<BoardAnswer>({
  clinician: text,
  extension: text,
  room: text,
  deputy: text,
  visitCutOff: text,
  whenFull: text,
  changes,
  told: list(record<Telling>({ id: text, at: textThat(isWallClock), minutes: optional(number) })),
})

/** Whether the server's answer about full services and reports has its form. */
export const isLiveAnswer = record<LiveAnswer>({
  full: mapOf(textThat((until) => until === '' || isWallClock(until))),
  changes,
  reports: list(record<Report>({ id: text, service: text, reason: text, day: text, outcome: text })),
})
