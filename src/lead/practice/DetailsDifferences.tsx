import type { PracticeDetails } from '#core/practice/practice-check.ts'
import { DifferenceTable } from '../fields/DifferenceTable.tsx'
import { detailDifferences, detailLabel, detailWords } from './detail-fields.ts'

interface Column {
  readonly heading: string
  readonly details: PracticeDetails
}

/** The fields in which two versions of the practice's details differ, side by side. */
export function DetailsDifferences({ columns }: { readonly columns: readonly [Column, Column] }) {
  const [one, other] = columns
  return (
    <DifferenceTable
      headings={columns.map(({ heading }) => heading)}
      rows={detailDifferences(one.details, other.details).map((field) => ({
        label: detailLabel(field),
        cells: columns.map(({ details }) => detailWords(details, field)),
      }))}
    />
  )
}
