import * as real from 'virtual:real-content'
import { screen, waitFor } from '@testing-library/preact'
import { beforeEach, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { topicEntry } from '#core/pathway/release-files.ts'
import { NO_DANGER } from '#core/search/danger.ts'
import { call, openPathway, raising } from '#desk/call/desk-state.ts'
import { topics } from '#desk/link/content-store.ts'
import { asked, openDesk, press } from '../at-the-desk.tsx'

beforeEach(() => {
  openDesk()
  topics.value = {
    topics: Object.values(real.release.pathways).map(topicEntry),
    groups: Object.values(real.release.groups),
    danger: NO_DANGER,
  }
})
const results = () => [...document.querySelectorAll('.results strong')].map((one) => one.textContent)

it.each([
  'الم في البطن',
  'میرے پیٹ میں درد ہے',
  'болит живот 5m',
  'আমার পেটে ব্যথা',
  'mam gorączkę',
  'mum صداع',
])('%s offers the interpreter, the cards and the duty clinician, and no topic by accident', async (words) => {
  await userEvent.fill(screen.getByRole('combobox'), words)
  await waitFor(() => expect(results()).toEqual(['Interpreter or BSL']))
  expect(screen.getByRole('button', { name: /Cards to point at/ })).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: /Ask the duty clinician/ }))
  expect(raising.value).toBe(true)
  await press('{Escape}')
  await waitFor(() => expect(raising.value).toBe(false))
  await userEvent.click(screen.getByRole('combobox'))
  await press('{Enter}')
  await waitFor(() => expect(call.value?.pathway).toBe('interpreter'))
})
it('the line to an interpreter is a step of its own before the first question, which Esc has back', async () => {
  openPathway('interpreter')
  await asked(/Get an interpreter on the line/)
  expect(screen.queryByText(/Is anyone ill/)).toBeNull()
  expect(screen.getByRole('button', { name: /Cards to point at/ })).toBeTruthy()
  await press('n')
  await asked(/ill/)
  await press('{Escape}')
  await asked(/Get an interpreter on the line/)
})
it('F8 ends it from that step as from any other', async () => {
  openPathway('interpreter')
  await asked(/Get an interpreter on the line/)
  await press('{F8}')
  await waitFor(() => expect(raising.value).toBe(true))
  await press('1')
  await waitFor(() => expect(call.value?.ended).toBe('raised'))
  await waitFor(() => expect(screen.queryByRole('heading', { name: /Get an interpreter/ })).toBeNull())
})
it('offers none of it where a word is known', async () => {
  await userEvent.fill(screen.getByRole('combobox'), 'Zoë has a cough')
  await waitFor(() => expect(results()).toContain('Cough'))
  expect(screen.queryByRole('button', { name: /Cards to point at/ })).toBeNull()
})
it('gives the line to an interpreter its key, and the words their own side of the box', async () => {
  await userEvent.fill(screen.getByRole('combobox'), 'عندي سعال')
  await waitFor(() => expect(results()).toEqual(['Interpreter or BSL']))
  const lines = [...document.querySelectorAll('.service-line')]
  expect(lines.length).toBeGreaterThan(0)
  for (const line of lines) expect(line.querySelector('[aria-keyshortcuts] kbd')).toBeTruthy()
  expect(document.querySelector('.directory')).toBeNull()
  expect(getComputedStyle(screen.getByRole('combobox')).direction).toBe('rtl')
})
