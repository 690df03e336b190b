import * as real from 'virtual:real-content'
import { screen, waitFor } from '@testing-library/preact'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { call, parked } from '#desk/call/desk-state.ts'
import { changeLanguage } from '#ui/language.ts'
import { asked, nothingSeen, openCall, openDesk, press } from '../at-the-desk.tsx'

beforeEach(async () => {
  openDesk()
  await changeLanguage('cy')
})
afterEach(async () => {
  await changeLanguage('en')
})

/** What of the screen is in a language by its mark. */
function markedAs(language: string): string {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  let words = ''
  while (texts.nextNode()) {
    const { parentElement, textContent } = texts.currentNode
    if (parentElement!.checkVisibility() && parentElement!.closest<HTMLElement>('[lang]')!.lang === language)
      words += ` ${textContent}`
  }
  return words
}

/** What the content says, of each the words that a chip keeps. */
const CONTENT = [
  ...Object.values(real.release.pathways).flatMap(({ title, signs, facts }) => [
    title,
    ...signs.map(({ say }) => say),
    ...Object.values(facts).map(({ ask }) => ask),
  ]),
  ...Object.values(real.release.destinations).map(({ label }) => label),
  ...Object.values(real.release.facts).map(({ ask }) => ask),
  ...Object.values(real.release.groups).map(({ title }) => title),
  ...real.release.opening.breaths.flatMap(({ rows }) => rows.map(({ say }) => say)),
]
  .map((words) => words.split(' ').slice(0, 6).join(' '))
  // A word or two may be a Welsh one too.
  .filter((words) => words.length > 7)

/** English of the content on the screen that does not say that it is English. */
function unmarked(): string[] {
  const welsh = markedAs('cy').toLowerCase()
  return CONTENT.filter((words) => welsh.includes(words.toLowerCase()))
}

it('on a Welsh screen the English of the opening, of what was answered, of the safety net and of other help says that it is English', async () => {
  openCall('sore-throat', { age: '30', sex: 'male', ...nothingSeen }, 'with')
  await asked('Right now')
  const { intro } = call.value!.release.opening
  expect(markedAs('en')).toContain(intro)
  expect(markedAs('cy')).not.toContain(intro)
  openDesk()
  openCall(
    'sore-throat',
    { opening: 'none', ...nothingSeen, signs: 'none', age: '30', sex: 'male', days: '2' },
    'with',
  )
  await asked(/·/)
  await press('w')
  await screen.findByText(/^Dim arwydd perygl/)
  for (const words of ['Third contact or more', 'a mouth that will not open', 'Minor illness clinic']) {
    expect(markedAs('en')).toContain(words)
    expect(markedAs('cy')).not.toContain(words)
  }
  expect(markedAs('cy')).toContain('Oed: 30')
})

it('on a Welsh screen the reasons, the names passed over, the calls set aside and the ways of who came back say what of them is English', async () => {
  openCall('back-pain', { age: '71', sex: 'male' }, 'with')
  await asked(/./)
  await press('{F9}')
  await waitFor(() => expect(parked.value).toHaveLength(1))
  const parkedHere = document.querySelector('.bottom [aria-keyshortcuts="F9"]')!
  expect(parkedHere.querySelector('[lang="en"]')!.textContent).toBe(real.release.pathways['back-pain']!.title)
  for (const drool of ['no', 'yes']) {
    openCall(
      'sore-throat',
      { opening: 'none', ...nothingSeen, signs: 'none', drool, age: '30', sex: 'male', days: '2' },
      'with',
    )
    await asked(/·/)
    document.querySelector<HTMLDetailsElement>('details.folded')!.open = true
    expect(document.querySelector('.folded p [lang="en"]')).not.toBeNull()
    expect(unmarked()).toEqual([])
    call.value = undefined
  }
  openCall(
    'sore-throat',
    {
      ...{ opening: 'none', ...nothingSeen, signs: 'none', age: '30', sex: 'male', days: '2' },
    },
    'with',
  )
  await asked(/·/)
  await press('c')
  await asked(/·/)
  expect(document.querySelector('.passed-over [lang="en"]')).not.toBeNull()
  expect(unmarked()).toEqual([])
  await press('{F4}')
  const ways = await screen.findByRole('dialog')
  await waitFor(() => expect(ways.querySelectorAll('button [lang="en"]').length).toBeGreaterThan(1))
  expect(unmarked()).toEqual([])
  await press('1')
  await waitFor(() => expect(ways.querySelector('strong[lang="en"]')).not.toBeNull())
  expect(unmarked()).toEqual([])
})
