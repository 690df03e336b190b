import { dutyBoard } from '#desk/duty/board.ts'
import { ask } from '#desk/link/api.ts'
import { isBoardAnswer, isLiveAnswer } from '#desk/outbox/day-answers.ts'
import { askingLive } from '#desk/services/live.ts'

/** Reads the board by itself, as following reads it with all else. */
export async function readBoard(): Promise<void> {
  const hear = dutyBoard.asking()
  const answer = await ask(isBoardAnswer, 'GET', '/api/board')
  hear(answer.kind === 'said' ? answer.body : undefined)
}

/** Reads by itself what changed today. */
export async function readLive(): Promise<void> {
  const hear = askingLive()
  const answer = await ask(isLiveAnswer, 'GET', '/api/live')
  hear(answer.kind === 'said' ? answer.body : undefined)
}
