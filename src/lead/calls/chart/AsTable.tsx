import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { t } from '#ui/language.ts'

/** The points of a chart as a table, its heads by their texts; its rows are drawn when it is opened, since a page holds many. */
export function AsTable({
  name,
  heads,
  rows,
}: {
  readonly name: string
  readonly heads: readonly string[]
  readonly rows: () => ComponentChildren
}) {
  const [open, setOpen] = useState(false)
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('calls-as-table')}</summary>
      {open ? (
        <div class="scroll" tabIndex={0} role="region" aria-label={t('calls-table-of', { name })}>
          <table>
            <thead>
              <tr>
                {heads.map((head) => (
                  <th scope="col" key={head}>
                    {t(head)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>{rows()}</tbody>
          </table>
        </div>
      ) : null}
    </details>
  )
}
