import { screen } from '@testing-library/preact'
import { beforeEach, expect, it } from 'vitest'
import { call, openPathway } from '#desk/call/desk-state.ts'
import { asked, openDesk, press } from '../at-the-desk.tsx'

beforeEach(() => void openDesk())

const SMALL = 'Too small to ring alone: ask who is there.'
const ALONE = 'A child is ringing alone: ask for a grown-up.'
const patientRings = async (age: string) => {
  openPathway('sore-throat', { answers: { age } })
  await asked('Who is on the line?')
  await press('p')
  await asked(/./)
}

it('a child too small to ring is taken to have somebody with it, and one line says so', async () => {
  await patientRings('4')
  expect(call.value?.about).toBe('with')
  await screen.findByText(SMALL)
})
it('of a child of nine who rings it is said that the child is alone, without a key more', async () => {
  await patientRings('9')
  expect(call.value?.about).toBe('self')
  await screen.findByText(ALONE)
  expect(screen.queryByText(SMALL)).toBeNull()
})
it.each(['12', '44'])('of nobody else: %s', async (age) => {
  await patientRings(age)
  expect(screen.queryByText(ALONE)).toBeNull()
})
it('nor of a small child where it was said that somebody is with it', async () => {
  openPathway('sore-throat', { answers: { age: '4' } })
  await asked('Who is on the line?')
  await press('w')
  await asked(/./)
  expect(screen.queryByText(SMALL)).toBeNull()
})
