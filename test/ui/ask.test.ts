import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { asker } from '#ui/ask.ts'
import { mapOf, text } from '#ui/shape.ts'

const network = globalThis.fetch
let said: boolean[]
let answer: (response: Response) => void

beforeEach(() => {
  vi.useFakeTimers()
  said = []
  globalThis.fetch = (_path, init) =>
    new Promise((resolve, reject) => {
      answer = resolve
      init?.signal?.addEventListener('abort', () => reject(new Error('too late')))
    })
})
afterEach(() => {
  vi.useRealTimers()
  globalThis.fetch = network
})

const ask = asker({ onAnswering: (answers) => said.push(answers), quietMs: 8000 })

it('says within ten seconds that nobody answers, and that somebody does when the answer comes late (C19)', async () => {
  const asked = ask(mapOf(text), 'GET', '/api/live')
  await vi.advanceTimersByTimeAsync(7999)
  expect(said).toEqual([])
  await vi.advanceTimersByTimeAsync(1)
  expect(said).toEqual([false])
  answer(Response.json({}))
  await asked
  expect(said).toEqual([false, true])
})

it.each([
  ['our own no', () => Response.json({ error: 'This desk is not joined.' }, { status: 401 }), true],
  ['a page in its place', () => new Response('<!doctype html><p>Sign in'), false],
  ['a gateway that gave up', () => new Response('<h1>504</h1>', { status: 504 }), false],
])('after %s knows whether our server answers', async (_, response, answers) => {
  const asked = ask(mapOf(text), 'GET', '/api/live')
  answer(response())
  await asked
  expect(said).toEqual([answers])
})
