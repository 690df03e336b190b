import { screen, waitFor } from '@testing-library/preact'
import { beforeEach, expect, it } from 'vitest'
import { call } from '#desk/call/desk-state.ts'
import { fullNow, markFull } from '#desk/services/live.ts'
import { ASK_MS, CHOOSE_MS } from '#desk/typing/reading-times.ts'
import { asked, closed, nothingSeen, openCall, openDesk, press } from '../at-the-desk.tsx'
import type { HandClock } from '../call/real-desk.ts'
import { emptyOutbox } from '../empty-outbox.ts'

const atAnswer = {
  ...nothingSeen,
  opening: 'none',
  hot: 'no',
  age: '30',
  sex: 'male',
  signs: 'none',
  days: '2',
} as const

let clock: HandClock
let first: string
const place = () => document.querySelector('.place .service-line strong')?.textContent
const drawn = (words: string) =>
  waitFor(() => {
    expect(document.activeElement?.textContent).toBe(words)
    expect(document.getElementById('question')?.dataset.keysFrom).toBeDefined()
  })

beforeEach(async () => {
  await emptyOutbox()
  clock = openDesk()
  openCall('sore-throat', atAnswer, 'with')
  await asked(/Pharmacy First/)
  first = place()!
})

it('1 pressed twice does not swap the pharmacy back: each keeps its number, it is said in one line, and Z turns it back', async () => {
  const other = document.querySelector('.choices strong')!.textContent
  await press('1')
  const words = `${other} instead of ${first}.`
  await drawn(words)
  for (const ms of [0, 2 * ASK_MS]) {
    clock.pass(ms)
    await press('1')
    expect(place()).toBe(other)
  }
  await press('z')
  await waitFor(() => expect(place()).toBe(first))
  expect(screen.queryByText(words)).toBeNull()
  await asked(/Pharmacy First/)
  await press('a')
  await closed('Accepted and counted.')
})

it('F pressed twice marks one pharmacy full, and Z takes the mark back', async () => {
  const service = call.value!.practice.services.find(({ name }) => name === first)!
  await press('f')
  await waitFor(() => expect(place()).not.toBe(first))
  const next = call.value!.practice.services.find(({ name }) => name === place())!
  await drawn(`${next.name} instead of ${first}.`)
  await press('f')
  expect([fullNow(service) !== undefined, fullNow(next)]).toEqual([true, undefined])
  clock.pass(2 * ASK_MS)
  await press('z')
  await waitFor(() => expect(place()).toBe(first))
  expect(fullNow(service)).toBeUndefined()
  await markFull(service.id, null)
})

it('each place keeps its digit while the answer is on screen: after F, a choice, F again and Z', async () => {
  await press('o')
  const digits = () =>
    Object.fromEntries(
      [...document.querySelectorAll('.choice')].map((one) => [
        one.querySelector('strong')!.textContent,
        one.querySelector('kbd')!.textContent,
      ]),
    )
  const before = digits()
  const names = Object.keys(before)
  expect(names.length).toBeGreaterThan(2)
  const kept = () => {
    const now = digits()
    const stay = Object.keys(now).filter((name) => name in before)
    expect(stay.length).toBeGreaterThan(0)
    expect(Object.fromEntries(stay.map((name) => [name, now[name]]))).toEqual(
      Object.fromEntries(stay.map((name) => [name, before[name]])),
    )
  }
  const full: string[] = []
  const markHere = async () => {
    const from = place()!
    full.push(call.value!.practice.services.find(({ name }) => name === from)!.id)
    await press('f')
    await waitFor(() => expect(place()).not.toBe(from))
    clock.pass(2 * CHOOSE_MS)
    kept()
  }
  await markHere()
  const name = [...document.querySelectorAll('.choice')]
    .findLast((one) => one.checkVisibility())!
    .querySelector('strong')!.textContent
  await press(before[name]!)
  await waitFor(() => expect(place()).toBe(name))
  clock.pass(2 * CHOOSE_MS)
  kept()
  await markHere()
  await press('z')
  await waitFor(() => expect(place()).toBe(name))
  kept()
  for (const id of full) await markFull(id, null)
})

it('G says what it turned the answer into, and Z turns it back', async () => {
  await press('g')
  await waitFor(() =>
    expect(document.querySelector('.closing')!.textContent).toContain(`instead of ${first}.`),
  )
  clock.pass(2 * ASK_MS)
  await press('z')
  await waitFor(() => expect(place()).toBe(first))
  expect(call.value!.responses).toEqual([])
})

it('Esc after C takes “could not take” back wholly: nothing is passed over by it, and nothing of it is counted', async () => {
  await press('c')
  await waitFor(() => expect(place()).not.toBe(first))
  clock.pass(2 * CHOOSE_MS)
  await press('{Escape}')
  await waitFor(() => expect(place()).toBe(first))
  expect(call.value!.responses).toEqual([])
  expect(document.querySelector('.passed-over')?.textContent ?? '').not.toContain('could not take them')
})

it('C after a choice gives the next that nobody passed over, and what was passed over last of all', async () => {
  const names = () => [...document.querySelectorAll('.choice strong')].map(({ textContent }) => textContent)
  const [second, third] = names()
  await press('1')
  await waitFor(() => expect(place()).toBe(second))
  clock.pass(2 * CHOOSE_MS)
  await press('c')
  await waitFor(() => expect(place()).toBe(third))
  const { services } = call.value!.option!
  const last = call.value!.practice.services.find(({ id }) => id === services.at(-1)!.service)!
  expect(last.name).toBe(first)
})

it('at 1366 neither the name of the place nor the words to say drop when another takes its place', async () => {
  const tops = () =>
    ['.place .service-line', '.to-say'].map((one) => document.querySelector(one)!.getBoundingClientRect().top)
  const before = tops()
  const boxes = () => {
    const line = document.querySelector('.place > .row')!.getBoundingClientRect()
    const heading = document.getElementById('question')!.getBoundingClientRect()
    return [line, heading] as const
  }
  await press('1')
  await waitFor(() => expect(place()).not.toBe(first))
  expect(tops()).toEqual(before)
  const [line, heading] = boxes()
  expect(line.left).toBeGreaterThanOrEqual(heading.right)
  expect(line.top).toBeGreaterThanOrEqual(0)
})
