import { t } from '#ui/language.ts'
import { asOfWords, board } from './board.ts'

/** On an answer that the duty clinician hears of: who that is today, and what to do when their list is full. */
export function DutyLine() {
  const { clinician, extension, room, deputy, whenFull } = board.value
  return (
    <p class="duty-name">
      {clinician || extension || room
        ? t('duty-line', {
            name: clinician || '–',
            extension: extension || '–',
            room: room || '–',
            deputy: deputy || '–',
          })
        : t('duty-not-set')}
      {` ${asOfWords()}`}
      {whenFull ? ` ${t('when-full', { what: whenFull })}` : ''}
    </p>
  )
}
