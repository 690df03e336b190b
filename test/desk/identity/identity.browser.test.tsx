import { screen } from '@testing-library/preact'
import { beforeEach, expect, it } from 'vitest'
import { call } from '#desk/call/desk-state.ts'
import { asked, openCall, openDesk, press } from '../at-the-desk.tsx'

beforeEach(() => void openDesk())

const NO_CONSENT = /No consent: say nothing about them. The patient can ring./

/** A request for test results, up to the step that asks who is told. */
async function results(): Promise<void> {
  openCall('result-normal')
  await asked('Is anyone ill')
  await press('n')
  await asked('Any of these now?')
  await press('n')
  await asked('Is this the patient?')
}
async function toAnswer(): Promise<void> {
  while (!document.querySelector('.place')) {
    await asked(/./)
    await press(document.querySelector('[aria-keyshortcuts="N"]') ? 'n' : '1')
    await new Promise((resolve) => requestAnimationFrame(resolve))
  }
}

it('before results are told asks three points of who is on the line', async () => {
  await results()
  expect(document.querySelector('main')!.textContent).toMatch(/full name.*date of birth.*address/i)
  await press('p')
  await toAnswer()
  expect(screen.queryByText(NO_CONSENT)).toBeNull()
})
it('somebody else without consent on the record is told nothing: the answer says so, and what is said aloud tells nothing', async () => {
  await results()
  await press('o')
  await toAnswer()
  expect(screen.getByText(NO_CONSENT)).toBeTruthy()
  expect(document.querySelector('.say')!.textContent).toMatch(/^I cannot tell you anything from the record/)
})
it('an N too many, after the danger signs, gives no answer there', async () => {
  await results()
  await press('n')
  await asked('Is this the patient?')
  expect(call.value!.told).toBeUndefined()
})
it('somebody else with consent goes on, and not sure counts as none', async () => {
  await results()
  await press('c')
  expect(call.value!.told).toBe('consent')
  openDesk()
  await results()
  await press('u')
  expect(call.value!.told).toBe('none')
})
it('on a private topic the answer asks about consent where the caller is not the patient', async () => {
  const signs = { opening: 'none', signs: 'none', age: '30', sex: 'female', pregnant: 'no' } as const
  openCall('sti', signs, 'with')
  await toAnswer()
  expect(screen.getByText(/Do we hold .* consent for this caller\?/)).toBeTruthy()
  openDesk()
  openCall('sti', signs, 'self')
  await toAnswer()
  expect(screen.queryByText(/consent for this caller/)).toBeNull()
})
it('a sore throat asks nothing of it', async () => {
  openCall('sore-throat', { opening: 'none', signs: 'none', age: '30', sex: 'female', days: '2' }, 'with')
  await toAnswer()
  expect(screen.queryByText(/consent/)).toBeNull()
})
it('a newcomer, who has no record here, is not made sure of', async () => {
  openCall('register-new')
  await asked('Is anyone ill')
  await press('n')
  await asked('Any of these now?')
  await press('n')
  expect(document.querySelector('main')!.textContent).not.toMatch(/Is this the patient/)
})
