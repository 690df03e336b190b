import { useState } from 'preact/hooks'
import { t } from '#ui/language.ts'
import { counts, release } from '../link/lead-data.ts'
import { AXES, type Axis, callsByWeek, countTable } from './count-table.ts'
import { WeekChart } from './WeekChart.tsx'

/** The practice's counts by week: a table first, one chart beside it. True counts, for inside the practice. */
export function CountsSection() {
  const [axis, setAxis] = useState<Axis>('destination')
  const read = counts.value
  if (!read) return null
  const rows = countTable(read, axis)
  const all = callsByWeek(read)
  const sum = all.reduce<number>((total, n) => total + (n ?? 0), 0)
  return (
    <section aria-labelledby="counts">
      <h2 id="counts">{t('lead-counts')}</h2>
      <p>{t('lead-counts-sum', { count: sum, weeks: read.weeks.length })}</p>
      <p class="quiet-text">{t('lead-counts-note')}</p>
      <div class="row no-print" role="group" aria-label={t('lead-by')}>
        {AXES.map((one) => (
          <button
            key={one}
            type="button"
            class="button"
            aria-pressed={axis === one}
            onClick={() => setAxis(one)}
          >
            {t(`axis-${one}`)}
          </button>
        ))}
      </div>
      <div class="beside">
        <div class="scroll" tabIndex={0} role="region" aria-label={t(`axis-${axis}`)}>
          <table>
            <caption>{t('lead-table', { axis: t(`axis-${axis}`) })}</caption>
            <thead>
              <tr>
                <th scope="col">{t(`axis-${axis}`)}</th>
                <th scope="col">{t('lead-total')}</th>
                {read.weeks.map(({ week }) => (
                  <th scope="col" key={week}>
                    {week.slice(5)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.length === 0 ? (
                <tr>
                  <td colSpan={read.weeks.length + 2}>{t('lead-nothing-yet')}</td>
                </tr>
              ) : null}
              {rows.map((row) => (
                <tr key={row.id}>
                  <th scope="row">{nameOf(axis, row.id)}</th>
                  <td>{row.total}</td>
                  {row.weeks.map((n, at) => (
                    <td key={read.weeks[at]!.week} class={n === undefined ? 'gap' : ''}>
                      {n === undefined ? <abbr title={t('lead-gap')}>–</abbr> : n}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{t('lead-desks-heard')}</th>
                <td />
                {read.weeks.map(({ week, known, heard }) => (
                  <td key={week}>{known === 0 ? '–' : t('lead-of', { n: heard, all: known })}</td>
                ))}
              </tr>
            </tfoot>
          </table>
        </div>
        <WeekChart weeks={read.weeks} values={all} />
      </div>
    </section>
  )
}

function nameOf(axis: Axis, id: string): string {
  if (id === 'other') return t('lead-other')
  const content = release.value
  switch (axis) {
    case 'destination':
    case 'unmet':
      return content?.destinations[id]?.label ?? id
    case 'topic':
      return content?.pathways[id]?.title ?? id
    case 'group':
      return content?.groups[id]?.title ?? id
    case 'response':
      return t(`response-${id}`)
    case 'urgency':
      return t(`rank-${id}`)
    case 'age':
      return t(`band-${id}`)
    case 'avoidable':
      return t(`cause-${id}`)
    case 'search':
      return id
  }
}
