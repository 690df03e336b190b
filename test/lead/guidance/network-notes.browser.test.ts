import { practice as realPractice, release as realRelease } from 'virtual:real-content'
import { h, render } from 'preact'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { withNetworkNotes, withSeenNote } from '#core/practice/ours/network-notes.ts'
import { NetworkNotes } from '#lead/guidance/own/NetworkNotes.tsx'
import { practice, release } from '#lead/link/lead-data.ts'
import { network } from '#lead/network/network-store.ts'
import { me } from '#lead/people/sign-in.ts'
import { addWords } from '#ui/language.ts'
import en from '../../../content/languages/en.json' with { type: 'json' }
import leadEn from '../../../content/languages/lead-en.json' with { type: 'json' }

addWords({ ...en, ...leadEn })

const overrides = {
  notes: { croup: 'Ask the hub.', 'sore-throat': 'Recall of spray X.' },
  safety: { 'sore-throat': true },
} as const
const { fetch } = window
const asked: unknown[] = []

beforeEach(() => {
  release.value = realRelease
  practice.value = withNetworkNotes({ ...realPractice, network: 'net', overrides: {} }, { overrides })
  network.value = { network: { id: 'net', name: 'Town network', revision: 1 }, services: [], ...overrides }
  me.value = { name: 'Ann Lee', role: 'lead' } as typeof me.value
  // Answers as the server does.
  window.fetch = async (path, init) => {
    if (String(path) !== '/api/lead/network/note') return Response.json({}, { status: 404 })
    const body = JSON.parse(String(init?.body))
    asked.push(body)
    return Response.json({ practice: withSeenNote(practice.value!, { overrides }, body) })
  }
  render(h(NetworkNotes, {}), document.body)
})
afterEach(() => {
  window.fetch = fetch
  render(null, document.body)
})

it('shows what stands now and with each note of the network, and takes it by one press', async () => {
  const croup = page.getByRole('listitem').filter({ hasText: 'Barking cough' })
  const throat = page.getByRole('listitem').filter({ hasText: 'Sore throat' })
  await expect.poll(() => throat.element().textContent).toContain('Safety notice shows at your desks already')
  await expect.poll(() => croup.element().textContent).toContain('Now: No note is shown.')
  await expect.poll(() => croup.element().textContent).toContain('With it: Ask the hub.')
  await croup.getByRole('button', { name: /^Use this note/ }).click()
  await expect.poll(() => practice.value?.networkNotes).toEqual({ croup: 'Ask the hub.' })
  expect(asked).toMatchObject([{ key: 'croup', text: 'Ask the hub.', use: 'take' }])
  await throat.getByRole('button', { name: /^I have seen it/ }).click()
  await expect.poll(() => page.getByRole('listitem').elements()).toHaveLength(0)
  expect(practice.value?.safetyNotes).toEqual({ 'sore-throat': 'Recall of spray X.' })
  await expect.poll(() => page.getByRole('status').element().textContent).toContain('Saved.')
})
