import { t } from '#ui/language.ts'

/** One field in which versions differ: its label, and what each version says. */
export interface Difference {
  readonly label: string
  readonly cells: readonly string[]
}

/** Versions side by side, a row for each field in which they differ. */
export function DifferenceTable({
  headings,
  rows,
}: {
  readonly headings: readonly string[]
  readonly rows: readonly Difference[]
}) {
  return (
    <table class="words">
      <thead>
        <tr>
          <th scope="col">{t('other-field')}</th>
          {headings.map((heading) => (
            <th scope="col" key={heading}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, cells }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {cells.map((cell, at) => (
              <td key={headings[at]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
