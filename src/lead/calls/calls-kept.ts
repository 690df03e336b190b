import { computed } from '@preact/signals'
import type { AssumedShare } from '#core/practice/calls/assumed.ts'
import type { NewLimits } from '#core/practice/calls/new-limits.ts'
import type { Trial, TrialEnd, TrialWords } from '#core/practice/calls/trials.ts'
import { type MeasureId, WATCHED_AT_FIRST, type Watched } from '#core/practice/calls/watched.ts'
import { practice } from '../link/lead-data.ts'
import { ask, isChangedPractice } from '../link/lead-server.ts'
import { role } from '../services/service-store.ts'

/** The three measures that the practice watches, each with what might get worse beside it. */
export const watchedHere = computed(() => practice.value?.watched ?? WATCHED_AT_FIRST)

/** The changes that are tried or were, the newest first. */
export const trialsHere = computed(() => practice.value?.trials?.toReversed() ?? [])

/** The decisions to draw the limits of one chart anew, the latest week first. */
export function newLimitsOf(measure: MeasureId): NewLimits[] {
  const all = practice.value?.newLimits ?? []
  return all.filter((one) => one.measure === measure).toSorted((a, b) => (a.from < b.from ? 1 : -1))
}

/** Keeps what the practice watches from now on; gives back the server's sentence when it refuses. */
export function saveWatched(watched: readonly Watched[]): Promise<string | undefined> {
  return keep('PUT', 'watched', { watched, base: watchedHere.value })
}

/** Keeps the decision to draw the limits of a chart anew; gives back the server's sentence when it refuses. */
export function drawNewLimits(
  given: Pick<NewLimits, 'measure' | 'from' | 'why'>,
): Promise<string | undefined> {
  return keep('POST', 'limits', given)
}

/** Begins to try a change; gives back the server's sentence when it refuses. */
export function beginTrial(trial: Omit<Trial, 'id' | 'by' | 'end'>): Promise<string | undefined> {
  return keep('POST', 'trials', trial)
}

/** Ends a trial with what was learned; gives back the server's sentence when it refuses. */
export function endTrial(id: string, end: Pick<TrialEnd, 'as' | 'learned'>): Promise<string | undefined> {
  return keep('POST', 'trials/end', { id, ...end })
}

/** Changes the words of a trial; gives back the server's sentence when it refuses. */
export function changeTrial(id: string, words: TrialWords): Promise<string | undefined> {
  return keep('POST', 'trials/words', { id, ...words })
}

/** Takes a trial out, with all that was written of it; gives back the server's sentence when it refuses. */
export function removeTrial(id: string): Promise<string | undefined> {
  return keep('POST', 'trials/out', { id })
}

/** Keeps what is assumed of appointments; gives back the server's sentence when it refuses. */
export function saveAssumed(assumed: AssumedShare): Promise<string | undefined> {
  return keep('PUT', 'assumed', assumed)
}

/** Takes such a decision back; the history of the practice keeps both. */
export function takeLimitsBack({ measure, from }: NewLimits): Promise<string | undefined> {
  return keep('POST', 'limits/back', { measure, from })
}

async function keep(method: 'PUT' | 'POST', what: string, body: object): Promise<string | undefined> {
  const answer = await ask(isChangedPractice, method, `/api/lead/calls/${what}`, { ...body, by: role.value })
  if (!answer.ok) return answer.error
  practice.value = answer.body.practice
  return undefined
}
