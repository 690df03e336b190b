import { signal } from '@preact/signals'
import { addDays } from '#core/clock/wall-clock.ts'
import { worksOn } from '#core/hours/core-hours.ts'
import { asBoardValue } from '#core/practice/board.ts'
import type { Practice } from '#core/practice/practice.ts'
import { DAY_FIELDS, DUTY_DAYS_AHEAD, type DutyDay } from '#core/practice/upkeep/duty-days.ts'
import { list, mapOf, record, text } from '#ui/shape.ts'
import { ask } from '../link/lead-server.ts'

/** Who was put down for days to come; undefined until it is read. */
export const dutyDays = signal<readonly DutyDay[] | undefined>(undefined)

const isDutyDays = record<{ days: readonly DutyDay[] }>({
  days: list(record<DutyDay>({ day: text, words: mapOf(text) })),
})

/** The days after today on which the surgery opens and for which names may be put down. */
export function daysAhead(own: Practice, today: string): string[] {
  return Array.from({ length: DUTY_DAYS_AHEAD }, (_, at) => addDays(today, at + 1)).filter((day) =>
    worksOn(own, day),
  )
}

/** Reads who was put down for days to come. */
export async function loadDutyDays(): Promise<void> {
  const answer = await ask(isDutyDays, 'GET', '/api/lead/duty-days')
  if (answer.ok) dutyDays.value = answer.body.days
}

/** Puts down who is on duty on some days to come; gives back what is wrong in one sentence. */
export async function saveDutyDays(days: readonly DutyDay[]): Promise<string | undefined> {
  const kept = days.map(({ day, words }) => ({
    day,
    words: Object.fromEntries(DAY_FIELDS.map((field) => [field, asBoardValue(field, words[field] ?? '')])),
  }))
  const answer = await ask(isDutyDays, 'PUT', '/api/lead/duty-days', { days: kept })
  if (!answer.ok) return answer.error
  dutyDays.value = answer.body.days
  return undefined
}
