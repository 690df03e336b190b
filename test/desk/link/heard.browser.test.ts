import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { heard, noteAnswering, noteHeard } from '#desk/link/heard.ts'
import { now } from '#desk/parts/clock.ts'
import { networkWords, oldWords, pastWords, untilWords } from '#desk/services/age-words.ts'
import { bringEnglish } from '#ui/language.ts'
import { readLive } from '../read-day.ts'

const network = window.fetch
const answering = async () => Response.json({ full: {}, changes: {}, reports: [] })
const noNetwork = async () => {
  throw new TypeError('no network')
}

beforeAll(bringEnglish)
beforeEach(() => {
  localStorage.clear()
  heard.value = undefined
  now.value = '2026-11-24T10:14'
  window.fetch = answering
})
afterEach(() => {
  window.fetch = network
  noteAnswering(true)
})

it('keeps when the server was last heard, once a minute at most', async () => {
  await readLive()
  expect(localStorage.getItem('heard')).toBe('2026-11-24T10:14')
  localStorage.removeItem('heard')
  await readLive()
  expect(localStorage.getItem('heard')).toBeNull()
  now.value = '2026-11-24T10:15'
  await readLive()
  expect(localStorage.getItem('heard')).toBe('2026-11-24T10:15')
})
it('says how old the services are when nobody answers, and stops saying so when somebody does', async () => {
  await readLive()
  expect(networkWords()).toBe('')
  window.fetch = noNetwork
  now.value = '2026-11-24T10:40'
  await readLive()
  expect(heard.value).toBe('2026-11-24T10:14')
  expect(networkWords()).toMatch(/^The server does not answer\. What is known of services is from 10:14\./)
  window.fetch = answering
  await readLive()
  expect(networkWords()).toBe('')
})
it('does not take a refusal for silence, nor for news of the services', async () => {
  await readLive()
  window.fetch = async () => Response.json({ error: 'no' }, { status: 401 })
  now.value = '2026-11-24T10:20'
  await readLive()
  expect(networkWords()).toBe('')
  expect(heard.value).toBe('2026-11-24T10:14')
})
it('takes a sign-in page of another network for silence, whatever the machine believes of its network (C19)', async () => {
  noteHeard('2026-11-23T16:02')
  window.fetch = async () => new Response('<!doctype html><p>Sign in')
  expect(navigator.onLine).toBe(true)
  await readLive()
  expect(networkWords()).toMatch(/^The server does not answer\. .* is from yesterday 16:02\./)
})
it('a proxy that holds a question open is not answering within ten seconds, in the words of the screen', async () => {
  await readLive()
  const page = Promise.withResolvers<Response>()
  window.fetch = () => page.promise
  vi.useFakeTimers()
  const asking = readLive()
  await vi.advanceTimersByTimeAsync(9_900)
  expect(networkWords()).toMatch(/^The server does not answer\./)
  vi.useRealTimers()
  page.resolve(new Response('<!doctype html><p>Bad gateway', { status: 502 }))
  await asking
  expect(networkWords()).toMatch(/^The server does not answer\./)
})
it('says quietly on the card what is older than half an hour', () => {
  noteHeard('2026-11-24T10:14')
  now.value = '2026-11-24T10:44'
  expect(oldWords()).toBe('')
  now.value = '2026-11-24T10:45'
  expect(oldWords()).toBe('What is known of services is from 10:14')
})
it('says times as people do', () => {
  expect(pastWords('2026-11-24T10:14', '2026-11-24T10:15')).toBe('10:14')
  expect(pastWords('2026-11-21T10:14', '2026-11-24T00:05')).toBe('3 days ago')
  expect(untilWords('2026-11-24T23:59', '2026-11-24T10:15')).toBe('the end of today')
  expect(untilWords('2026-11-25T23:59', '2026-11-24T10:15')).toBe('the end of tomorrow')
  expect(untilWords('2026-11-24T13:00', '2026-11-24T10:15')).toBe('13:00')
  expect(untilWords('2026-11-30T08:00', '2026-11-24T10:15')).toBe('Monday 08:00')
})
