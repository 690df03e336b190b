import { computed } from '@preact/signals'
import { isWallClock } from '#core/clock/wall-clock.ts'
import { timeOfDay } from '#ui/dates.ts'
import { keep, readKept } from '#ui/kept.ts'
import { t } from '#ui/language.ts'
import { record, text, textThat } from '#ui/shape.ts'
import { ask } from '../link/api.ts'
import { isBoardAnswer } from '../outbox/day-answers.ts'
import { newSaid, outbox } from '../outbox/outbox.ts'
import { dayOf } from '../outbox/said.ts'
import { now } from '../parts/clock.ts'
import { DutyBoard, type DutyPorts, type Read } from './duty-board.ts'

const KEPT = 'board'
const ofDay = record<Pick<Read, 'on' | 'at'>>({ on: text, at: textThat(isWallClock) })
const isRead = (value: unknown): value is Read => isBoardAnswer(value) && ofDay(value)

/** The last board, kept in this browser for a start without a network. */
export const keptBoard: NonNullable<DutyPorts['kept']> = {
  read: () => readKept(KEPT, isRead),
  write: (board) => keep(KEPT, board),
}

/** Today's board at this desk. */
export const dutyBoard = new DutyBoard({
  queue: outbox,
  read: async () => {
    const answer = await ask(isBoardAnswer, 'GET', '/api/board')
    return answer.kind === 'said' ? answer.body : undefined
  },
  clock: Date.now,
  today: computed(() => {
    // Read so that the day is asked for again with every tick.
    void now.value
    return dayOf(Date.now())
  }),
  newSaid,
  kept: keptBoard,
})

/** When the board was read that is shown, in words, while no newer one can be had; empty otherwise. */
export function asOfWords(): string {
  const at = dutyBoard.asOf.value
  return at ? t('board-as-of', { time: timeOfDay(at) }) : ''
}

/** Reads the board that every desk of the practice sees; without a network the last one stays. */
export function refreshBoard(): Promise<void> {
  return dutyBoard.refresh()
}

/** The words on the board: who is duty, and where. */
export const board = dutyBoard.words

/** Notes that the duty clinician was told of something, without a word of what; gives back how to take that back. */
export function tellDuty(): () => void {
  const said = newSaid()
  void dutyBoard.tell(said)
  return () => void dutyBoard.markAnswered(said.id)
}

/** Minutes after which a telling that nobody has marked as answered is shown as overdue. */
const UNANSWERED_MINUTES = 10

/** Whether a telling of this London time has waited ten minutes. */
export function isOverdue(at: string): boolean {
  return minutesBetween(at, now.value) >= UNANSWERED_MINUTES
}

function minutesBetween(from: string, to: string): number {
  return (Date.parse(`${to}Z`) - Date.parse(`${from}Z`)) / 60_000
}
