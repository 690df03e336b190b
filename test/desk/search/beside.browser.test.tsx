import { screen, waitFor } from '@testing-library/preact'
import { beforeEach, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { NO_DANGER } from '#core/search/danger.ts'
import { call } from '#desk/call/desk-state.ts'
import { topics } from '#desk/link/content-store.ts'
import { recentTopics } from '#desk/search/recent-topics.ts'
import { openCall, openDesk, press } from '../at-the-desk.tsx'

const topic = (id: string, title: string, group: string) => ({ id, title, group, words: [title] })
const beside = () => screen.getByRole('complementary')

beforeEach(() => {
  openDesk()
  recentTopics.value = []
  topics.value = {
    topics: [
      topic('sore-throat', 'Sore throat', 'throat'),
      topic('repeat-prescription', 'Repeat prescription', 'skin'),
    ],
    groups: [
      { id: 'throat', title: 'Throat' },
      { id: 'skin', title: 'Skin' },
    ],
    danger: NO_DANGER,
  }
})

it('stands what is often asked for while nothing is typed, and opens on one press', async () => {
  await userEvent.click(await screen.findByRole('button', { name: 'Repeat prescription' }))
  expect(call.value!.pathway).toBe('repeat-prescription')
})
it('goes away while words are typed', async () => {
  await userEvent.fill(screen.getByRole('combobox'), 'sore')
  await waitFor(() => expect(beside().textContent).not.toContain('Often asked for'))
})
it('stand the last topics of this desk, each once', async () => {
  openCall('sore-throat')
  await press('{F2}')
  await waitFor(() => expect(beside().textContent).toContain('Last calls here'))
  expect(beside().textContent).toContain('Sore throat')
  openCall('sore-throat')
  await press('{F2}')
  expect(recentTopics.value).toEqual(['sore-throat'])
})
it('names each group once, from A to Z', () => {
  const names = [...screen.getByRole('navigation').querySelectorAll('button')].map((one) => one.textContent)
  expect(new Set(names).size).toBe(names.length)
  expect(names.slice(-2)).toEqual(['Skin', 'Throat'])
})
it('that nothing was found is said only once all phrases are here', async () => {
  const said = () => screen.queryByText('Nothing found for these words.')
  await userEvent.fill(screen.getByRole('combobox'), 'qqxyzzy')
  await waitFor(() => expect(document.querySelector('.all-groups')).not.toBeNull())
  expect(said()).toBeNull()
  topics.value = { ...topics.value!, lexicon: { same: {}, near: {}, parts: [] } }
  await waitFor(() => expect(said()).not.toBeNull())
})
it('leave out the topics that are private, for they stand in view of whoever is at the front desk', async () => {
  openCall('sore-throat')
  await press('{F2}')
  openCall('suicidal-thoughts')
  await press('{F2}')
  await waitFor(() => expect(call.value).toBeUndefined())
  expect(recentTopics.value).toEqual(['sore-throat'])
})
