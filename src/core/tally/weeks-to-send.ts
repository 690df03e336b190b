import { type HeldWeek, isToSend } from './held-week.ts'
import { cutOf } from './line.ts'
import type { SendMoment } from './sending.ts'

/** The weeks that are to be sent. A key that was cut off another one is sent together with that one, whole: the server may hold more under that one than stays there. */
export function weeksToSend(
  all: readonly HeldWeek[],
  practice: string,
  epoch: string | undefined,
  moment: SendMoment,
): readonly HeldWeek[] {
  const due = new Set(all.filter((held) => isToSend(held, practice, epoch, moment)))
  const stays = new Set([...due].map((held) => cutOf(held)?.live))
  return all.filter((held) => due.has(held) || (stays.has(held.key) && held.practice === practice))
}
