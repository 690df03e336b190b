import { screen } from '@testing-library/preact'
import { afterEach, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { changeLanguage } from '#ui/language.ts'
import { openDesk } from './at-the-desk.tsx'

afterEach(async () => {
  await page.viewport(1366, 768)
  await changeLanguage('en')
})

it.each([1366, 820, 683, 390])(
  'holds longer words whole at %d pixels, one beside the other',
  async (width) => {
    await page.viewport(width, 768)
    await changeLanguage('cy')
    openDesk()
    const worries = await screen.findByRole('button', { name: /Rwy'n poeni/ })
    const parts = [...document.querySelectorAll('.top > *')].filter((one) => one.checkVisibility())
    const boxes = parts.map((one) => one.getBoundingClientRect())
    expect(worries.getBoundingClientRect().right).toBeLessThanOrEqual(width)
    expect(parts.filter((one) => one.scrollWidth > one.clientWidth + 1)).toEqual([])
    for (const [at, one] of boxes.entries())
      for (const other of boxes.slice(at + 1))
        expect(
          one.right <= other.left + 1 ||
            other.right <= one.left + 1 ||
            one.bottom <= other.top + 1 ||
            other.bottom <= one.top + 1,
        ).toBe(true)
  },
)
