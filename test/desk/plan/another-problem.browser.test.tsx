import { screen, waitFor } from '@testing-library/preact'
import { beforeEach, expect, it } from 'vitest'
import { unansweredSigns } from '#core/call/signs.ts'
import { enquiryOf, stepOf } from '#desk/call/call-step.ts'
import { carried } from '#desk/call/carried.ts'
import { call, endCall, newEnquiry, openPathway } from '#desk/call/desk-state.ts'
import { nextProblem } from '#desk/call/later-steps.ts'
import { carry } from '#desk/plan/carry.ts'
import { notesOf, planFor } from '#desk/plan/plan.ts'
import { answers, asked, button, closed, openCall, openDesk, press, pressAlone } from '../at-the-desk.tsx'

beforeEach(() => void openDesk())

const SIGNS = { opening: 'none', signs: 'none' } as const
const PERSON = { age: '30', sex: 'female', pregnant: 'no' } as const

/** A sore throat of a woman of 30, accepted at its answer. */
async function soreThroat(): Promise<void> {
  openCall('sore-throat', { ...SIGNS, ...PERSON, days: '2' }, 'with')
  for (;;) {
    const { step } = stepOf(call.value!)
    if (step.screen === 'disposition') break
    await asked(/./)
    await press('n')
  }
  await asked(/·/)
  await press('a')
  await closed('Accepted and counted.')
}
async function another(same: 'y' | 'n'): Promise<void> {
  await press('y')
  await screen.findByRole('dialog', { name: 'Same patient?' })
  await pressAlone(same)
  await waitFor(() => expect(document.activeElement?.id).toBe('query'))
}
const parts = () => {
  const { step } = stepOf(call.value!)
  if (step.screen !== 'disposition') throw new Error('There is no answer yet.')
  return planFor(call.value!, step.disposition)
}

it('of the same patient keeps who, age and opening, and asks what is new', async () => {
  await soreThroat()
  await another('y')
  openPathway('back-pain')
  expect(answers()).toMatchObject({ opening: 'none', ...PERSON })
  expect(answers().days).toBeUndefined()
  expect(answers().signs).toBeUndefined()
  expect(call.value!.about).toBe('with')
})
it('of someone else keeps the caller alone, and the opening is asked again', async () => {
  await soreThroat()
  await another('n')
  openPathway('back-pain')
  expect(answers()).toEqual({})
  expect(call.value!.earlier).toBeUndefined()
  expect(call.value!.about).toBe('with')
})
it('of the same patient keeps nothing where the words tell of another person', async () => {
  await soreThroat()
  const { answers: kept, about, earlier } = carry(call.value!, true)
  for (const [was, said] of [
    ['with', { answers: { age: '3' } }],
    ['with', { answers: { sex: 'male' }, forOther: { sex: 'male' } }],
    ['self', { answers: {}, forOther: {} }],
    ['away', { answers: {}, about: 'self' }],
  ] as const) {
    newEnquiry()
    carried.value = { answers: kept, about: was, earlier: earlier ?? [] }
    openPathway('rash-new', said)
    expect(answers(), JSON.stringify(said)).toEqual(said.answers)
    expect(call.value!.earlier, JSON.stringify(said)).toBeUndefined()
  }
  newEnquiry()
  carried.value = { answers: kept, ...(about ? { about } : {}), earlier: earlier ?? [] }
  openPathway('rash-new', { answers: { age: '30' }, forOther: { age: '30' } })
  expect(answers().opening).toBe('none')
})
it('makes one plan by clock, on one slip and in one note', async () => {
  await soreThroat()
  await another('y')
  openCall('headache', { 'worst-head': 'yes' })
  await asked(/999/)
  expect(parts().map(({ call: one }) => one.pathway)).toEqual(['headache', 'sore-throat'])
  const plan = screen.getByRole('region', { name: 'One plan' }).textContent
  expect(plan.indexOf('Headache')).toBeLessThan(plan.indexOf('Sore throat'))
  const note = notesOf(parts(), 'abcdef0123')
  expect(note.indexOf('Headache')).toBeLessThan(note.indexOf('Sore throat'))
  window.dispatchEvent(new Event('beforeprint'))
  await waitFor(() => expect(document.querySelectorAll('#slip article')).toHaveLength(1))
  expect(document.querySelectorAll('#slip h1')).toHaveLength(2)
  window.dispatchEvent(new Event('afterprint'))
  await press('a')
  await closed('Accepted and counted.')
  await press('{Enter}')
  await waitFor(() => expect(document.activeElement?.id).toBe('query'))
  openPathway('back-pain')
  expect(call.value!.earlier).toBeUndefined()
  expect(answers()).toEqual({})
})
it('says in the search whose next problem it is', async () => {
  await soreThroat()
  await another('y')
  expect(document.querySelector('main')!.textContent).toContain('Same patient as Sore throat')
  await press('{F2}')
  await waitFor(() => expect(screen.queryByText(/Same patient as/)).toBeNull())
  expect(button('Menu')).toBeTruthy()
})
it('of the same patient asks no shared danger sign twice that was answered no a moment ago', async () => {
  await soreThroat()
  const { pathways } = call.value!.release
  const before = new Set(pathways['sore-throat']!.signs.map(({ id }) => id))
  const told = pathways['cold-flu-covid']!.signs.filter(({ id, shared }) => shared && before.has(id))
  expect(told.length).toBeGreaterThan(2)
  await another('y')
  openPathway('cold-flu-covid')
  const put = unansweredSigns(enquiryOf(call.value!)).map(({ id }) => id)
  expect(put.length).toBeGreaterThan(0)
  expect(told.filter(({ id }) => put.includes(id))).toEqual([])
  for (const id of ['drool', 'chemo', 'shakes']) expect(answers()[id], id).toBe('no')
})
it('of the same patient asks a sign again that was not sure or was not asked', async () => {
  openCall('sore-throat', { opening: 'none', ...PERSON, days: '2', chemo: 'unsure' }, 'with')
  endCall('duty-now', 'raised')
  nextProblem(carry(call.value!, true))
  openPathway('cold-flu-covid')
  for (const id of ['chemo', 'shakes']) expect(answers()[id], id).toBeUndefined()
})

it('goes with F2: the next caller is never asked about the one before', async () => {
  await soreThroat()
  await press('y')
  await screen.findByRole('dialog', { name: 'Same patient?' })
  await press('{F2}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await press('y')
  openPathway('back-pain')
  expect(answers()).toEqual({})
})
it('goes with F9: a parked call that is taken up has nothing over it', async () => {
  openCall('back-pain', SIGNS)
  await press('{F9}')
  await soreThroat()
  await press('y')
  await screen.findByRole('dialog', { name: 'Same patient?' })
  await press('{F9}')
  await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Same patient?' })).toBeNull())
  expect(call.value!.pathway).toBe('back-pain')
})
