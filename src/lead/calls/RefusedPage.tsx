import type { CallCounts } from '#core/measured/call-counts.ts'
import { sumBy, weeksBack } from '#core/measured/cells.ts'
import { t } from '#ui/language.ts'
import { callCounts } from './calls-data.ts'
import { placeName } from './calls-names.ts'
import { captionWords } from './measure-words.ts'
import { ReturnedTable } from './ReturnedTable.tsx'
import { type Size, useSize, WeeksButtons } from './WeeksButtons.tsx'

const ENDS = ['declined-gp', 'declined-other', 'no-capacity', 'left'] as const

/** What callers did not take, by kind of help: their choice, and what could not take them; and what callers came back from. */
export function RefusedPage() {
  const [size, setSize] = useSize()
  const counts = callCounts.value
  if (!counts) return null
  const rows = refusedRows(counts, size)
  return (
    <>
      <div class="row no-print" role="group" aria-label={t('lead-by')}>
        <WeeksButtons size={size} onSize={setSize} />
      </div>
      <p class="quiet-text">{t('calls-refused-note')}</p>
      <div class="scroll" tabIndex={0} role="region" aria-label={t('calls-page-refused')}>
        <table class="calls-table">
          <caption>{captionWords(size === 1 ? 'calls-weeks-1' : 'calls-13-weeks', counts, size)}</caption>
          <thead>
            <tr>
              <th scope="col">{t('axis-destination')}</th>
              <th scope="col">{t('calls-column-offered')}</th>
              {ENDS.map((end) => (
                <th scope="col" key={end}>
                  {t(`response-${end}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.length === 0 ? (
              <tr>
                <td colSpan={ENDS.length + 2}>{t('calls-nothing')}</td>
              </tr>
            ) : null}
            {rows.map(({ id, offered, ends }) => (
              <tr key={id}>
                <th scope="row">{placeName(id)}</th>
                <td>{offered}</td>
                {ends.map((n, at) => (
                  <td key={ENDS[at]}>{t('lead-of', { n, all: offered })}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ReturnedTable />
    </>
  )
}

function refusedRows(counts: CallCounts, size: Size) {
  const span = weeksBack(counts, size)
  const sums = (fits: (response: string) => boolean) =>
    sumBy(counts, span, ([table, , place, response]) =>
      table === 't1' && fits(response!) ? place : undefined,
    )
  const offered = sums(() => true)
  const ends = ENDS.map((end) => sums((response) => response === end))
  return [...offered]
    .map(([id, n]) => ({ id, offered: n, ends: ends.map((one) => one.get(id) ?? 0) }))
    .filter(({ ends: all }) => all.some((n) => n > 0))
    .sort((a, b) => b.ends[0]! - a.ends[0]! || (a.id < b.id ? -1 : 1))
}
