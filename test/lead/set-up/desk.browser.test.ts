import { h, render } from 'preact'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { emptyPractice } from '#core/practice/empty-practice.ts'
import { desks } from '#lead/link/lead-data.ts'
import { SetUpDesk } from '#lead/set-up/SetUpDesk.tsx'
import { addWords } from '#ui/language.ts'
import en from '../../../content/languages/en.json' with { type: 'json' }
import leadEn from '../../../content/languages/lead-en.json' with { type: 'json' }

addWords({ ...en, ...leadEn })

const network = window.fetch
const own = emptyPractice('hill', 'Hill Surgery')
const heard = {
  id: 'd',
  joined: '2026-11-27',
  heard: '2026-11-27',
  revoked: false,
  clockAhead: false,
  notTaken: [],
}
let joined = false
let root: HTMLElement
beforeEach(() => {
  root = document.createElement('div')
  document.body.replaceChildren(root)
  joined = false
  window.fetch = async (path) =>
    String(path).endsWith('enrolment-code')
      ? Response.json({ code: 'ABCDEFGH' })
      : Response.json({ practice: { ...own, network: null }, devices: joined ? [heard] : [], waiting: [] })
})
afterEach(() => {
  window.fetch = network
  desks.value = []
  vi.restoreAllMocks()
  render(null, root)
})

it('opens the desk of this very practice beside the page, and says when a desk was heard from', async () => {
  const opened: string[] = []
  vi.spyOn(window, 'open').mockImplementation((address) => {
    opened.push(String(address))
    return window
  })
  const done = vi.fn()
  render(
    h(SetUpDesk, { part: { id: 'desk', minutes: 0.5 }, practice: own, onDone: done, onSkip: () => {} }),
    root,
  )
  await expect.element(page.getByText('No desk has joined yet.')).toBeVisible()
  await page.getByRole('button', { name: 'Open the desk on this computer' }).click()
  await expect.poll(() => opened).toEqual(['/#join=ABCDEFGH'])
  await expect.element(page.getByText(/^Waiting to hear from a desk/)).toBeVisible()
  joined = true
  await expect
    .element(page.getByText('Desk 1 was heard from on 27 November 2026.'), { timeout: 8000 })
    .toBeVisible()
  await page.getByRole('button', { name: 'Go on' }).click()
  expect(done).toHaveBeenCalled()
})

it('gives a code for another computer, and the address to open there', async () => {
  render(
    h(SetUpDesk, { part: { id: 'desk', minutes: 0.5 }, practice: own, onDone: () => {}, onSkip: () => {} }),
    root,
  )
  await page.getByRole('button', { name: 'Make a code for another computer' }).click()
  await expect.element(page.getByText('Code: ABCDEFGH. Good for 15 minutes, once.')).toBeVisible()
  await expect.element(page.getByText(new RegExp(`open ${location.host} and type`))).toBeVisible()
})
