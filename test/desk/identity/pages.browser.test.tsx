import { screen, waitFor } from '@testing-library/preact'
import axe from 'axe-core'
import { beforeEach, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { NO_DANGER } from '#core/search/danger.ts'
import { emergency, raising } from '#desk/call/desk-state.ts'
import { topics } from '#desk/link/content-store.ts'
import { isDrawn } from '#desk/search/DangerCard.tsx'
import { asked, button, openCall, openDesk, openMenu, press, pressAlone } from '../at-the-desk.tsx'

beforeEach(() => void openDesk())

async function open(name: string): Promise<HTMLElement> {
  await openMenu()
  await userEvent.click(button(name))
  return screen.findByRole('dialog', { name: /Point to|waiting room/ })
}

it('cards to point at fill the screen with a few large words, each on a digit, and say what to do', async () => {
  const page = await open('Cards to point at')
  const box = page.getBoundingClientRect()
  expect([box.width, box.height]).toEqual([innerWidth, innerHeight])
  expect(page.querySelectorAll('li button').length).toBeLessThanOrEqual(6)
  for (const card of page.querySelectorAll('li button'))
    expect(Number.parseFloat(getComputedStyle(card).fontSize)).toBeGreaterThanOrEqual(22)
  expect((await axe.run(page)).violations).toEqual([])
  await press('3')
  await screen.findByRole('heading', { name: 'My chest hurts' })
  expect(page.querySelector('.pointed .say')).toBeNull()
  await press('{F8}')
  await waitFor(() => expect(raising.value).toBe(true))
})
it.each(['1', '2', '5'])(
  'what is private stands nowhere on the turned screen (%s): a word of thanks, and what to do at a key',
  async (digit) => {
    const page = await open('Cards to point at')
    await press(digit)
    await screen.findByRole('heading', { name: 'Thank you. One moment.' })
    expect(page.textContent).not.toMatch(/safe|alone|end my life|room/)
    await pressAlone('w')
    await waitFor(() => expect(page.textContent).toContain('room'))
    await pressAlone('b')
    await press(digit)
    await screen.findByRole('heading', { name: 'Thank you. One moment.' })
    expect(page.textContent).not.toContain('room')
  },
)
it('the cards stand in the language that the caller reads, each with a picture, and what to do in that of the desk', async () => {
  const page = await open('Cards to point at')
  await pressAlone('c')
  const card = await screen.findByText('Mae fy mrest yn brifo')
  expect(card.lang).toBe('cy')
  expect(page.querySelectorAll('li button svg')).toHaveLength(6)
  expect(page.textContent).toContain('in English and Welsh')
  expect((await axe.run(page)).violations).toEqual([])
  await press('3')
  expect((await screen.findByRole('heading', { name: 'Mae fy mrest yn brifo' })).textContent).toBeTruthy()
  expect(page.textContent).toContain('Ring 999')
  await pressAlone('b')
  await pressAlone('e')
  await screen.findByText('My chest hurts')
  await press('{F2}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})
it('collapse in our own waiting room is one page from the menu', async () => {
  const page = await open('Collapsed in our waiting room')
  expect(page.textContent).toMatch(/defibrillator/)
  expect(page.textContent).toMatch(/999/)
  expect((await axe.run(page)).violations).toEqual([])
  await press('{Escape}')
  await waitFor(() => expect(document.activeElement?.id).toBe('query'))
})
it.each([
  'collapsed in waiting room',
  'man fainted in the waiting room',
  'shes unconscious in the waiting room',
  'fallen over in waiting area',
])('and by its words: %s', async (words) => {
  await userEvent.fill(screen.getByRole('combobox'), words)
  await userEvent.click(await screen.findByRole('button', { name: /Collapsed in our waiting room/ }))
  await screen.findByRole('dialog', { name: /Collapsed in our waiting room/ })
})
it.each(['man collapsed in waiting room', 'someone fainted at the desk'])(
  'Enter opens it first, and the card for who rings second: %s',
  async (words) => {
    topics.value = {
      topics: [],
      groups: [],
      danger: { ...NO_DANGER, cards: { 'call-999': { now: 'collapsed|fainted', notPast: '' } } },
    }
    await userEvent.fill(screen.getByRole('combobox'), words)
    await waitFor(() => expect(isDrawn('call-999')).toBe(true))
    expect(button(/Collapsed in our waiting room/).getAttribute('aria-keyshortcuts')).toBe('Enter')
    await press('{Enter}')
    await screen.findByRole('dialog', { name: /Collapsed in our waiting room/ })
    expect(emergency.value).toBeUndefined()
    await press('{Escape}')
    await waitFor(() => expect(document.activeElement?.id).toBe('query'))
    await press('{ArrowDown}{Enter}')
    await waitFor(() => expect(emergency.value?.card).toBe('call-999'))
  },
)
it.each(['collapsed waiting for the ambulance', 'let down by the desk', 'reception asked about a fit note'])(
  'words of who rings lead to no page: %s',
  async (words) => {
    await userEvent.fill(screen.getByRole('combobox'), words)
    expect(screen.queryByRole('button', { name: /waiting room/ })).toBeNull()
  },
)

it('who speaks no English: the interpreter and the cards stand by their words, and over each question of the call', async () => {
  topics.value = {
    topics: [{ id: 'interpreter', title: 'Interpreter or BSL', group: 'g', words: ['no english'] }],
    groups: [{ id: 'g', title: 'Group' }],
    danger: NO_DANGER,
  }
  await userEvent.fill(screen.getByRole('combobox'), 'no english polish')
  await screen.findByText(/Get an interpreter on the line/)
  await userEvent.click(button('Cards to point at'))
  await screen.findByRole('heading', { name: /Point to/ })
  await press('{Escape}')
  openCall('interpreter')
  await asked(/Get an interpreter on the line/)
  await press('n')
  await asked('Is anyone ill')
  expect(document.querySelector('.first-note')!.textContent).toMatch(/Interpreter line.*01632 960340/)
  await press('n')
  await asked(/any of these/i)
  expect(button('Cards to point at')).toBeTruthy()
})
