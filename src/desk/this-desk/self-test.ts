import { play } from '#core/matrix/play.ts'
import { keepText, readText } from '#ui/kept.ts'
import { t } from '#ui/language.ts'
import { composed } from '../call/desk-state.ts'
import { ask } from '../link/api.ts'
import { practice, standIn, topics } from '../link/content-store.ts'
import { isLiveAnswer } from '../outbox/day-answers.ts'
import { now } from '../parts/clock.ts'
import { find } from '../search/find.ts'

/** One thing that was tried, and whether it went as it should. */
export interface Tried {
  readonly name: string
  readonly ok: boolean
}

const TRIAL = 'self-test'
/** A worker that says nothing for this long keeps nothing. */
const WORKER_MS = 5000

/** Tries what a call needs: the search, a call to its answer, what is kept for offline use, the browser's store, the server. Nothing is counted or sent. */
export async function selfTest(): Promise<readonly Tried[]> {
  const trials: readonly (readonly [string, () => boolean | Promise<boolean>])[] = [
    ['search', findsTopics],
    ['call', leadsACall],
    ['kept', keepsForOffline],
    ['store', keepsThings],
    ['server', serverAnswers],
  ]
  const tried: Tried[] = []
  for (const [name, trial] of trials) tried.push({ name: t(`tests-${name}`), ok: await succeeds(trial) })
  return tried
}

async function succeeds(trial: () => boolean | Promise<boolean>): Promise<boolean> {
  try {
    return await trial()
  } catch {
    return false
  }
}

/** Each topic is found by its own title, among the first few. */
function findsTopics(): boolean {
  const all = topics.value?.topics ?? []
  return all.length > 0 && all.every(({ id, title }) => find(title).topics.some((found) => found.id === id))
}

/** Somebody of 40 who says no to everything comes to an answer on every topic. */
function leadsACall(): boolean {
  const [release, ours] = [composed.value, practice.value ?? standIn.value]
  if (!release || !ours) return false
  const person = { who: { age: 40, sex: 'female' }, yes: [], gate: 'no', problem: () => undefined } as const
  return Object.values(release.pathways).every((pathway) => {
    const { disposition } = play({ release, practice: ours, at: now.value, pathway, answers: {} }, person)
    return release.destinations[disposition.destination] !== undefined
  })
}

/** Whether the worker of this page keeps every file of its release. */
function keepsForOffline(): Promise<boolean> {
  const worker = navigator.serviceWorker?.controller
  if (!worker) return Promise.resolve(false)
  const { port1, port2 } = new MessageChannel()
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data === true)
    setTimeout(() => resolve(false), WORKER_MS)
    worker.postMessage({ type: 'whole' }, [port2])
  })
}

/** Whether this browser keeps what it is given. */
function keepsThings(): boolean {
  const kept = keepText(TRIAL, TRIAL) && readText(TRIAL) === TRIAL
  keepText(TRIAL, undefined)
  return kept
}

async function serverAnswers(): Promise<boolean> {
  return (await ask(isLiveAnswer, 'GET', '/api/live')).kind === 'said'
}
