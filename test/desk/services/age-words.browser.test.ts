import { batch } from '@preact/signals'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { heard, noteAnswering, noteHeard } from '#desk/link/heard.ts'
import { clockOffset, hearClock, now } from '#desk/parts/clock.ts'
import { networkWords, oldWords, untilWords } from '#desk/services/age-words.ts'
import { addWords } from '#ui/language.ts'
import words from '../../../content/languages/en.json' with { type: 'json' }

const HOUR = 3_600_000

/** The clock is right, and the server was not heard on this page. */
function rightClock(): void {
  clockOffset.value = undefined
  hearClock({ tookMs: 0, heardMs: 0, serverMs: 0 })
  clockOffset.value = undefined
}

beforeEach(() => {
  rightClock()
  addWords(words)
  noteHeard('2026-11-24T10:15')
  noteAnswering(false)
  now.value = '2026-11-27T10:16'
})
afterEach(() => {
  rightClock()
  heard.value = undefined
})

it('says how old the services are without a network', () => {
  expect(networkWords()).toContain('3 days ago')
  expect(oldWords()).toContain('3 days ago')
})
it('claims no age by a clock that was wrong when it was last heard', () => {
  hearClock({ tookMs: 0, heardMs: 0, serverMs: 72 * HOUR })
  batch(() => {
    clockOffset.value = undefined
    now.value = '2026-11-27T10:16'
  })
  expect(networkWords()).toMatch(/^The server does not answer\./)
  expect(networkWords()).not.toContain('ago')
  expect(oldWords()).toBe('')
})
it('says the date of an end that is not in the week to come, so that nobody takes it for this week', () => {
  expect(untilWords('2026-12-03T23:59', '2026-11-27T10:16')).toBe('the end of Thursday')
  expect(untilWords('2026-12-05T23:59', '2026-11-27T10:16')).toBe('the end of Saturday 5 December')
  expect(untilWords('2026-12-05T08:00', '2026-11-27T10:16')).toBe('Saturday 5 December 08:00')
})
