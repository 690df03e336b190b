import { waitFor } from '@testing-library/preact'
import { beforeEach, expect, it } from 'vitest'
import { call, openPathway } from '#desk/call/desk-state.ts'
import { saidAtStart } from '#desk/search/choose.ts'
import { answers, asked, openDesk, press } from '../at-the-desk.tsx'

beforeEach(() => void openDesk())

/** Opens a topic with words that told of a man of 50, who is not on the line. */
const openFor = (topic: string): void =>
  openPathway(topic, saidAtStart({ said: { age: '50', sex: 'male', about: 'other' } }))

it('what the words told of somebody else is not the age and sex of a caller who is the patient', async () => {
  openFor('headache')
  await asked('Who is on the line?')
  await press('p')
  await waitFor(() => expect(call.value!.about).toBe('self'))
  expect(answers()).toEqual({})
})
it('it stays where the patient is with the caller or elsewhere, and what was pressed by hand stays always', async () => {
  openFor('headache')
  await asked('Who is on the line?')
  await press('w')
  await waitFor(() => expect(answers()).toEqual({ age: '50', sex: 'male' }))
  openDesk()
  openFor('headache')
  await asked('Who is on the line?')
  await press('f')
  await waitFor(() => expect(answers().sex).toBe('female'))
  await press('p')
  await waitFor(() => expect(answers()).toEqual({ sex: 'female' }))
})
it('whoever is not all right after a death is the caller, and not who died', async () => {
  openFor('grief')
  await asked(/ill or unsafe yourself/)
  await press('y')
  await waitFor(() => expect(answers()).toEqual({ gate: 'yes' }))
  expect(call.value!.forOther).toBeUndefined()
})
