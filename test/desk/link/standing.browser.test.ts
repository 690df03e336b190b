import { afterEach, beforeEach, expect, it } from 'vitest'
import { ask, keepToken, serverLostBook, unknownHere } from '#desk/link/api.ts'
import { clockWords } from '#desk/link/clock-words.ts'
import { enrolWithCode } from '#desk/link/enrol.ts'
import { clockCorrection, clockOffset, hearClock } from '#desk/parts/clock.ts'
import { addWords } from '#ui/language.ts'
import { text } from '#ui/shape.ts'
import words from '../../../content/languages/en.json' with { type: 'json' }

const network = window.fetch
const MINUTE = 60_000

/** A server whose clock is so far ahead of this computer's. */
function serve(status: number, body: unknown, aheadMs = 0): void {
  window.fetch = async (path, init) => {
    // A browser sends nothing with a header that is none.
    new Request(path, init)
    return Response.json(body, { status, headers: { 'server-time': String(Date.now() + aheadMs) } })
  }
}

beforeEach(() => {
  addWords(words)
  localStorage.clear()
  clockOffset.value = undefined
  keepToken('a-token-of-a-desk-here', 'one')
})
afterEach(() => {
  window.fetch = network
  // A clock that was wrong is remembered: the next file shall not find it so.
  clockOffset.value = undefined
  hearClock({ tookMs: 0, heardMs: 0, serverMs: 0 })
  clockOffset.value = undefined
})

it('hears on any answer that the desk was removed, until it joins again or is known again', async () => {
  serve(401, { error: 'This desk is not joined.', epoch: 'new' })
  await ask(text, 'GET', '/api/live')
  expect(unknownHere.value).toBe(true)
  expect([serverLostBook('old'), serverLostBook('new'), serverLostBook(undefined)]).toEqual([
    true,
    false,
    false,
  ])
  serve(403, { error: 'This code is wrong.' })
  expect(await enrolWithCode('ABCDEFGH')).toBe('wrong')
  expect(unknownHere.value).toBe(true)
  serve(200, { token: 'another-token-of-this-desk', practice: 'two' })
  expect(await enrolWithCode('ABCDEFGH')).toBe('joined')
  expect(unknownHere.value).toBe(false)
})
it('knows that the server does not know it any more where its token is spoilt, and tells this from a network that is gone', async () => {
  localStorage.setItem('device-token', 'a-token-of\0a-desk-here')
  serve(401, { error: 'This desk is not joined.', epoch: 'new' })
  expect(await ask(text, 'GET', '/api/live')).toMatchObject({ kind: 'refused', status: 401 })
  expect(unknownHere.value).toBe(true)
})
it('is no stranger where it never joined', async () => {
  localStorage.clear()
  unknownHere.value = false
  serve(401, { error: 'This desk is not joined.', epoch: 'new' })
  await ask(text, 'GET', '/api/live')
  expect(unknownHere.value).toBe(false)
})
it.each([
  [0, '', 0],
  [3 * MINUTE, 'This computer’s clock is 3 minutes slow. Set its date, time and time zone.', 0],
  [-3 * MINUTE, 'This computer’s clock is 3 minutes fast. Set its date, time and time zone.', 0],
  [
    21 * 1440 * MINUTE,
    'This computer’s clock is 21 days slow. The desk goes by the server’s time. Set the date, time and time zone.',
    21 * 1440 * MINUTE,
  ],
])('says in one line that the clock is %i ms slow', async (ahead, line, correction) => {
  serve(200, 'ok', ahead)
  await ask(text, 'GET', '/api/live')
  expect(clockWords()).toBe(line)
  expect(Math.abs(clockCorrection()! - correction)).toBeLessThan(5000)
})
