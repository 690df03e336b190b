import { londonNow } from '#core/clock/wall-clock.ts'
import type { Ask } from '#ui/ask.ts'
import { either, record, type Shape, yesNo } from '#ui/shape.ts'
import { isBoardAnswer, isLiveAnswer } from './day-answers.ts'
import type { SendAnswer } from './queue.ts'
import type { Said } from './said.ts'

const MINUTE_MS = 60_000

/** Not as it should be, gone, or of another practice: sent again it would be refused again. */
const NEVER = [400, 404, 409, 410, 422]

/** A suggestion was kept: what comes of it is heard later. */
const isKept: Shape<{ readonly kept: boolean }> = record({ kept: yesNo })

/** Sends one thing that was said at this desk, with its London day where `correction`, what to add to this computer's clock, is known. A telling is never given up: what the server will not take now may be taken when the desk has joined again. */
export async function sendSaid(ask: Ask, said: Said, now: number, correction?: number): Promise<SendAnswer> {
  const { method, path, body } = requestOf(said)
  const { id, at, practice } = said
  // How long ago, not when: so that a wrong clock at the desk moves no telling to another day.
  const waited = Math.max(0, Math.floor((now - at) / MINUTE_MS))
  const answer = await ask(either(either(isBoardAnswer, isLiveAnswer), isKept), method, path, {
    ...body,
    id,
    waited,
    ...(correction === undefined ? {} : { day: londonNow(at + correction).slice(0, 10) }),
    ...(practice ? { practice } : {}),
  })
  if (answer.kind === 'silent') return undefined
  if (answer.kind === 'said') return { end: 'kept', body: answer.body }
  const telling = said.kind === 'told' || said.kind === 'answered'
  return { end: !telling && NEVER.includes(answer.status) ? 'refused' : 'later', body: answer.body }
}

function requestOf(said: Said): { method: string; path: string; body?: object } {
  switch (said.kind) {
    case 'told':
      return {
        method: 'POST',
        path: '/api/board/told',
        ...(said.minutes ? { body: { minutes: said.minutes } } : {}),
      }
    case 'answered':
      return { method: 'POST', path: '/api/board/answered' }
    case 'board':
      return { method: 'PUT', path: `/api/board/${said.field}`, body: { value: said.value, over: said.over } }
    case 'full':
      return {
        method: 'POST',
        path: `/api/services/${encodeURIComponent(said.service)}/full`,
        body: { until: said.until || null, over: said.over },
      }
    case 'report':
      return {
        method: 'POST',
        path: `/api/services/${encodeURIComponent(said.service)}/report`,
        body: { reason: said.reason },
      }
    case 'suggest': {
      const { text, topic, service, screen, notPeople } = said
      return { method: 'POST', path: '/api/suggestions', body: { text, topic, service, screen, notPeople } }
    }
  }
}
