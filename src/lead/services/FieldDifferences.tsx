import type { Service } from '#core/practice/service.ts'
import { t } from '#ui/language.ts'
import { fieldLabel, fieldWords } from './field-words.ts'

interface Column {
  readonly heading: string
  readonly service: Service | undefined
}

/** The fields in which versions of a service differ, side by side, in the words of the form. */
export function FieldDifferences({
  fields,
  columns,
}: {
  readonly fields: readonly (keyof Service)[]
  readonly columns: readonly Column[]
}) {
  return (
    <table class="words">
      <thead>
        <tr>
          <th scope="col">{t('other-field')}</th>
          {columns.map(({ heading }) => (
            <th scope="col" key={heading}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => (
          <tr key={field}>
            <th scope="row">{fieldLabel(field)}</th>
            {columns.map(({ heading, service }) => (
              <td key={heading}>{service ? fieldWords(service, field) : '–'}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
