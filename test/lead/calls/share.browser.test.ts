import { practice as realPractice, release as realRelease } from 'virtual:real-content'
import { h, render } from 'preact'
import { afterEach, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { callCounts } from '#lead/calls/calls-data.ts'
import { SharePage } from '#lead/calls/share/SharePage.tsx'
import { practice, release } from '#lead/link/lead-data.ts'
import { addWords } from '#ui/language.ts'
import en from '../../../content/languages/en.json' with { type: 'json' }
import leadEn from '../../../content/languages/lead-en.json' with { type: 'json' }
import { callsOver } from '../../core/measured/sample-calls.ts'

addWords({ ...en, ...leadEn })

const { fetch } = window
afterEach(() => {
  window.fetch = fetch
  callCounts.value = undefined
  practice.value = undefined
  document.body.replaceChildren()
})

it('shows what may leave of a quarter, and a token for a program once', async () => {
  release.value = realRelease
  practice.value = realPractice
  callCounts.value = callsOver(30, (at) => ({
    't1/sore-throat/pf-sore-throat/accepted': 4,
    't5/65-up/3': at === 20 ? 3 : 0,
  }))
  let made: string | null = null
  window.fetch = async (_path, init) => {
    if (init?.method === 'POST') made = '2026-11-24'
    return Response.json(init?.method === 'POST' ? { token: 'shown-once' } : { made })
  }
  const root = document.createElement('div')
  document.body.replaceChildren(root)
  render(h(SharePage, null), root)
  const routes = page.getByRole('region', { name: 'Calls, by what was offered first and what became of it' })
  await expect.element(routes.getByRole('row').nth(1)).toHaveTextContent('Pharmacy First for sore throat5050')
  await expect.element(page.getByRole('row', { name: /^65 and over/ })).toHaveTextContent('65 and over*')
  await page.viewport(390, 844)
  for (const region of page.getByRole('region').elements())
    expect(region.scrollWidth, region.ariaLabel ?? '').toBeLessThanOrEqual(region.clientWidth)
  // Each number of a card stands under its own heading.
  const [line] = routes.element().querySelectorAll('tbody tr')
  expect([...line!.querySelectorAll('td')].map((cell) => cell.dataset.head)).toContain('Accepted')
  await expect.element(page.getByText('There is no token.')).toBeVisible()
  await page.getByRole('button', { name: 'Make a token' }).click()
  await expect.element(page.getByText('shown-once')).toBeVisible()
  await expect.element(page.getByText('There is a token, made on 24 November 2026.')).toBeVisible()
})
