import { AGE_BANDS, bandsOf, REASON_KEYS, RESPONSES, RETURN_REASONS, SECOND_EDGES } from '../tally/keys.ts'

/** A table of the data set: what is counted in it, and by what. */
export interface DataTable {
  readonly id: string
  readonly counts: string
  readonly keys: readonly DataKey[]
  /** Each call stands in this table once. */
  readonly everyCall?: true
}

/** What a table is by: its values, or where they are named. */
export interface DataKey {
  readonly id: string
  readonly means: string
  readonly values?: readonly string[]
}

const destination: DataKey = {
  id: 'destination',
  means: 'Kind of help, by its id in the published content; "other" is everything sensitive together.',
}
const RANKS = ['0', '1', '2', '3', '4', '5', '6'] as const

/**
 * The minimum data set for navigation at reception: what may leave a practice of its counts, a quarter at a time. A change of any
 * word or value takes a new version, so that whoever reads two files knows if they say the same.
 */
export const DICTIONARY = {
  name: 'Minimum data set for reception navigation',
  version: '1.0',
  rule: 'Counts of calls, never of people or staff. 0 is shown, 1 to 7 is "*", the rest is to the nearest 5. Totals come from true counts under the same rule, one step on where they would say a hidden count; they need not add up. Only quarters that are over, and only of 25 calls or more.',
  period: 'Quarters of whole ISO weeks: 1 to 13, 14 to 26, 27 to 39, and 40 to the end of the year.',
  tables: [
    {
      id: 'routes',
      counts: 'Calls that reached an answer, by what was offered first and what became of it.',
      keys: [destination, { id: 'response', means: 'What became of the offer.', values: RESPONSES }],
      everyCall: true,
    },
    {
      id: 'urgency',
      counts: 'Calls, by how soon the answer was.',
      keys: [
        {
          id: 'rank',
          means:
            '6 is 999 now, 5 hospital now, 4 within minutes, 3 the same day, 2 two working days, 1 two weeks, 0 no clock.',
          values: RANKS,
        },
      ],
      everyCall: true,
    },
    {
      id: 'ages',
      counts: 'Calls, by the age of the patient in years.',
      keys: [{ id: 'age', means: 'Age band.', values: AGE_BANDS }],
      everyCall: true,
    },
    {
      id: 'gaps',
      counts: 'Kinds of help that fitted and could not be had; one call may miss several.',
      keys: [destination, { id: 'reason', means: 'Why it could not be had.', values: REASON_KEYS }],
    },
    {
      id: 'returns',
      counts: 'Callers who came back from where they were sent, where staff told the desk.',
      keys: [destination, { id: 'reason', means: 'Why they came back.', values: RETURN_REASONS }],
    },
    {
      id: 'causes',
      counts:
        'Calls with a cause outside the call, after the audit "Making Time in General Practice" of 2015.',
      keys: [
        {
          id: 'cause',
          means: 'Cause, by its id in the published content; "other" is everything sensitive together.',
        },
      ],
    },
    {
      id: 'length',
      counts: 'Calls with an answer, by seconds up to the answer.',
      keys: [{ id: 'seconds', means: 'Band of seconds.', values: bandsOf(SECOND_EDGES) }],
    },
  ],
} as const satisfies { readonly tables: readonly DataTable[] } & Readonly<Record<string, unknown>>

/** Where in the small tables of counts each table of the data set comes from: the keys of a row, or nothing where a cell is no part of it. */
export const ROW_OF: Readonly<
  Record<(typeof DICTIONARY.tables)[number]['id'], (cell: readonly string[]) => readonly string[] | undefined>
> = {
  routes: ([table, , place, response]) => (table === 't1' ? [place!, response!] : undefined),
  urgency: ([table, , rank]) => (table === 't2' ? [rank!] : undefined),
  ages: ([table, band]) => (table === 't5' ? [band!] : undefined),
  gaps: ([table, place, reason]) => (table === 't4' ? [place!, reason!] : undefined),
  returns: ([table, , place, reason]) => (table === 't6' ? [place!, reason!] : undefined),
  causes: ([table, cause]) => (table === 't7' ? [cause!] : undefined),
  length: ([table, kind, band]) => (table === 't9' && kind === 'seconds' ? [band!] : undefined),
}
