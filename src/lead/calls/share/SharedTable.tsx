import type { DataTableRows } from '#core/disclosure/data-set.ts'
import { t } from '#ui/language.ts'
import { placeName } from '../calls-names.ts'
import { drawnTable } from './share.ts'

/** One table of what may leave, in the words of the screen. */
export function SharedTable({ table }: { readonly table: DataTableRows }) {
  const { columns, lines } = drawnTable(table)
  const heads =
    columns.length > 0
      ? [t('data-total'), ...columns.map((one) => valueName(table.id, one, 1))]
      : [t('data-calls')]
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={t(`data-${table.id}`)}>
      <table class="calls-table">
        <caption>{t(`data-${table.id}`)}</caption>
        <thead>
          <tr>
            <th scope="col">{t(`data-first-${table.id}`)}</th>
            {heads.map((head) => (
              <th scope="col" key={head}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ id, counts }) => (
            <tr key={id}>
              <th scope="row">{valueName(table.id, id, 0)}</th>
              {counts.map((n, at) => (
                <td key={heads[at]}>{n}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The words for a value of the first key of a table, or of its second. */
function valueName(table: DataTableRows['id'], value: string, key: 0 | 1): string {
  if (key === 1) {
    if (table === 'routes') return t(`response-${value}`)
    return table === 'gaps' ? t(`gap-reason-${value}`) : t(`calls-returned-${value}`)
  }
  switch (table) {
    case 'urgency':
      return t(`rank-${value}`)
    case 'ages':
      return t(`band-${value}`)
    case 'causes':
      return value === 'other' ? t('lead-other') : t(`cause-${value}`)
    case 'length':
      return t(`seconds-${value}`)
    default:
      return placeName(value)
  }
}
