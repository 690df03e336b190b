import { codeWords } from '#core/disclosure/code-words.ts'
import type { DataTableRows } from '#core/disclosure/data-set.ts'
import { t } from '#ui/language.ts'
import '../cards-table.css'
import { drawnTable, SPEECH } from './share.ts'

/** Columns of numbers that fit beside their heading on a phone. */
const MOST = 3

/** One table of what may leave, in the words of the screen. */
export function SharedTable({ table }: { readonly table: DataTableRows }) {
  const { columns, lines } = drawnTable(table)
  const heads =
    columns.length > 0
      ? [t('data-total'), ...columns.map((one) => codeWords(table.id, one, 1, SPEECH))]
      : [t('data-calls')]
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={t(`data-${table.id}`)}>
      <table class={heads.length > MOST ? 'calls-table cards-table' : 'calls-table'}>
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
              <th scope="row">{codeWords(table.id, id, 0, SPEECH)}</th>
              {counts.map((n, at) => (
                <td key={heads[at]} data-head={heads[at]}>
                  {n}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
