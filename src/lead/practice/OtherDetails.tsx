import type { PracticeDetails } from '#core/practice/practice-check.ts'
import { t } from '#ui/language.ts'
import { DetailsDifferences } from './DetailsDifferences.tsx'

/** The details that another lead saved, beside these: only those in which they differ. */
export function OtherDetails({
  mine,
  theirs,
  onTake,
  onKeepMine,
}: {
  readonly mine: PracticeDetails
  readonly theirs: PracticeDetails
  readonly onTake: () => void
  readonly onKeepMine: () => void
}) {
  return (
    <div class="card stack" role="alert">
      <p>{t('other-title')}</p>
      <DetailsDifferences
        columns={[
          { heading: t('other-theirs'), details: theirs },
          { heading: t('other-mine'), details: mine },
        ]}
      />
      <div class="row">
        <button type="button" class="button" onClick={onTake}>
          {t('other-take')}
        </button>
        <button type="button" class="button" onClick={onKeepMine}>
          {t('other-keep-mine')}
        </button>
      </div>
    </div>
  )
}
