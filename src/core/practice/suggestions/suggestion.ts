/** Characters of a suggestion and of its answer, at least and at most: a line, not a letter. */
export const SUGGESTION_LENGTH = { least: 10, most: 200 } as const

/** What a lead answers; anything that names a patient is removed instead. */
export const SUGGESTION_OUTCOMES = ['done', 'not-now', 'passed-on'] as const
/** What the lead answered to a suggestion. */
export type SuggestionOutcome = (typeof SUGGESTION_OUTCOMES)[number]

/** Where at the desk something was suggested: never what was answered there. */
export const DESK_SCREENS = [
  'search',
  'opening',
  'gate',
  'record',
  'signs',
  'facts',
  'answer',
  'emergency',
] as const
/** A screen of the desk on which something was suggested. */
export type DeskScreen = (typeof DESK_SCREENS)[number]

/** What a suggestion is about, by ids alone, as far as whoever wrote it left that in. */
export interface SuggestionAbout {
  readonly topic?: string
  readonly service?: string
  readonly screen?: DeskScreen
}

/** A suggestion that the lead has answered, as every desk of the practice may see it. */
export interface AnsweredSuggestion {
  readonly id: string
  readonly said: string
  readonly outcome: SuggestionOutcome
  readonly answer: string
  /** The London day of the answer. */
  readonly on: string
}
