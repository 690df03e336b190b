import { screen, waitFor } from '@testing-library/preact'
import { beforeEach, expect, it } from 'vitest'
import { raisedByStaff } from '#core/call/disposition.ts'
import { enquiryOf } from '#desk/call/call-step.ts'
import { call, query } from '#desk/call/desk-state.ts'
import { notesOf } from '#desk/plan/plan.ts'
import { ASK_MS } from '#desk/typing/reading-times.ts'
import { answers, asked, nothingSeen, openCall, openDesk, press } from '../at-the-desk.tsx'
import type { HandClock } from '../call/real-desk.ts'

let clock: HandClock

beforeEach(() => {
  clock = openDesk()
})

/** Waits until a question was painted; no time has passed since. */
const painted = (words: string | RegExp) =>
  waitFor(() => {
    const heading = screen.getByRole('heading', { level: 1 })
    expect(heading.textContent).toMatch(words)
    expect(heading.dataset.keysFrom).toBeDefined()
  })

it('one N too many after the opening leaves the next question unanswered, until that was on screen for 400 ms, whatever was pressed meanwhile', async () => {
  openCall('cough-short', { age: '3', sex: 'female', ...nothingSeen }, 'with')
  const before = () => Object.keys(answers()).length
  for (const n of [1, 2, 3, 4]) {
    await asked(/any of these/i)
    expect(screen.getByText(`${n} of 4.`, { exact: false })).toBeTruthy()
    await press('n')
    await waitFor(() => expect(screen.queryByText(`${n} of 4.`, { exact: false })).toBeNull())
  }
  await painted('fever')
  const given = before()
  for (const ms of [30, 170, 190]) {
    clock.pass(ms)
    await press('n')
    await screen.findByText('Read this first. Then press N again.')
  }
  expect(before()).toBe(given)
  clock.pass(ASK_MS - 390)
  await press('n')
  await waitFor(() => expect(before()).toBe(given + 1))
})

it('two quick Ns at a gate end at no desk: what the caller said stands beside it, and goes into the note with the answer', async () => {
  query.value = 'repeat prescription and also ive had chest pain since last night'
  openCall('repeat-prescription')
  await painted('Is anyone ill')
  expect(screen.getByText(/also ive had chest pain since last night/)).toBeTruthy()
  await press('n')
  clock.pass(60)
  await press('n')
  await screen.findByText('Read this first. Then press N again.')
  expect([answers(), call.value!.ended]).toEqual([{}, undefined])
  await asked('Is anyone ill')
  await press('n')
  await waitFor(() => expect(answers().gate).toBe('no'))
  const note = notesOf([{ call: call.value!, disposition: raisedByStaff(enquiryOf(call.value!)) }], 'hash')
  expect(note).toContain(
    'They said: “repeat prescription and also ive had chest pain since last night”.\nAsked if anyone is ill',
  )
})
