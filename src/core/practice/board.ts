import { readTime } from '../clock/time-of-day.ts'

/** What stands on today's board: who is on duty and where, until when visits are taken, and what to do when the duty list is full. */
export const BOARD_FIELDS = ['clinician', 'extension', 'room', 'deputy', 'visitCutOff', 'whenFull'] as const
/** A field of today's board. */
export type BoardField = (typeof BOARD_FIELDS)[number]

/** The words on the board; empty where nothing was written. */
export type BoardWords = Readonly<Record<BoardField, string>>

/** A board on which nothing was written. */
export const BLANK_BOARD: BoardWords = {
  clinician: '',
  extension: '',
  room: '',
  deputy: '',
  visitCutOff: '',
  whenFull: '',
}

/**
 * A field of the board as it is kept: a time as people write one, an extension without its own "ext" and a room without its own "room"; undefined where it should be a
 * time and is none.
 * @example asBoardValue('visitCutOff', '10.30') // '10:30'
 */
export function asBoardValue(field: BoardField, typed: string): string | undefined {
  const value = typed.trim()
  if (field === 'visitCutOff') return value && readTime(value)
  if (field === 'room') return value.replace(/^room\b[.:]?\s*/i, '')
  return field === 'extension' ? value.replace(/^ext(ension|n)?\b[.:]?\s*/i, '') : value
}

/** Whether a field is of one day: yesterday's people are never shown as today's; what is the same every day stays. */
export function isOfOneDay(field: BoardField): boolean {
  return field !== 'visitCutOff' && field !== 'whenFull'
}

/** The change that made a value what it is. */
export interface Standing {
  /** Random, made where the change was made. */
  readonly id: string
  /** London date on which it was made. */
  readonly day: string
}

/** A change of one value. */
export interface Change extends Standing {
  /** The changes that its writer knew of. */
  readonly over: readonly string[]
}

/** Whether a change takes the place of the one that stands: only where its writer knew of that one, so that nobody's words go unseen; and sent twice, late or in any order it changes nothing. Of what is of one day, the later day wins. */
export function takesPlace(change: Change, standing: Standing | undefined, ofOneDay: boolean): boolean {
  if (!standing) return true
  if (standing.id === change.id) return false
  if (ofOneDay && change.day !== standing.day) return change.day > standing.day
  return change.over.includes(standing.id)
}
