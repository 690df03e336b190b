import { writeCsv } from '../exchange/csv.ts'
import { codeWords, type ValueSpeech } from './code-words.ts'
import type { DataSet, DataTableRows } from './data-set.ts'
import { DICTIONARY } from './dictionary.ts'

const HEADS = [
  'dictionary',
  'practice',
  'sample',
  'quarter',
  'table',
  'key1',
  'key1_words',
  'key2',
  'key2_words',
  'n',
] as const
/** Stands for the second key where a row is the total of the first. */
const TOTAL = 'total'
/** The table of rows that say how the others are read. */
const ABOUT = 'about'

/**
 * A data set as one table that explains itself: first rows that say the rule and what each table counts, then a row for each count with
 * words beside the codes, each saying whose it is, of which quarter, and whether it is invented. A spreadsheet runs none of it.
 */
export function dataSetCsv(set: DataSet, speech: ValueSpeech): string {
  const { dictionary, practice, sample, period, tables } = set
  const row = (table: string, keys: readonly [string, string, string, string], n: number | string) => [
    dictionary,
    practice,
    sample ? 'sample' : '',
    period.id,
    table,
    ...keys,
    String(n),
  ]
  const counted = (
    id: DataTableRows['id'],
    [first = '', second = '']: readonly string[],
    n: number | string,
  ) =>
    row(
      id,
      [
        first,
        codeWords(id, first, 0, speech),
        second,
        second === TOTAL ? speech.say('data-total') : second && codeWords(id, second, 1, speech),
      ],
      n,
    )
  const about = (what: string, words: string) => row(ABOUT, [what, words, '', ''], '')
  return writeCsv([
    HEADS,
    about('rule', DICTIONARY.rule),
    about('period', DICTIONARY.period),
    ...DICTIONARY.tables.map(({ id, counts }) => about(id, counts)),
    ...tables.flatMap(({ id, rows, totals }) => [
      ...rows.map(({ keys, n }) => counted(id, keys, n)),
      ...totals.map(({ keys, n }) => counted(id, [...keys, TOTAL], n)),
    ]),
  ])
}
