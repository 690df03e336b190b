import { afterEach, beforeEach, expect, it } from 'vitest'
import { call, openPathway } from '#desk/call/desk-state.ts'
import { askAtOnce, follow } from '#desk/follow.ts'
import { noteAnswering, withoutNetwork } from '#desk/link/heard.ts'
import { deskAtRest, endCalls } from './call/real-desk.ts'

const network = window.fetch
let asked = 0
let stop = () => {}

beforeEach(() => {
  deskAtRest()
  noteAnswering(true)
  asked = 0
  window.fetch = async (path) => {
    if (String(path).startsWith('/api/follow')) asked += 1
    throw new TypeError('no network')
  }
  stop = askAtOnce(() => void follow())
})
afterEach(() => {
  stop()
  endCalls()
  window.fetch = network
  noteAnswering(true)
})

it.each(['offline', 'online', 'focus'])(
  'the event “%s” asks the server at once, and silence is said (C19)',
  async (event) => {
    dispatchEvent(new Event(event))
    expect(asked).toBe(1)
    await expect.poll(withoutNetwork).toBe(true)
  },
)
it('an opened call asks at once, and each other one again (C19)', async () => {
  openPathway('sore-throat')
  expect([call.value?.pathway, asked]).toEqual(['sore-throat', 1])
  await expect.poll(withoutNetwork).toBe(true)
  endCalls()
  openPathway('cough-short')
  expect(asked).toBe(2)
})
