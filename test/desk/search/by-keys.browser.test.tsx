import * as real from 'virtual:real-content'
import { screen, waitFor } from '@testing-library/preact'
import { beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { topicEntry } from '#core/pathway/release-files.ts'
import { NO_DANGER } from '#core/search/danger.ts'
import { call } from '#desk/call/desk-state.ts'
import { dutyBoard } from '#desk/duty/board.ts'
import { topics } from '#desk/link/content-store.ts'
import { recentTopics } from '#desk/search/recent-topics.ts'
import { asked, button, openCall, openDesk, press } from '../at-the-desk.tsx'
import { endServing, serveBoard } from '../duty/board-server.ts'
import { emptyOutbox } from '../empty-outbox.ts'

const box = () => screen.getByRole<HTMLInputElement>('combobox')
const focused = () => document.activeElement as HTMLElement
const inView = (one: Element) => {
  const { top, bottom, left } = one.getBoundingClientRect()
  return one.contains(document.elementFromPoint(left + 8, (top + bottom) / 2))
}

/** Read into the index once for all tests. */
const REAL = {
  topics: Object.values(real.release.pathways).map(topicEntry),
  groups: Object.values(real.release.groups),
  danger: NO_DANGER,
}

const GROUP_OF_REPEAT = real.release.groups[real.release.pathways['repeat-prescription']!.group]!.title

beforeEach(() => {
  openDesk()
  recentTopics.value = []
  topics.value = REAL
})

describe('by keys alone', () => {
  it('arrows go from the empty box to the groups and the column beside them, and back', async () => {
    await press('{ArrowDown}')
    await waitFor(() => expect(focused().closest('.groups')).toBeTruthy())
    for (let at = 0; at < 6 && !focused().closest('.beside'); at++) await press('{ArrowRight}')
    expect(focused().closest('.beside')).toBeTruthy()
    const first = focused().textContent
    await press('{ArrowDown}')
    await waitFor(() => expect(focused().textContent).not.toBe(first))
    for (let at = 0; at < 12 && focused() !== box(); at++) await press('{ArrowUp}')
    expect(focused()).toBe(box())
  })
  it('arrows go on from the last result to the topics beside it, and a letter goes back to the box', async () => {
    openCall('sore-throat')
    await press('{F2}')
    await waitFor(() => expect(focused()).toBe(box()))
    await userEvent.fill(box(), 'earache')
    for (let at = 0; at < 12 && focused() === box(); at++) await press('{ArrowDown}')
    await waitFor(() => expect(focused().textContent).toBe('Sore throat'))
    await press('s')
    expect(focused()).toBe(box())
    expect(box().value).toBe('earaches')
  })
  it('a group that is opened is seen at once with the focus on its first topic, and Esc closes it', async () => {
    const group = [...document.querySelectorAll<HTMLElement>('.all-groups button')].at(-1)!
    const name = group.textContent
    group.focus()
    await press('{Enter}')
    await waitFor(() => expect(focused().closest('.opened')).toBeTruthy())
    expect(inView(focused())).toBe(true)
    await press('{Escape}')
    await waitFor(() => expect(focused().textContent).toBe(name))
    expect(document.querySelector('.opened')).toBeNull()
  })
  it('every button of the empty search and of an open group can be reached by arrows', async () => {
    for (const group of [undefined, 'Mental wellbeing']) {
      if (group) await userEvent.click(button(group))
      await userEvent.click(box())
      await press('{ArrowDown}')
      await waitFor(() => expect(focused()).not.toBe(box()))
      const all = [...document.querySelectorAll('.groups button, .beside button')].filter((one) =>
        one.checkVisibility(),
      )
      const reached = new Set([focused()])
      const waiting = [focused()]
      for (let from = waiting.pop(); from; from = waiting.pop())
        for (const key of ['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight']) {
          from.focus()
          from.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
          if (!reached.has(focused())) waiting.push(focused())
          reached.add(focused())
        }
      expect(all.filter((one) => !reached.has(one as HTMLElement)).map((one) => one.textContent)).toEqual([])
    }
  })
})

describe('the groups stand in two columns, all in view', () => {
  it.each([
    [1366, 768],
    [683, 768],
  ])('at %i x %i, also below what was told', async (width, height) => {
    await page.viewport(width, height)
    await serveBoard({})
    await dutyBoard.tell()
    await waitFor(() => expect(document.querySelector('.tellings')).not.toBeNull())
    const groups = () => [...document.querySelectorAll('.all-groups button')]
    await waitFor(() => expect(groups().length).toBeGreaterThan(25))
    expect(new Set(groups().map((one) => one.getBoundingClientRect().left)).size).toBe(2)
    await waitFor(() =>
      expect(
        groups()
          .filter((one) => !inView(one))
          .map((one) => one.textContent),
      ).toEqual([]),
    )
    const step = document.querySelector('main .step')!.getBoundingClientRect().bottom
    expect(Math.max(...groups().map((one) => one.getBoundingClientRect().bottom))).toBeLessThanOrEqual(step)
    endServing()
    await emptyOutbox()
    await page.viewport(1366, 768)
  })
})

describe('no name stands twice', () => {
  it('where a topic is in the group that is open and is often asked for too', async () => {
    await userEvent.click(button(GROUP_OF_REPEAT))
    await waitFor(() =>
      expect(screen.getAllByRole('button', { name: 'Repeat prescription' })).toHaveLength(1),
    )
  })
  it('where a topic of the last calls is often asked for too', async () => {
    openCall('repeat-prescription')
    await press('{F2}')
    await waitFor(() =>
      expect(screen.getAllByRole('button', { name: 'Repeat prescription' })).toHaveLength(1),
    )
  })
  it('where it is among the results', async () => {
    openCall('sore-throat')
    await press('{F2}')
    await userEvent.fill(await screen.findByRole('combobox'), 'sore throat')
    await waitFor(() => expect(document.querySelector('.results')!.textContent).toContain('Sore throat'))
    expect(document.querySelector('.beside')!.textContent).not.toContain('Sore throat')
  })
})

describe('is found, and the line says why', () => {
  it.each([
    ['chiropodist', 'Community podiatry', /as .chiropody/],
    ['interpreter', 'Interpreter line', undefined],
    ['960340', 'Interpreter line', /01632 960340/],
    ['01632960340', 'Interpreter line', /01632 960340/],
    ['late chemist', 'Station Road Pharmacy', /as .late chemist/],
    ['Riverside Pharmacy', 'Riverside Pharmacy', undefined],
  ])('%s: %s', async (words, name, why) => {
    await userEvent.fill(box(), words)
    await waitFor(() => expect(document.querySelector('.directory')?.textContent).toContain(name))
    const line = [...document.querySelectorAll('.directory > li')].find((one) =>
      one.textContent!.includes(name),
    )!
    if (why) expect(line.textContent).toMatch(why)
  })
})

describe('what was typed along', () => {
  it('an age at the end stays with the call', async () => {
    await userEvent.fill(box(), 'my back has gone 52')
    await waitFor(() => expect(document.querySelector('.results')!.textContent).toContain('back'))
    await press('{Enter}')
    await asked('Who is on the line?')
    expect(call.value).toMatchObject({ pathway: 'back-pain', answers: { age: '52' } })
  })
  it('the age, the sex and "for my mum" stay with the call, whichever way the topic is chosen', async () => {
    openCall('sore-throat')
    await press('{F2}')
    await userEvent.fill(await screen.findByRole('combobox'), 'earache my mum 84')
    await userEvent.click(button('Sore throat'))
    await asked('Who is on the line?')
    expect(call.value!.answers).toMatchObject({ age: '84', sex: 'female' })
    expect(document.querySelector('main')!.textContent).toContain('for someone else')
  })
})

describe('words that are no words', () => {
  it.each(['pnn1a', 'xqzzt', 'nnu1'])(
    '%s: Enter opens no guess unasked, and a second one does',
    async (words) => {
      await userEvent.fill(box(), words)
      await press('{Enter}')
      expect(call.value).toBeUndefined()
      const guess = document.querySelector('.result strong')?.textContent
      if (guess === undefined) return
      await screen.findByText('Enter again opens the first.')
      await press('{Enter}')
      await asked(/./)
      expect(real.release.pathways[call.value!.pathway]!.title).toBe(guess)
    },
  )
  it('a guess that an arrow chose opens at once', async () => {
    await userEvent.fill(box(), 'pnn1a')
    const guesses = document.querySelectorAll('.result')
    expect(guesses.length).toBeGreaterThan(1)
    await press('{ArrowDown}{Enter}')
    await asked(/./)
  })
})
