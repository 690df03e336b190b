import type { Service } from '#core/practice/service.ts'
import { DifferenceTable } from '../fields/DifferenceTable.tsx'
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
    <DifferenceTable
      headings={columns.map(({ heading }) => heading)}
      rows={fields.map((field) => ({
        label: fieldLabel(field),
        cells: columns.map(({ service }) => (service ? fieldWords(service, field) : '–')),
      }))}
    />
  )
}
