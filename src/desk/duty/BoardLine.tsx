import { t } from '#ui/language.ts'
import { dutyNow } from './duty-now.ts'

/** Today's board in one line. */
export function BoardLine() {
  const { words, asOf } = dutyNow()
  const { clinician, extension, room, deputy, visitCutOff } = words
  const line = clinician
    ? t('board-line', {
        name: clinician,
        extension: extension || '–',
        room: room || '–',
        deputy: deputy || '–',
        cutOff: visitCutOff || '–',
      })
    : t('board-empty')
  return (
    <span>
      <strong>{t('board-duty')}</strong> {line} {asOf}
    </span>
  )
}
