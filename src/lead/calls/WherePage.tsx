import { useState } from 'preact/hooks'
import type { CallCounts } from '#core/measured/call-counts.ts'
import { t } from '#ui/language.ts'
import { release } from '../link/lead-data.ts'
import { callCounts } from './calls-data.ts'
import { groupName, groupOf, placeName, topicName } from './calls-names.ts'
import { captionWords } from './measure-words.ts'
import { type Size, useSize, WeeksButtons } from './WeeksButtons.tsx'
import { helpedIn, WHERE_COLUMNS, type WhereColumn, type WhereRow, whereRows } from './where.ts'

/** Where callers were sent and what became of it, beside the stretch before: by kind of help, or by group of topics down to topics. */
export function WherePage() {
  const [by, setBy] = useState<'destination' | 'group'>('destination')
  const [size, setSize] = useSize()
  const [open, setOpen] = useState<readonly string[]>([])
  const counts = callCounts.value
  if (!counts) return null
  const rows = whereRows(counts, by, size, groupOf)
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
      <Helped counts={counts} size={size} />
      <div class="scroll" tabIndex={0} role="region" aria-label={t('calls-page-where')}>
        <table class="calls-table">
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
            {rows.flatMap((row) => [
              <Line key={row.id} row={row}>
                {by === 'group' && row.id !== 'other' ? (
                  <button
                    type="button"
                    class="button quiet"
                    aria-expanded={open.includes(row.id)}
                    onClick={() => turn(row.id)}
                  >
                    {groupName(row.id)}
                  </button>
                ) : (
                  placeName(row.id)
                )}
              </Line>,
              ...(open.includes(row.id)
                ? topics
                    .filter(({ id }) => groupOf(id) === row.id && id !== 'other')
                    .map((topic) => (
                      <Line key={`${row.id}/${topic.id}`} row={topic} inner>
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

/** What is in the share that was helped by others, in words: it is of the same calls as the table, but not of all its lines. */
function Helped({ counts, size }: { readonly counts: CallCounts; readonly size: Size }) {
  const places = release.value?.destinations
  if (!places) return null
  const { n, of, office } = helpedIn(counts, places, size)
  if (of === 0) return null
  const names = office.map(({ id }) => placeName(id)).join(', ')
  return (
    <p class="measure">
      {t('calls-helped', { n, all: of })}{' '}
      {names ? t('calls-helped-office', { names, n: office.reduce((sum, one) => sum + one.n, 0) }) : ''}
    </p>
  )
}

function Line({
  row,
  inner,
  children,
}: {
  readonly row: WhereRow
  readonly inner?: true
  readonly children: preact.ComponentChildren
}) {
  return (
    <tr class={inner ? 'inner' : ''}>
      <th scope="row">{children}</th>
      {WHERE_COLUMNS.map((column) => {
        const [now, before] = [row.now[column], row.before[column]]
        return (
          <td key={column}>
            {now === undefined ? (
              <abbr title={t('calls-not-counted')}>–</abbr>
            ) : (
              <>
                {countWords(now, column, row.now)}{' '}
                <span class="quiet-text">
                  {t('calls-before', { n: countWords(before ?? 0, column, row.before) })}
                </span>
              </>
            )}
          </td>
        )
      })}
    </tr>
  )
}

/** A count, of what was taken or not taken with how many were offered it. */
function countWords(n: number, column: WhereColumn, { offered = 0 }: WhereRow['now']): string {
  return offered > 0 && (column === 'accepted' || column === 'wants-gp')
    ? t('lead-of', { n, all: offered })
    : String(n)
}
