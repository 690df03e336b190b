import { t } from '#ui/language.ts'
import { asOfWords, board, nobodyHere, nobodyWords } from './board.ts'
import { placeWords } from './duty-now.ts'

/** On an answer that the duty clinician hears of: who that is today, and what to do when their list is full. */
export function DutyLine({ emergency }: { readonly emergency: boolean }) {
  const { whenFull } = board.value
  const place = placeWords({ ...board.value, visitCutOff: '', whenFull: '' })
  // Beside 999 or A&E the words of a shut surgery, "ring 111", would be a second order.
  if (!place && emergency && nobodyHere()) return null
  return (
    <p class="duty-name">
      {place ? `${t('board-duty')} ${place}` : nobodyWords()}
      {` ${asOfWords()}`}
      {whenFull ? ` ${t('when-full', { what: whenFull })}` : ''}
    </p>
  )
}
