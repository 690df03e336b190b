import type { WhoTold } from '#core/call/enquiry.ts'
import { dateOf, londonNow } from '#core/clock/wall-clock.ts'
import type { BoardWords } from '#core/practice/board.ts'
import { timeOfDay } from '#ui/dates.ts'
import { t } from '#ui/language.ts'
import { around, type Duty } from '../call/around.ts'
import { now, nowMs } from '../parts/clock.ts'
import { keptBoard, wordsOn } from './kept-board.ts'

/** Who is on duty today, as far as this desk knows; before the board has come, as it was kept. */
export function dutyNow(): Duty {
  return around.value?.duty() ?? { words: wordsOn(dateOf(londonNow(nowMs())), keptBoard.read()), asOf: '' }
}

/** Who is told of a danger now. */
export function toldNow(): WhoTold {
  const { words, nobody } = dutyNow()
  return { told: nobody ? 'nobody' : words.clinician ? 'duty' : 'nearest', time: timeOfDay(now.value) }
}

/** Who, where and until when visits go on the list, in one line: what nobody wrote is left out. */
export function placeWords(words: BoardWords): string {
  const known = Object.fromEntries(Object.entries(words).map(([field, said]) => [field, said || '–']))
  const parts = t('board-line', known)
    .split('|')
    .filter((part) => !part.includes('–'))
  return parts.length > 0 ? `${parts.join(', ')}.` : ''
}
