import { BOARD_FIELDS, type BoardField, isOfOneDay } from '../board.ts'

/** The fields of the board that are of one day. */
export const DAY_FIELDS = BOARD_FIELDS.filter(isOfOneDay)

/** Days after today for which names may be put down: two weeks. */
export const DUTY_DAYS_AHEAD = 14

/** Who is on duty on a day to come: a London date, and the fields of the board that are of one day. */
export interface DutyDay {
  readonly day: string
  readonly words: { readonly [F in BoardField]?: string | undefined }
}
