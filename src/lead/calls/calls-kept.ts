import { computed } from '@preact/signals'
import { WATCHED_AT_FIRST, type Watched } from '#core/practice/calls/watched.ts'
import { practice } from '../link/lead-data.ts'
import { ask, isChangedPractice } from '../link/lead-server.ts'
import { role } from '../services/service-store.ts'

/** The three measures that the practice watches, each with what might get worse beside it. */
export const watchedHere = computed(() => practice.value?.watched ?? WATCHED_AT_FIRST)

/** Keeps what the practice watches from now on; gives back the server's sentence when it refuses. */
export function saveWatched(watched: readonly Watched[]): Promise<string | undefined> {
  return keep('watched', { watched, base: watchedHere.value })
}

async function keep(what: string, body: object): Promise<string | undefined> {
  const answer = await ask(isChangedPractice, 'PUT', `/api/lead/calls/${what}`, { ...body, by: role.value })
  if (!answer.ok) return answer.error
  practice.value = answer.body.practice
  return undefined
}
