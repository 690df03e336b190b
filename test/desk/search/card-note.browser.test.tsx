import { screen, waitFor } from '@testing-library/preact'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { NO_DANGER } from '#core/search/danger.ts'
import { copiesOnAccept } from '#desk/answer/copy-note.ts'
import { parked } from '#desk/call/desk-state.ts'
import { topics } from '#desk/link/content-store.ts'
import { openNewWords } from '#desk/search/amid/new-words.tsx'
import { isDrawn } from '#desk/search/DangerCard.tsx'
import { asked, closed, openCall, openDesk, press } from '../at-the-desk.tsx'
import { endServing, serveBoard } from '../duty/board-server.ts'

let copied: string[] = []
beforeEach(async () => {
  openDesk()
  await serveBoard({ clinician: 'Dr Ada Sample' })
  const now = (words: string) => ({ now: words, notPast: '' })
  topics.value = {
    topics: [],
    groups: [],
    danger: {
      ...NO_DANGER,
      cards: { 'call-999': now('chest pain|not breathing'), 'crisis-mh': now('suicidal') },
    },
  }
  copied = []
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => void copied.push(text))
})
afterEach(async () => {
  copiesOnAccept.value = false
  vi.restoreAllMocks()
  await endServing()
})

/** Opens the step of the card that these words raise. */
async function openCard(words = 'dad chest pain 61m'): Promise<void> {
  await userEvent.fill(screen.getByRole('combobox'), words)
  await waitFor(() => expect(isDrawn('call-999')).toBe(true))
  await press('{Enter}')
  await asked(/999/)
}
async function copyNote(): Promise<string> {
  await press('{Control>}c{/Control}')
  await screen.findByText('Note copied.')
  return copied.at(-1)!
}
const inTheSearch = () => waitFor(() => expect(document.activeElement?.id).toBe('query'))

it('Ctrl+C copies the note of a card reached from search words, before it was acted on and after, and says so', async () => {
  await openCard()
  await press('07700900123{Enter}')
  // Enter leaves the box for the keys of the step once every digit was put there.
  await asked(/999/)
  const before = await copyNote()
  expect(before).toContain('They said: “dad chest pain 61m”.')
  expect(before).toMatch(/Offered at \d\d:\d\d, at once: Emergency ambulance \(999\)\./)
  expect(before).not.toContain('told')
  await press('a')
  await closed('Accepted and counted.')
  expect(screen.queryByText('Note copied.')).toBeNull()
  const after = await copyNote()
  for (const words of [
    'Age: 61.',
    'A number was given.',
    'Sent at ',
    'Reception told the duty clinician at ',
  ])
    expect(after).toContain(words)
  expect(after).not.toContain('07700')
})
it('a card that was cut off and is reached by F6 has the same note', async () => {
  await openCard()
  await press('{F2}')
  await inTheSearch()
  await press('{F6}')
  await asked(/999/)
  await press('a')
  await closed('Accepted and counted.')
  expect(await copyNote()).toContain('They said: “dad chest pain 61m”.')
})
it('accepting copies it where this desk is set to, and says so in the closing line', async () => {
  copiesOnAccept.value = true
  await openCard()
  await press('a')
  await closed('Accepted and counted. Note copied.')
  expect(copied[0]).toContain('Reception told the duty clinician at ')
})
it('of what was said of suicide it begins by hiding', async () => {
  await userEvent.fill(screen.getByRole('combobox'), 'dad suicidal')
  await waitFor(() => expect(isDrawn('crisis-mh')).toBe(true))
  await press('{Enter}')
  await asked(/./)
  expect((await copyNote()).startsWith('Hide from online access.')).toBe(true)
})
it('said in a call it holds what was asked in that call', async () => {
  openCall('earache-adult', { opening: 'none', age: '44', sex: 'female' }, 'self')
  await asked(/./)
  openNewWords('also not breathing')
  await waitFor(() => expect(isDrawn('call-999')).toBe(true))
  await press('{Enter}')
  await asked(/999/)
  expect(screen.getByText('Where are you now?')).toBeTruthy()
  const note = await copyNote()
  expect(note).toMatch(/rang about: .*ear/i)
  expect(note).toContain('Also said in the call: “also not breathing”.')
})

const setAside = async () => {
  openCall('earache-adult', { opening: 'none', age: '44', sex: 'female' }, 'self')
  await asked(/./)
  openNewWords('hes not breathing')
  await waitFor(() => expect(isDrawn('call-999')).toBe(true))
  await press('{Escape}')
  await screen.findByText('Also said: “hes not breathing”')
  await press('{F9}')
  await inTheSearch()
}

it('what was acted on says so in the call that was set aside, and asks there no more; Z takes that back', async () => {
  await setAside()
  await openCard('hes not breathing')
  await press('a')
  await closed('Accepted and counted.')
  await screen.findByRole('button', { name: /Acted on: “hes not breathing”/ })
  await press('z')
  await asked(/999/)
  expect(parked.value[0]!.call.alsoSaid?.acted).toBeUndefined()
  await press('a')
  await closed('Accepted and counted.')
  await press('{F9}')
  await screen.findByText('Acted on: “hes not breathing”')
  expect(screen.queryByRole('button', { name: /999/ })).toBeNull()
})
it('a card gives way to a call that is taken up, and F6 has it back', async () => {
  openCall('earache-adult', { opening: 'none', age: '44', sex: 'female' }, 'self')
  await asked(/./)
  await press('{F9}')
  await inTheSearch()
  await openCard()
  await press('{F9}')
  await asked('Has anything changed?')
  await press('{F6}')
  await asked(/999/)
})
