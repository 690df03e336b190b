import { practice, release } from 'virtual:real-content'
import { screen, waitFor } from '@testing-library/preact'
import axe from 'axe-core'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { topicEntry } from '#core/pathway/release-files.ts'
import { NO_DANGER } from '#core/search/danger.ts'
import { countInto } from '#desk/counting/counting.ts'
import { DiskRows } from '#desk/counting/disk-rows.ts'
import { TallyStore } from '#desk/counting/tally-store.ts'
import { topics } from '#desk/link/content-store.ts'
import { training } from '#desk/parts/training.ts'
import { recentTopics } from '#desk/search/recent-topics.ts'
import { button, openCall, openDesk, openMenu, press, pressAlone } from '../at-the-desk.tsx'
import { heldTotals } from '../counting/held.ts'
import { deleteDatabase } from '../link/broken-stores.ts'

let store: TallyStore
beforeEach(async () => {
  openDesk()
  await deleteDatabase('counts')
  recentTopics.value = []
  topics.value = {
    topics: Object.values(release.pathways).map(topicEntry),
    groups: Object.values(release.groups),
    danger: NO_DANGER,
  }
  store = new TallyStore(new DiskRows(60_000))
  countInto(store)
})
afterEach(() => {
  training.value = false
})
const counted = () => heldTotals(store, practice.id)
const page = () => screen.findByRole('dialog', { name: 'A caller came back' })

it('is two keys where the topic is open: the route and the reason', async () => {
  openCall('sore-throat')
  await press('{F4}')
  expect((await axe.run(await page())).violations).toEqual([])
  await screen.findByRole('button', { name: /Sore throat: Pharmacy First/ })
  await press('1')
  await screen.findByRole('button', { name: 'It was the wrong place' })
  await press('1')
  await screen.findByText(/^Counted\. Thank you/)
  await expect
    .poll(async () => Object.keys(await counted()))
    .toEqual(['t6/sore-throat/minor-illness/wrong-place'])
  await pressAlone('z')
  await expect.poll(counted).toEqual({})
})
it('takes the topic at once where none is open', async () => {
  await press('{F4}')
  await page()
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole('searchbox', { name: 'Another topic' })),
  )
  // In the caller's words, as the search takes them.
  await press('cant hear wax')
  await screen.findAllByRole('button', { name: /^Blocked ear/ })
})
it('shows every way of the topic that was typed, before what only sounds like it', async () => {
  await press('{F4}')
  await page()
  await press('sore throat')
  await screen.findByRole('button', { name: /^Sore throat: Pharmacy First/ })
  screen.getByRole('button', { name: /^Scarlet fever/ })
})
it('finds a topic by its name from the menu, and counts nothing before an incident was told', async () => {
  await openMenu()
  await userEvent.click(button('A caller came back'))
  await page()
  await userEvent.fill(screen.getByRole('searchbox', { name: 'Another topic' }), 'blocked ear')
  await userEvent.click((await screen.findAllByRole('button', { name: /^Blocked ear/ }))[0]!)
  await userEvent.click(await screen.findByRole('button', { name: /They needed 999/ }))
  await screen.findByText('Tell the clinical lead now.')
  expect(await counted()).toEqual({})
  await userEvent.click(button(/They are told/))
  await expect
    .poll(async () => Object.keys(await counted()).join())
    .toMatch(/^t6\/ear-wax\/[\w-]+\/missed-999$/)
  await press('1')
  await waitFor(() => expect(document.querySelector('dialog[open]')).toBeNull())
})
it('counts nothing in training', async () => {
  openCall('sore-throat')
  training.value = true
  await press('{F4}')
  await page()
  await press('1')
  await screen.findByRole('button', { name: 'It was the wrong place' })
  await press('1')
  await screen.findByText('This is training: nothing is counted.')
  expect(await counted()).toEqual({})
})
