import { isWallClock } from '#core/clock/wall-clock.ts'
import { BLANK_BOARD, BOARD_FIELDS, type BoardWords, isOfOneDay } from '#core/practice/board.ts'
import { keep, readKept } from '#ui/kept.ts'
import { record, text, textThat } from '#ui/shape.ts'
import { type BoardAnswer, isBoardAnswer } from '../outbox/day-answers.ts'

const KEPT = 'board'

/** A board as it was read, and when. */
export interface ReadBoard extends BoardAnswer {
  /** By this desk's own clock: a wrong one shall not hide today's board. */
  readonly on: string
  /** London time at which it was read. */
  readonly at: string
}

const ofDay = record<Pick<ReadBoard, 'on' | 'at'>>({ on: text, at: textThat(isWallClock) })
const isReadBoard = (value: unknown): value is ReadBoard => isBoardAnswer(value) && ofDay(value)

/** The last board, kept in this browser for a start without a network. */
export const keptBoard = {
  read: (): ReadBoard | undefined => readKept(KEPT, isReadBoard),
  write: (board: ReadBoard): void => void keep(KEPT, board),
}

/** The words of a board that hold on a day: yesterday's people are never shown as today's. */
export function wordsOn(today: string, read: ReadBoard | undefined): BoardWords {
  const words = { ...BLANK_BOARD }
  if (!read) return words
  for (const field of BOARD_FIELDS) if (read.on === today || !isOfOneDay(field)) words[field] = read[field]
  return words
}
