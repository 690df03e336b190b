import type { CallCounts } from '#core/measured/call-counts.ts'
import { sumBy, weeksBack } from '#core/measured/cells.ts'
import { isReply } from '#core/measured/measures.ts'
import { t } from '#ui/language.ts'
import { callCounts } from './calls-data.ts'
import { placeName } from './calls-names.ts'
import { captionWords } from './measure-words.ts'
import './cards-table.css'
import { ReturnedTable } from './ReturnedTable.tsx'
import { type Size, useSize, WeeksButtons } from './WeeksButtons.tsx'

const ENDS = ['declined-gp', 'declined-other', 'no-capacity', 'left'] as const
const COLUMNS = ['calls', 'not-noted', 'noted', 'accepted', ...ENDS] as const
type Column = (typeof COLUMNS)[number]
type Sums = Readonly<Record<Column, number>>

/** What callers did not take, by kind of help: their choice, and what could not take them; and what callers came back from. */
export function RefusedPage() {
  const [size, setSize] = useSize()
  const counts = callCounts.value
  if (!counts) return null
  const { rows, others, all } = refusedRows(counts, size)
  return (
    <>
      <div class="row no-print" role="group" aria-label={t('lead-by')}>
        <WeeksButtons size={size} onSize={setSize} />
      </div>
      <p class="quiet-text">{t('calls-refused-note')}</p>
      <div class="scroll" tabIndex={0} role="region" aria-label={t('calls-page-refused')}>
        <table class="calls-table cards-table">
          <caption>{captionWords(size === 1 ? 'calls-weeks-1' : 'calls-13-weeks', counts, size)}</caption>
          <thead>
            <tr>
              <th scope="col">{t('axis-destination')}</th>
              {COLUMNS.map((column) => (
                <th scope="col" key={column}>
                  {headOf(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {all.calls === 0 ? (
              <tr>
                <td colSpan={COLUMNS.length + 1}>{t('calls-nothing')}</td>
              </tr>
            ) : null}
            {all.calls > 0 ? (
              <Line sums={all} kind="sum">
                {t('calls-together')}
              </Line>
            ) : null}
            {rows.map(({ id, sums }) => (
              <Line key={id} sums={sums}>
                {placeName(id)}
              </Line>
            ))}
            {others.count > 0 ? (
              <Line sums={others.sums}>{t('calls-others-taken', { count: others.count })}</Line>
            ) : null}
          </tbody>
        </table>
      </div>
      <ReturnedTable />
    </>
  )
}

function Line({
  sums,
  kind,
  children,
}: {
  readonly sums: Sums
  readonly kind?: 'sum'
  readonly children: preact.ComponentChildren
}) {
  return (
    <tr class={kind}>
      <th scope="row">{children}</th>
      {COLUMNS.map((column) => (
        <td key={column} data-head={headOf(column)}>
          {sums[column]}
        </td>
      ))}
    </tr>
  )
}

/** The kinds of help that somebody did not take, those which most wanted the GP instead first; all others in one sum; and the sum of all. */
function refusedRows(counts: CallCounts, size: Size) {
  const sums = new Map<string, Record<Column, number>>()
  const all = none()
  const responses = sumBy(counts, weeksBack(counts, size), ([table, , place, response]) =>
    table === 't1' ? `${place}/${response}` : undefined,
  )
  for (const [key, n] of responses) {
    const [place, response] = key.split('/') as [string, string]
    const own = sums.get(place) ?? none()
    sums.set(place, own)
    for (const sum of [own, all]) {
      sum.calls += n
      sum[isReply(response) ? 'noted' : 'not-noted'] += n
      if (response === 'accepted' || isEnd(response)) sum[response] += n
    }
  }
  const isRefused = (one: Sums) => ENDS.some((end) => one[end] > 0)
  const rest = [...sums.values()].filter((one) => !isRefused(one))
  const others = none()
  for (const one of rest) for (const column of COLUMNS) others[column] += one[column]
  return {
    rows: [...sums]
      .map(([id, own]) => ({ id, sums: own }))
      .filter((row) => isRefused(row.sums))
      .sort((a, b) => b.sums['declined-gp'] - a.sums['declined-gp'] || (a.id < b.id ? -1 : 1)),
    others: { count: rest.length, sums: others },
    all,
  }
}

function headOf(column: Column): string {
  return t(isEnd(column) ? `response-${column}` : `calls-column-${column}`)
}

function none(): Record<Column, number> {
  return Object.fromEntries(COLUMNS.map((column) => [column, 0])) as Record<Column, number>
}

function isEnd(column: string): column is (typeof ENDS)[number] {
  return (ENDS as readonly string[]).includes(column)
}
