import { londonNow } from '#core/clock/wall-clock.ts'
import type { PracticeDetails } from '#core/practice/practice-check.ts'
import { VersionChoice } from '../fields/VersionChoice.tsx'
import { detailDifferences, detailLabel, detailWords, mergedDetails, saysTheSame } from './detail-fields.ts'

/** The details that another lead saved, beside these, field by field. */
export function OtherDetails({
  mine,
  base,
  theirs,
  heading = 'h3',
  onSettle,
}: {
  readonly mine: PracticeDetails
  /** The details as they were before either changed them. */
  readonly base: PracticeDetails
  readonly theirs: PracticeDetails
  readonly heading?: 'h3' | 'h4'
  readonly onSettle: (merged: PracticeDetails) => void
}) {
  const fields = detailDifferences(mine, theirs).map((id) => ({
    id,
    label: detailLabel(id),
    theirs: detailWords(theirs, id),
    mine: detailWords(mine, id),
    changedHere: !saysTheSame(mine, base, id),
  }))
  return (
    <VersionChoice
      heading={heading}
      fields={fields}
      onSettle={(take) => onSettle(mergedDetails(mine, theirs, take, londonNow(Date.now()).slice(0, 10)))}
    />
  )
}
