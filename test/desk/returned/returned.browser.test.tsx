import { practice, release } from 'virtual:real-content'
import { screen, waitFor } from '@testing-library/preact'
import axe from 'axe-core'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { topicEntry } from '#core/pathway/release-files.ts'
import { NO_DANGER } from '#core/search/danger.ts'
import { call } from '#desk/call/desk-state.ts'
import { countInto } from '#desk/counting/counting.ts'
import { DiskRows } from '#desk/counting/disk-rows.ts'
import { noteSent, rowOf, sentLast } from '#desk/counting/sent.ts'
import { TallyStore } from '#desk/counting/tally-store.ts'
import { topics } from '#desk/link/content-store.ts'
import { training } from '#desk/parts/training.ts'
import { acceptScreening, button, openCall, openDesk, openMenu, press, pressAlone } from '../at-the-desk.tsx'
import { heldTotals } from '../counting/held.ts'
import { deleteDatabase } from '../link/broken-stores.ts'

let store: TallyStore
beforeEach(async () => {
  openDesk()
  await deleteDatabase('counts')
  sentLast.value = []
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
it('lists where the last callers were really sent, the newest first, and nowhere else', async () => {
  noteSent(release.pathways['back-pain']!, rowOf(release, release.pathways['back-pain']!, 'fcp'))
  await acceptScreening()
  const [newest, before] = sentLast.value
  expect(sentLast.value).toHaveLength(2)
  const { destination } = newest!
  const place = practice.services.find(({ serves }) => serves.includes(destination))!.name
  expect(newest!.label).toBe(`${release.pathways['cervical-screening']!.title}: ${place}`)
  expect(before!.topic).toBe('back-pain')
  await press('{F2}')
  await waitFor(() => expect(call.value).toBeUndefined())
  await press('{F4}')
  const rows = () =>
    [...document.querySelectorAll('dialog[open] .stack > button')].map((one) => one.textContent)
  await page()
  await waitFor(() => expect(rows()).toHaveLength(2))
  expect(rows()[0]).toContain(newest!.label)
  await press('1')
  await screen.findByRole('button', { name: 'It was the wrong place' })
  await press('1')
  await expect
    .poll(async () => Object.keys(await counted()).filter((key) => key.startsWith('t6')))
    .toEqual([`t6/cervical-screening/${destination}/wrong-place`])
})
it('forgets where a caller was sent when that is taken back, and never holds what is private or was practised', async () => {
  await acceptScreening()
  expect(sentLast.value).toHaveLength(1)
  await pressAlone('z')
  await waitFor(() => expect(call.value!.ended).toBeUndefined())
  expect(sentLast.value).toEqual([])
  const note = (topic: string, to: string) =>
    noteSent(release.pathways[topic]!, rowOf(release, release.pathways[topic]!, to))
  note('suicidal-thoughts', 'duty-now')
  note('sore-throat', 'drug-alcohol')
  training.value = true
  note('sore-throat', 'self-care')
  expect(sentLast.value).toEqual([])
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
