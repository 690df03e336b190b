import { screen, waitFor } from '@testing-library/preact'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { openEmergency, park } from '#desk/call/desk-state.ts'
import { training } from '#desk/parts/training.ts'
import { button, openCall, openDesk } from '../at-the-desk.tsx'
import { endCalls } from '../call/real-desk.ts'

const KEPT = 'lost-calls'
const leave = () => void dispatchEvent(new PageTransitionEvent('pagehide'))
const asksFirst = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))

beforeEach(() => {
  localStorage.removeItem(KEPT)
  openDesk()
})
afterEach(() => {
  localStorage.removeItem(KEPT)
  training.value = false
})

it('are told as a number alone on the page after, until somebody has read it', async () => {
  openCall('sore-throat', { age: '7' })
  park()
  openCall('earache-adult')
  await waitFor(() => expect(asksFirst()).toBe(true))
  leave()
  expect(localStorage.getItem(KEPT)).toBe('2')
  openDesk()
  const line = await screen.findByText(/2 calls were lost when this page closed/)
  expect(line.textContent).not.toMatch(/throat|earache/i)
  // What was typed is kept nowhere, so the line says that it is gone and what to do.
  expect(line.textContent).toContain('with what was typed. Start again, or ring back from your notes.')
  // Another reload, with one more, forgets none of them.
  openEmergency('call-999', undefined)
  await waitFor(() => expect(asksFirst()).toBe(true))
  leave()
  expect(localStorage.getItem(KEPT)).toBe('3')
  openDesk()
  await screen.findByText(/3 calls were lost/)
  await userEvent.click(button('Seen'))
  await waitFor(() => expect(screen.queryByText(/calls were lost/)).toBeNull())
  expect(localStorage.getItem(KEPT)).toBeNull()
})
it('are none where the page came back as it was and the call has ended', () => {
  openCall('sore-throat')
  leave()
  endCalls()
  leave()
  expect(localStorage.getItem(KEPT)).toBeNull()
})
it('are none where nothing was in hand, and none of training', () => {
  leave()
  expect(localStorage.getItem(KEPT)).toBeNull()
  training.value = true
  openCall('sore-throat')
  leave()
  expect(localStorage.getItem(KEPT)).toBeNull()
})
