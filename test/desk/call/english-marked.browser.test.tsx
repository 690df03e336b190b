import { screen } from '@testing-library/preact'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { call } from '#desk/call/desk-state.ts'
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
