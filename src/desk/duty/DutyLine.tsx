import { t } from '#ui/language.ts'
import { asOfWords, board, nobodyWords } from './board.ts'
import { placeWords } from './duty-now.ts'

/** On an answer that the duty clinician hears of: who that is today, and what to do when their list is full. */
export function DutyLine() {
  const { whenFull } = board.value
  const place = placeWords({ ...board.value, visitCutOff: '', whenFull: '' })
  return (
    <p class="duty-name">
      {place ? `${t('board-duty')} ${place}` : nobodyWords()}
      {` ${asOfWords()}`}
      {whenFull ? ` ${t('when-full', { what: whenFull })}` : ''}
    </p>
  )
}
