import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { askWhileUsed } from '#lead/link/while-used.ts'

let asked: number
let stop: () => void
beforeEach(() => {
  vi.useFakeTimers()
  asked = 0
  stop = askWhileUsed(async () => {
    asked += 1
  })
})
afterEach(() => {
  stop()
  vi.useRealTimers()
})

it('asks what is new while somebody is at the page', async () => {
  await vi.advanceTimersByTimeAsync(61_000)
  expect(asked).toBe(3)
})
it('asks no more once nobody touched the page for ten minutes, and at once when somebody does', async () => {
  await vi.advanceTimersByTimeAsync(15 * 60_000)
  const before = asked
  await vi.advanceTimersByTimeAsync(60 * 60_000)
  expect(asked).toBe(before)
  dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab' }))
  await vi.advanceTimersByTimeAsync(0)
  expect(asked).toBe(before + 1)
})
