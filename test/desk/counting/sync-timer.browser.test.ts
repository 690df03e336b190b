import { afterEach, expect, it } from 'vitest'
import { startSync } from '#desk/counting/sync-timer.ts'
import { ask } from '#desk/link/api.ts'
import { nothing } from '#ui/shape.ts'

const network = window.fetch
let stop = () => {}

afterEach(() => {
  stop()
  window.fetch = network
  Reflect.deleteProperty(document, 'visibilityState')
})

function leavePage(): void {
  Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'hidden' })
  document.dispatchEvent(new Event('visibilitychange'))
}

it('sends once more as the page is left, so that what was counted is not lost on a machine that is wiped', async () => {
  let runs = 0
  const timer = startSync(async () => {
    runs += 1
    return true
  })
  stop = timer.stop
  await expect.poll(() => runs).toBe(1)
  leavePage()
  await expect.poll(() => runs).toBe(2)
})

it('lets what is sent then outlive the page, and only then', async () => {
  const asked: (boolean | undefined)[] = []
  window.fetch = async (_path, init) => {
    asked.push(init?.keepalive)
    return new Response(null, { status: 204 })
  }
  await ask(nothing, 'PUT', '/api/tallies', { weeks: [] })
  leavePage()
  await ask(nothing, 'PUT', '/api/tallies', { weeks: [] })
  await ask(nothing, 'PUT', '/api/tallies', { weeks: 'x'.repeat(60_000) })
  expect(asked).toEqual([false, true, false])
})
