import * as real from 'virtual:real-content'
import { screen, waitFor } from '@testing-library/preact'
import { beforeEach, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { topicEntry } from '#core/pathway/release-files.ts'
import { NO_DANGER } from '#core/search/danger.ts'
import { call, emergency, update } from '#desk/call/desk-state.ts'
import { topics } from '#desk/link/content-store.ts'
import { isDrawn } from '#desk/search/DangerCard.tsx'
import { moreSearch } from '#desk/search/find.ts'
import * as more from '#desk/search/more-search.ts'
import { asked, closed, nothingSeen, openDesk, press } from '../at-the-desk.tsx'
import { emptyOutbox } from '../empty-outbox.ts'

/** Read into the index once for all tests. */
const REAL = {
  topics: Object.values(real.release.pathways).map(topicEntry),
  groups: Object.values(real.release.groups),
  danger: { ...NO_DANGER, cards: { 'call-999': { now: 'chest pain', notPast: '' } } },
}

beforeEach(async () => {
  await emptyOutbox()
  openDesk()
  topics.value = REAL
  moreSearch.value = more
})

const waits = () => document.querySelector('.first-request')?.textContent
const type = async (words: string) => {
  await userEvent.fill(screen.getByRole('combobox'), words)
}

it('keeps the request that was said in one breath with an illness, and goes on with it after', async () => {
  await type('repeat prescription and a sore throat')
  await press('{Enter}')
  await asked(/line/)
  expect(document.querySelector('.chips strong')!.textContent).toBe(
    real.release.pathways['sore-throat']!.title,
  )
  // It stands in the line of what is known, and says whose medicine the record is looked at for.
  expect(document.querySelector('.chips .first-request')).not.toBeNull()
  expect(waits()).toMatch(/^Also asked for: .*prescription.*We finish it after\.$/i)
  update((open) => ({ ...open, answers: { ...open.answers, age: '44' } }))
  await waitFor(() =>
    expect(document.querySelector('.record legend')!.textContent).toContain(
      real.release.pathways['repeat-prescription']!.title,
    ),
  )
  update((open) => ({
    ...open,
    about: 'self',
    answers: { ...open.answers, ...nothingSeen, opening: 'none', signs: 'none' },
  }))
  const { pathway, answers } = call.value!
  expect([pathway, answers.gate, answers.problem]).toEqual(['repeat-prescription', 'yes', 'sore-throat'])
  update((open) => ({ ...open, ended: 'accepted' }))
  await press('{Enter}')
  await waitFor(() => expect(call.value?.answers.gate).toBe('known'))
  expect(call.value?.pathway).toBe('repeat-prescription')
})

it('opens no request where somebody only asks to be seen', async () => {
  await type('appointment and a sore throat')
  await press('{Enter}')
  await waitFor(() => expect(call.value?.pathway).toBe('sore-throat'))
})

it('says beside an emergency card what was asked for besides', async () => {
  await type('repeat prescription and chest pain')
  await waitFor(() => expect(isDrawn('call-999')).toBe(true))
  await press('{Enter}')
  await asked(/999/)
  await press('a')
  await closed('Accepted and counted.')
  expect(waits()).toMatch(/^Not now: .*prescription.*This danger comes first\.$/i)
})

it('says on the answer, too, what was also asked for', async () => {
  await type('repeat prescription and a sore throat')
  await press('{Enter}')
  await asked(/line/)
  update((open) => ({
    ...open,
    about: 'self',
    answers: {
      ...open.answers,
      ...nothingSeen,
      age: '44',
      sex: 'female',
      opening: 'none',
      signs: 'none',
      days: '2',
    },
  }))
  await waitFor(() => expect(document.querySelector('.to-do')).not.toBeNull())
  expect(waits()).toMatch(/^Also asked for: .*prescription.*We finish it after\.$/i)
})

it('takes two patients in one sentence one after the other, each with their own age', async () => {
  await type('my son 8 has earache and my daughter 5 has a rash')
  expect(screen.getByRole('list', { name: /heard|said/i }).textContent).toContain('Age: 8')
  await press('{Enter}')
  await asked(/line/)
  const first = call.value!
  expect([first.answers, first.forOther]).toEqual([
    { age: '8', sex: 'male' },
    { age: '8', sex: 'male' },
  ])
  expect(first.release.pathways[first.pathway]!.title).toMatch(/ear/i)
  expect(waits()).toBe('Next: “my daughter 5 has a rash”')
  update((open) => ({ ...open, about: 'with', answers: { ...open.answers, gate: 'no' }, ended: 'accepted' }))
  await screen.findByRole('button', { name: /my daughter 5 has a rash/ })
  await press('{Enter}')
  await waitFor(() =>
    expect(screen.getByRole('combobox')).toHaveProperty('value', 'my daughter 5 has a rash'),
  )
  await press('{Enter}')
  await waitFor(() => expect(call.value).toBeDefined())
  const { answers, about, next, earlier } = call.value!
  expect([answers, about, next, earlier]).toEqual([{ age: '5', sex: 'female' }, 'with', undefined, undefined])
})

it('says that there are two where both have the same, and takes no age from the wrong one', async () => {
  await type('me 40 and daughter 5 both sore throat')
  expect(screen.getByRole('list', { name: /heard|said/i }).textContent).toContain('Age: 40')
  await press('{Enter}')
  await waitFor(() => expect(call.value).toBeDefined())
  expect([call.value!.pathway, call.value!.about, call.value!.answers]).toEqual([
    'sore-throat',
    'self',
    { age: '40' },
  ])
  await waitFor(() => expect(waits()).toBe('Next: “daughter 5 sore throat”'))
})

it('takes the patient in danger first, and keeps the other', async () => {
  await type('my son 8 has earache and my daughter 5 has chest pain')
  await waitFor(() => expect(isDrawn('call-999')).toBe(true))
  await press('{Enter}')
  await asked(/999/)
  expect(emergency.value?.age).toBe('5')
  expect(waits()).toBe('Next: “my son 8 has earache”')
})
