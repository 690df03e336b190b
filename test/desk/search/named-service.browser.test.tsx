import { screen, waitFor } from '@testing-library/preact'
import { beforeEach, describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { blankService } from '#core/practice/service.ts'
import { NO_DANGER } from '#core/search/danger.ts'
import { call } from '#desk/call/desk-state.ts'
import { practice, release, topics } from '#desk/link/content-store.ts'
import { openDesk, press } from '../at-the-desk.tsx'

const named = (id: string, name: string) => ({
  ...blankService(id, { on: '2026-11-01', by: 'manager' }),
  name,
})
const cards = () => [...document.querySelectorAll('.directory > li, .results > .result')]

beforeEach(() => {
  openDesk()
  practice.value = {
    ...practice.value!,
    services: [
      named('a', 'Riverside Pharmacy'),
      named('b', 'Riverside Dental'),
      named('c', 'Riverside Opticians'),
      named('d', 'Riverside Clinic'),
    ],
  }
  topics.value = {
    topics: [
      {
        id: 'cough',
        title: 'Riverside clinic letters',
        group: 'g',
        words: ['riverside clinic'],
      },
    ],
    groups: [{ id: 'g', title: 'Group' }],
    danger: NO_DANGER,
  }
})

it('stands above the topics, and Enter opens its card', async () => {
  await userEvent.fill(screen.getByRole('combobox'), 'Riverside Clinic')
  await waitFor(() => expect(cards()[0]!.textContent).toContain('Riverside Clinic'))
  expect(cards()[0]!.classList.contains('chosen')).toBe(true)
  expect(document.querySelectorAll('.directory .chosen, .result[aria-selected="true"]')).toHaveLength(1)
  await press('{Enter}')
  expect(call.value).toBeUndefined()
  expect(cards()[0]!.querySelector('details')!.open).toBe(true)
  expect(document.activeElement).toBe(cards()[0]!.querySelector('summary'))
})

it('gives way to the next words once its card was opened, so that danger in them is heard', async () => {
  const box = screen.getByRole('combobox') as HTMLInputElement
  await userEvent.fill(box, 'Riverside Clinic')
  await waitFor(() => expect(cards()[0]!.textContent).toContain('Riverside Clinic'))
  await press('{Enter}')
  await press('chest pain')
  await waitFor(() => expect(box.value).toBe('chest pain'))
})

it('leaves the topics one arrow away', async () => {
  await userEvent.fill(screen.getByRole('combobox'), 'Riverside Clinic')
  await press('{ArrowDown}')
  await waitFor(() =>
    expect(
      document.querySelector('.directory .chosen, .result[aria-selected="true"]')!.textContent,
    ).toContain('Riverside clinic letters'),
  )
})

it('is reached by the arrows where it stands below the topics, and Enter opens its card', async () => {
  await userEvent.fill(screen.getByRole('combobox'), 'Riverside')
  await waitFor(() => expect(document.querySelector('.directory > li')).toBeTruthy())
  await press('{ArrowDown}')
  await waitFor(() =>
    expect(
      document.querySelector('.directory .chosen, .result[aria-selected="true"]')!.closest('.directory'),
    ).toBeTruthy(),
  )
  expect(document.querySelectorAll('.directory .chosen, .result[aria-selected="true"]')).toHaveLength(1)
  const service = document.querySelector('.directory .chosen, .result[aria-selected="true"]')!
  await press('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowUp}{Enter}')
  expect(call.value).toBeUndefined()
  const open = [...document.querySelectorAll('details')].filter((one) => one.open)
  expect(open).toHaveLength(1)
  expect(open[0]!.closest('li')).not.toBe(service)
})

it('stays below the topics when only a part of its name was typed', async () => {
  await userEvent.fill(screen.getByRole('combobox'), 'Riverside')
  await waitFor(() =>
    expect(
      document.querySelector('.directory .chosen, .result[aria-selected="true"]')!.textContent,
    ).toContain('letters'),
  )
  expect(
    document.querySelector('.results')!.compareDocumentPosition(document.querySelector('.directory')!),
  ).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
})

describe('services that were meant', () => {
  const order = () =>
    [...document.querySelectorAll('.danger-card, .directory > li strong, .results > .result > strong')].map(
      (one) => one.textContent,
    )
  beforeEach(() => {
    release.value = {
      ...release.value!,
      destinations: {
        ...release.value!.destinations,
        hv: { ...release.value!.destinations['self-care']!, id: 'hv', called: ['health visitor'] },
      },
    }
    practice.value = {
      ...practice.value!,
      services: [...practice.value!.services, { ...named('e', 'Anytown baby team'), serves: ['hv'] }],
    }
  })
  it('stand above the topics by their trade, and Enter opens the card', async () => {
    topics.value = {
      ...topics.value!,
      topics: [{ id: 'cough', title: 'Health visitor report', group: 'g', words: ['health visitor'] }],
    }
    await userEvent.fill(screen.getByRole('combobox'), 'health visitor')
    await waitFor(() => expect(order()[0]).toContain('Anytown baby team'))
    expect(document.querySelector('.directory .matched')!.textContent).toContain('health visitor')
    await press('{Enter}')
    expect(document.activeElement!.tagName).toBe('SUMMARY')
    expect(call.value).toBeUndefined()
  })
  it('all stand above them where a number is asked for', async () => {
    await userEvent.fill(screen.getByRole('combobox'), 'riverside number')
    await waitFor(() => expect(document.querySelectorAll('.directory > li')).toHaveLength(3))
    expect(document.querySelectorAll('.directory')).toHaveLength(1)
    const results = document.querySelector('.results')!
    expect(results.compareDocumentPosition(document.querySelector('.directory')!)).toBe(
      Node.DOCUMENT_POSITION_PRECEDING,
    )
  })
  it('stand below an emergency card, which Enter opens', async () => {
    topics.value = {
      ...topics.value!,
      danger: { ...NO_DANGER, cards: { 'call-999': { now: 'health visitor', notPast: '' } } },
    }
    await userEvent.fill(screen.getByRole('combobox'), 'health visitor')
    await waitFor(() => expect(order()[0]).toContain('Anytown baby team'))
    const card = await waitFor(() => document.querySelector('.danger')!)
    expect(card.compareDocumentPosition(document.querySelector('.directory')!)).toBe(
      Node.DOCUMENT_POSITION_FOLLOWING,
    )
  })
})

describe('a card that is left', () => {
  const box = () => screen.getByRole<HTMLInputElement>('combobox')
  const openCard = async () => {
    await userEvent.fill(box(), 'Riverside Clinic')
    await waitFor(() => expect(cards()[0]!.textContent).toContain('Riverside Clinic'))
    await press('{Enter}')
    expect(document.activeElement).toBe(cards()[0]!.querySelector('summary'))
  }
  it('by Esc gives the focus back to the box', async () => {
    await openCard()
    await press('{Escape}')
    await waitFor(() => expect(document.activeElement).toBe(box()))
    await press('ear')
    expect(box().value).toBe('ear')
  })
  it('has no letter of its own, for a letter is the next word', async () => {
    await openCard()
    const full = cards()[0]!.querySelector('.full-mark .button')!
    expect(full.getAttribute('aria-keyshortcuts')).toBe('F7')
    await press('f')
    expect(box().value).toBe('f')
  })
  it('and whatever else had the focus, a letter goes into the box', async () => {
    box().blur()
    await press('e')
    expect(box().value).toBe('e')
    document.querySelector<HTMLElement>('.menu-key')!.focus()
    await press('a')
    expect(box().value).toBe('ea')
  })
})
