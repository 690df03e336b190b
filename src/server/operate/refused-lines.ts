import { londonNow } from '#core/clock/wall-clock.ts'
import { refusedToday } from '#core/practice/upkeep/refused-today.ts'
import type { Store } from '../store/store.ts'

/** What every practice keeps that the checks of words and numbers would refuse today, a line each; none where there is nothing. `now` is in milliseconds. */
export async function refusedLines(store: Store, now: number): Promise<string[]> {
  const lines: string[] = []
  for (const { id } of await store.heads()) {
    const practice = await store.practice(id)
    if (!practice) continue
    const { words } = await store.of(id).board(londonNow(now).slice(0, 10))
    for (const { kind, key, message } of refusedToday(practice, words))
      lines.push(`${id}, ${kind} ${key}: ${message}`)
  }
  return lines
}
