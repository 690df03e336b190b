import { screen, waitFor } from '@testing-library/preact'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { call } from '#desk/call/desk-state.ts'
import { besides } from '#desk/parts/besides.ts'
import { isFirstStart } from '#desk/practise/first-minute.ts'
import { openTour } from '#desk/practise/open.ts'
import { asked, button, closed, nothingSeen, openCall, openDesk, openMenu, press } from '../at-the-desk.tsx'

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
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('combobox')))
  for (const step of [1, 2, 3, 4, 5]) {
    await waitFor(() => expect(tour()!.textContent).toContain(`${step} of 5`))
    await press('{Enter}')
  }
  await waitFor(() => expect(tour()).toBeNull())
  expect(isFirstStart()).toBe(false)
})
it('takes no room from what is found: it stands back as soon as words are typed, and is there again once they are gone; Esc in an empty box closes it', async () => {
  await openTour()
  await waitFor(() => expect(tour()).not.toBeNull())
  const box = screen.getByRole<HTMLInputElement>('combobox')
  await userEvent.click(box)
  await press('cough')
  expect(box.value).toBe('cough')
  expect(tour()).toBeNull()
  await press('{Escape}')
  await waitFor(() => expect([box.value, tour() !== null]).toEqual(['', true]))
  await press('{Escape}')
  await waitFor(() => expect(tour()).toBeNull())
  expect(document.activeElement).toBe(box)
})
it('goes on by Enter in the empty box alone: F6 is for who was cut off, and Enter on a button presses that button', async () => {
  await openTour()
  await waitFor(() => expect(tour()!.textContent).toContain('1 of 5'))
  await press('{F6}')
  expect(tour()!.textContent).toContain('1 of 5')
  button('Menu').focus()
  await press('{Enter}')
  await waitFor(() => expect(document.querySelector('#menu:popover-open')).not.toBeNull())
  expect(tour()!.textContent).toContain('1 of 5')
})
it('goes after the first finished call, and is not offered again', async () => {
  await openTour()
  await waitFor(() => expect(tour()).not.toBeNull())
  openCall(
    'sore-throat',
    { ...nothingSeen, opening: 'none', signs: 'none', age: '30', sex: 'male', days: '2' },
    'with',
  )
  await asked(/Pharmacy First/)
  await press('a')
  await closed('Accepted and counted.')
  await press('{Enter}')
  await waitFor(() => expect(screen.getByRole('combobox')).toBe(document.activeElement))
  expect(tour()).toBeNull()
  expect(isFirstStart()).toBe(false)
})
it('names no key, which a tablet does not have: the buttons that it names show theirs', async () => {
  await openTour()
  await waitFor(() => expect(tour()).not.toBeNull())
  for (let step = 1; step <= 5; step++) {
    expect(tour()!.querySelector('p')!.textContent).not.toMatch(/Enter|press |F\d| A /)
    if (step < 5) await userEvent.click(button('Next'))
  }
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
