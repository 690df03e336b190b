import { computed } from '@preact/signals'
import { inCoreHours } from '#core/hours/core-hours.ts'
import { timeOfDay } from '#ui/dates.ts'
import { t } from '#ui/language.ts'
import type { Duty } from '../call/around.ts'
import { practice } from '../link/content-store.ts'
import type { Telling } from '../outbox/day-answers.ts'
import { newSaid } from '../outbox/new-said.ts'
import { outbox } from '../outbox/outbox.ts'
import { dayOf, type ToldHead } from '../outbox/said.ts'
import { toldInBrowser } from '../outbox/told-store.ts'
import { now, nowMs } from '../parts/clock.ts'
import { DutyBoard } from './duty-board.ts'
import { keptBoard } from './kept-board.ts'

/** Today's board at this desk. */
export const dutyBoard = new DutyBoard({
  queue: outbox,
  clock: nowMs,
  today: computed(() => {
    // Read so that the day is asked for again with every tick.
    void now.value
    return dayOf(nowMs())
  }),
  newSaid,
  kept: keptBoard,
  told: toldInBrowser(),
})

/** When the board was read that is shown, in words, while no newer one can be had; empty otherwise. */
export function asOfWords(): string {
  const at = dutyBoard.asOf.value
  return at ? t('board-as-of', { time: timeOfDay(at) }) : ''
}

/** The words on the board: who is duty, and where. */
export const board = dutyBoard.words

/** Who is on duty today and where, with what this desk wrote. */
export function duty(): Duty {
  return { words: board.value, asOf: asOfWords(), nobody: nobodyHere() }
}

/** Whether the practice is shut and nobody stands on today's board. */
export function nobodyHere(): boolean {
  const { clinician, extension, room } = board.value
  const here = practice.value
  return !(clinician || extension || room) && here !== undefined && !inCoreHours(here, now.value)
}

/** That nobody is on the board, and whom to ask instead. */
export function nobodyWords(): string {
  return t(nobodyHere() ? 'nobody-shut' : 'told-nobody')
}

/** Sends that the duty clinician was told, without a word of what; gives back how to take that back. */
export function tell(said: ToldHead): () => void {
  void dutyBoard.tell(said)
  return () => void dutyBoard.markAnswered(said.id)
}

/** Minutes after which a telling that nobody has marked as answered is shown as overdue. */
const UNANSWERED_MINUTES = 10

/** Whether a telling has waited ten minutes, or a ring-back until it was due. */
export function isOverdue({ at, minutes = UNANSWERED_MINUTES }: Telling): boolean {
  return minutesBetween(at, now.value) >= minutes
}

function minutesBetween(from: string, to: string): number {
  return (Date.parse(`${to}Z`) - Date.parse(`${from}Z`)) / 60_000
}
