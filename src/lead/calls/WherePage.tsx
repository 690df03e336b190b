import { useState } from 'preact/hooks'
import type { CallCounts } from '#core/measured/call-counts.ts'
import { weeksBack } from '#core/measured/cells.ts'
import type { Places } from '#core/measured/measures.ts'
import { t } from '#ui/language.ts'
import { release } from '../link/lead-data.ts'
import { callCounts } from './calls-data.ts'
import { groupName, groupOf, placeName, topicName } from './calls-names.ts'
import { captionWords } from './measure-words.ts'
import './cards-table.css'
import { type Size, useSize, WeeksButtons } from './WeeksButtons.tsx'
import { WHERE_COLUMNS, type WhereColumn, type WhereRow, whereRows } from './where.ts'
import { saidIll, sumOf, toldDuty, whereSections } from './where-sections.ts'

/** Where callers were sent and what became of it, beside the stretch before: by kind of help, or by group of topics down to topics. */
export function WherePage() {
  const [by, setBy] = useState<'destination' | 'group'>('destination')
  const [size, setSize] = useSize()
  const [open, setOpen] = useState<readonly string[]>([])
  const counts = callCounts.value
  const places = release.value?.destinations
  if (!counts || !places) return null
  const rows = whereRows(counts, by, size, groupOf)
  const hasBefore = weeksBack(counts, size, 1).to > 0
  const topics = by === 'group' && open.length > 0 ? whereRows(counts, 'topic', size, groupOf) : []
  const turn = (id: string) => setOpen(open.includes(id) ? open.filter((one) => one !== id) : [...open, id])
  return (
    <>
      <div class="row no-print" role="group" aria-label={t('lead-by')}>
        {(['destination', 'group'] as const).map((one) => (
          <button key={one} type="button" class="button" aria-pressed={by === one} onClick={() => setBy(one)}>
            {t(`axis-${one}`)}
          </button>
        ))}
        <WeeksButtons size={size} onSize={setSize} />
      </div>
      <p class="quiet-text">{t('calls-where-note')}</p>
      {by === 'destination' ? <Told {...{ counts, places, size, rows }} /> : null}
      <div class="scroll" tabIndex={0} role="region" aria-label={t('calls-page-where')}>
        <table class="calls-table cards-table">
          <caption>{captionWords(`calls-where-caption-${size}`, counts, size, true)}</caption>
          <thead>
            <tr>
              <th scope="col">{t(`axis-${by}`)}</th>
              {WHERE_COLUMNS.map((column) => (
                <th scope="col" key={column}>
                  {t(`calls-column-${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.length === 0 ? (
              <tr>
                <td colSpan={WHERE_COLUMNS.length + 1}>{t('calls-nothing')}</td>
              </tr>
            ) : null}
            {rows.length > 0 ? (
              <Line row={sumOf('all', rows)} kind="sum" {...{ hasBefore }}>
                {t('calls-together')}
              </Line>
            ) : null}
            {by === 'destination'
              ? whereSections(rows, places).flatMap(({ id, rows: own, sum }) => [
                  ...(id === 'other'
                    ? []
                    : [
                        <Line key={`section/${id}`} row={sum} kind="sum" {...{ hasBefore }}>
                          {t(`calls-section-${id}`)}
                        </Line>,
                      ]),
                  ...own.map((row) => (
                    <Line
                      key={row.id}
                      row={row}
                      kind={id === 'other' ? undefined : 'inner'}
                      {...{ hasBefore }}
                    >
                      {placeName(row.id)}
                    </Line>
                  )),
                ])
              : rows.flatMap((row) => [
                  <Line key={row.id} row={row} {...{ hasBefore }}>
                    {row.id === 'other' ? (
                      placeName(row.id)
                    ) : (
                      <button
                        type="button"
                        class="button quiet"
                        aria-expanded={open.includes(row.id)}
                        onClick={() => turn(row.id)}
                      >
                        {groupName(row.id)}
                      </button>
                    )}
                  </Line>,
                  ...(open.includes(row.id)
                    ? topics
                        .filter(({ id }) => groupOf(id) === row.id && id !== 'other')
                        .map((topic) => (
                          <Line key={`${row.id}/${topic.id}`} row={topic} kind="inner" {...{ hasBefore }}>
                            {topicName(topic.id)}
                          </Line>
                        ))
                    : []),
                ])}
          </tbody>
        </table>
      </div>
    </>
  )
}

/** What This week tells of these calls, with the lines of the table that it comes from. */
function Told({
  counts,
  places,
  size,
  rows,
}: {
  readonly counts: CallCounts
  readonly places: Places
  readonly size: Size
  readonly rows: readonly WhereRow[]
}) {
  const sections = whereSections(rows, places)
  const of = (wanted: string, column: WhereColumn) =>
    sections.find(({ id }) => id === wanted)?.sum.now[column] ?? 0
  const [helpers, gp] = [of('helpers', 'noted'), of('gp', 'noted')]
  const duty = toldDuty(counts, places, size)
  const { ill, all: asked } = saidIll(counts, size)
  return (
    <ul class="calls-list measure">
      {helpers + gp > 0 ? (
        <li>{t('calls-helped', { n: of('helpers', 'accepted'), all: helpers + gp, helpers, gp })}</li>
      ) : null}
      {duty.length > 0 ? (
        <li>
          {t('calls-duty-told', {
            n: duty.reduce((sum, { n }) => sum + n, 0),
            names: duty.map(({ id, n }) => `${placeName(id)} ${n}`).join(', '),
          })}
        </li>
      ) : null}
      {asked > 0 ? <li>{t('letter-gate', { ill, all: asked })}</li> : null}
    </ul>
  )
}

/** A line of the table: a sum of others stands out, and lines that are in a sum stand inwards. */
function Line({
  row,
  kind,
  hasBefore,
  children,
}: {
  readonly row: WhereRow
  readonly kind?: 'inner' | 'sum' | undefined
  /** Whether there is a stretch before: where none is, a 0 would say that nobody rang. */
  readonly hasBefore: boolean
  readonly children: preact.ComponentChildren
}) {
  return (
    <tr class={kind}>
      <th scope="row">{children}</th>
      {WHERE_COLUMNS.map((column) => {
        const [now, before] = [row.now[column], row.before[column]]
        return (
          <td key={column} data-head={t(`calls-column-${column}`)}>
            {now === undefined ? (
              <abbr title={t('calls-not-counted')}>–</abbr>
            ) : (
              <>
                {now}
                {hasBefore ? <span class="quiet-text"> {t('calls-before', { n: before ?? 0 })}</span> : null}
              </>
            )}
          </td>
        )
      })}
    </tr>
  )
}
