import { h, render } from 'preact'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { emptyPractice } from '#core/practice/empty-practice.ts'
import { DesksSection } from '#lead/desks/DesksSection.tsx'
import { desks, releaseNow } from '#lead/link/lead-data.ts'
import { addWords } from '#ui/language.ts'
import en from '../../../content/languages/en.json' with { type: 'json' }
import leadEn from '../../../content/languages/lead-en.json' with { type: 'json' }

addWords({ ...en, ...leadEn })

const desk = {
  id: 'd1',
  joined: '2026-11-02',
  revoked: false,
  clockAhead: false,
  name: 'Front',
  notTaken: [],
}
const { fetch } = window
let root: HTMLElement
let heard: string
let release: string
beforeEach(() => {
  heard = '2026-11-20'
  release = 'old'
  window.fetch = async (path) =>
    String(path).endsWith('.json')
      ? Response.json({ hash: 'new', release: '/r', lead: '/l', integrity: {} })
      : Response.json({
          practice: emptyPractice('hill', 'Hill Surgery'),
          devices: [
            { ...desk, heard, release },
            ...(release === 'new' ? [{ ...desk, id: 'd2', name: 'Back', heard, release }] : []),
          ],
        })
  root = document.createElement('div')
  document.body.replaceChildren(root)
})
afterEach(() => {
  render(null, root)
  window.fetch = fetch
  vi.useRealTimers()
  desks.value = []
  releaseNow.value = ''
})

it('shows what desks did since, without a press and without taking the focus', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  render(h(DesksSection, null), root)
  await expect.element(page.getByText(/Front.*20 November 2026/)).toBeVisible()
  await expect.element(page.getByText(/has older guidance/)).toBeVisible()
  await page.getByRole('button', { name: 'Name it: desk Front' }).click()
  const save = page.getByRole('button', { name: 'Save' })
  const field = page.getByRole('textbox').first()
  await field.fill('Front window')
  save.element().focus()
  heard = '2026-11-24'
  release = 'new'
  await vi.advanceTimersByTimeAsync(21_000)
  await expect.element(page.getByText(/Front.*24 November 2026/)).toBeVisible()
  await expect.element(page.getByText(/Back.*24 November 2026/)).toBeVisible()
  expect(document.activeElement).toBe(save.element())
  await expect.element(field).toHaveValue('Front window')
})
