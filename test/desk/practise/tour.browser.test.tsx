import { screen, waitFor } from '@testing-library/preact'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { call } from '#desk/call/desk-state.ts'
import { besides } from '#desk/parts/besides.ts'
import { isFirstStart } from '#desk/practise/first-minute.ts'
import { openTour } from '#desk/practise/open.ts'
import { asked, button, openCall, openDesk, openMenu, press } from '../at-the-desk.tsx'

beforeEach(() => {
  localStorage.clear()
  openDesk()
})
afterEach(() => {
  besides.value = new Map()
})

const tour = () => screen.queryByRole('region', { name: /^Your first minute/ })

it('has five steps, and is not offered again once it was read', async () => {
  expect(isFirstStart()).toBe(true)
  await openTour()
  for (const step of [1, 2, 3, 4, 5]) {
    await waitFor(() => expect(tour()!.textContent).toContain(`${step} of 5`))
    await press('{F6}')
  }
  await waitFor(() => expect(tour()).toBeNull())
  expect(isFirstStart()).toBe(false)
})
it('takes no key but its own: what is typed goes to the search; Esc closes the tour first, then clears that', async () => {
  await openTour()
  await waitFor(() => expect(tour()).not.toBeNull())
  const box = screen.getByRole<HTMLInputElement>('combobox')
  await userEvent.click(box)
  await press('cough')
  expect(box.value).toBe('cough')
  await press('{Escape}')
  await waitFor(() => expect(tour()).toBeNull())
  expect(box.value).toBe('cough')
  expect(document.activeElement).toBe(box)
  await press('{Escape}')
  expect(box.value).toBe('')
})
it('never slides in over what is typed: it waits for an empty box', async () => {
  const box = screen.getByRole<HTMLInputElement>('combobox')
  await userEvent.click(box)
  await press('cough')
  await openTour()
  await waitFor(() => expect(besides.value.size).toBe(1))
  expect(tour()).toBeNull()
  await press('{Escape}')
  await waitFor(() => expect([box.value, tour() !== null]).toEqual(['', true]))
})
it('stands back while a call is open', async () => {
  await openTour()
  await waitFor(() => expect(tour()).not.toBeNull())
  openCall('sore-throat')
  await asked('Who is on the line?')
  expect(tour()).toBeNull()
  await press('{Escape}')
  await waitFor(() => expect(call.value).toBeUndefined())
  await waitFor(() => expect(tour()).not.toBeNull())
})
it('is found again in the menu', async () => {
  await openMenu()
  await userEvent.click(button('The first minute: a tour'))
  await waitFor(() => expect(tour()).not.toBeNull())
})
