import { dateOf, londonNow } from '#core/clock/wall-clock.ts'
import { around, type Duty } from '../call/around.ts'
import { nowMs } from '../parts/clock.ts'
import { keptBoard, wordsOn } from './kept-board.ts'

/** Who is on duty today, as far as this desk knows; before the board has come, as it was kept. */
export function dutyNow(): Duty {
  return around.value?.duty() ?? { words: wordsOn(dateOf(londonNow(nowMs())), keptBoard.read()), asOf: '' }
}
