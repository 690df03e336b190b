import { longDate } from '#ui/dates.ts'
import { t } from '#ui/language.ts'
import { practice, release } from '../../link/lead-data.ts'

/** Whose paper this is, by which guidance, and until when it holds: the earliest day on which a topic is to be reviewed. */
export function PaperFoot() {
  const content = release.value
  if (!content) return null
  const review = Object.values(content.pathways)
    .map((pathway) => pathway.review)
    .toSorted()[0]
  return (
    <footer class="paper-foot">
      <p>
        {t('paper-of', { practice: practice.value?.name ?? '' })} {t('guide-sample')}.{' '}
        {review ? t('paper-until', { review: longDate(review) }) : ''}
      </p>
    </footer>
  )
}
