import { t } from '#ui/language.ts'
import { loading } from '../link/content-store.ts'
import { dutyNow, placeWords } from './duty-now.ts'

/** Today's board in one line: what nobody wrote is left out. */
export function BoardLine() {
  const { words, asOf } = dutyNow()
  const place = words.clinician ? placeWords(words) : loading.value ? '…' : t('board-empty')
  return (
    <span class="on-duty" title={place}>
      <strong>{t('board-duty')}</strong> {place} {asOf}
    </span>
  )
}
