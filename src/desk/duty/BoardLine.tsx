import { t } from '#ui/language.ts'
import { dutyNow, placeWords } from './duty-now.ts'

/** Today's board in one line: what nobody wrote is left out. */
export function BoardLine() {
  const { words, asOf } = dutyNow()
  return (
    <span>
      <strong>{t('board-duty')}</strong> {words.clinician ? placeWords(words) : t('board-empty')} {asOf}
    </span>
  )
}
