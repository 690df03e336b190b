import { useState } from 'preact/hooks'
import type { UsedColumn } from '#core/exchange/as-kept/columns.ts'
import { fileHeading } from '#core/exchange/as-kept/file-heading.ts'
import { isReading } from '#core/exchange/as-kept/rest.ts'
import { guarded, writeCsv } from '#core/exchange/csv.ts'
import type { ImportProblem } from '#core/exchange/imported.ts'
import { t } from '#ui/language.ts'
import { saidHere } from '../link/said.ts'
import { download } from './download.ts'

const SHOWN = 15
const MORE = 100
const COLUMNS = ['row', 'column', 'outcome', 'problem'] as const
type Column = (typeof COLUMNS)[number]

/** Every problem of a file by row and column, sorted as wished, to copy or to keep as a table. */
export function ProblemTable({
  problems,
  columns,
}: {
  readonly problems: readonly ImportProblem[]
  /** The columns of somebody's own table: what it calls them itself is shown. */
  readonly columns: readonly UsedColumn[] | undefined
}) {
  const [most, setMost] = useState(SHOWN)
  const [sort, setSort] = useState<{ readonly by: Column; readonly down: boolean }>({
    by: 'outcome',
    down: false,
  })
  const [message, setMessage] = useState('')
  const named = problems.map((one) => ({ ...one, column: fileHeading(one.column, columns) }))
  const sorted = inOrder(named, sort.by, sort.down)
  const table = () => [
    COLUMNS.map((one) => t(`exchange-${one}`)),
    ...sorted.map((one) => COLUMNS.map((at) => cellOf(one, at))),
  ]
  const copy = () =>
    void Promise.resolve()
      .then(() => navigator.clipboard.writeText(rowsToPaste(table())))
      .then(
        () => setMessage(t('exchange-copied')),
        () => setMessage(t('exchange-copy-failed')),
      )
  return (
    <div class="stack">
      <div class="row">
        <button type="button" class="button" onClick={copy}>
          {t('exchange-copy')}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => download('problems.csv', 'text/csv', writeCsv(table()))}
        >
          {t('exchange-problems-download')}
        </button>
        <span role="status">{message}</span>
      </div>
      <div class="scroll whole" tabIndex={0} role="region" aria-label={t('exchange-problems')}>
        <table class="words">
          {sorted.length > most ? (
            <caption>{t('exchange-problems-shown', { shown: most, all: sorted.length })}</caption>
          ) : null}
          <thead>
            <tr>
              {COLUMNS.map((one) => (
                <th
                  key={one}
                  scope="col"
                  aria-sort={sort.by !== one ? 'none' : sort.down ? 'descending' : 'ascending'}
                >
                  <button
                    type="button"
                    class="sorter"
                    onClick={() => setSort({ by: one, down: sort.by === one && !sort.down })}
                  >
                    {t(`exchange-${one}`)}
                    <span aria-hidden="true">{sort.by !== one ? '↕' : sort.down ? '↓' : '↑'}</span>
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sorted.slice(0, most).map((problem) => (
              <tr key={`${problem.row} ${problem.column} ${problem.message}`}>
                <th scope="row">{problem.row}</th>
                <td>{problem.column}</td>
                <td>{cellOf(problem, 'outcome')}</td>
                <SaidCell message={problem.message} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {sorted.length > most ? (
        <div class="row">
          <button type="button" class="button" onClick={() => setMost(most + MORE)}>
            {t('show-more', { count: Math.min(MORE, sorted.length - most) })}
          </button>
        </div>
      ) : null}
    </div>
  )
}

/** What is wrong, in the language of the page; where it has no words for that, the cell says that it is English. */
function SaidCell({ message }: { readonly message: string }) {
  const said = saidHere(message)
  return <td lang={said === message ? 'en' : undefined}>{said}</td>
}

/** Rows as a spreadsheet takes them from the clipboard, with nothing in them that it would run. */
function rowsToPaste(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map((cell) => guarded(cell.replace(/\s+/g, ' '))).join('\t')).join('\n')
}

function cellOf(problem: ImportProblem, column: Column): string {
  switch (column) {
    case 'row':
      return `${problem.row}`
    case 'column':
      return problem.column
    case 'outcome':
      return t(`exchange-${(['fault', 'warning', 'read-so'] as const)[weightOf(problem)]!}`)
    case 'problem':
      return saidHere(problem.message)
  }
}

/** How much hangs on a problem: a line is left out, part of it is, or a cell was only read in some way. */
function weightOf(problem: ImportProblem): 0 | 1 | 2 {
  return isReading(problem) ? 2 : problem.warning ? 1 : 0
}

/** What is left out comes before what is only to be looked at. */
function inOrder(problems: readonly ImportProblem[], by: Column, down: boolean): ImportProblem[] {
  const words = new Intl.Collator('en-GB')
  const turn = down ? -1 : 1
  const compare = (one: ImportProblem, other: ImportProblem) => {
    if (by === 'row') return one.row - other.row
    if (by === 'outcome') return weightOf(one) - weightOf(other)
    return words.compare(cellOf(one, by), cellOf(other, by))
  }
  return [...problems].sort((one, other) => turn * compare(one, other) || one.row - other.row)
}
