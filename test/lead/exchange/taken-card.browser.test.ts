import { practice as sample } from 'virtual:real-content'
import { h, render } from 'preact'
import { afterEach, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { TakenCard } from '#lead/exchange/TakenCard.tsx'
import { practice } from '#lead/link/lead-data.ts'
import { addWords } from '#ui/language.ts'
import en from '../../../content/languages/en.json' with { type: 'json' }
import leadEn from '../../../content/languages/lead-en.json' with { type: 'json' }

addWords({ ...en, ...leadEn })

const { fetch } = window
afterEach(() => {
  window.fetch = fetch
  practice.value = undefined
  document.body.replaceChildren()
})

it('says nothing more of lines that were left out once an import is undone', async () => {
  practice.value = sample
  window.fetch = async () => Response.json({ practice: sample, left: [], again: [] })
  const root = document.createElement('div')
  document.body.replaceChildren(root)
  const taken = { revision: 4, services: [{ id: 'a', name: 'Vale Feet' }], leftOut: ['dist nurses'] }
  render(h(TakenCard, { taken }), root)
  await expect.element(page.getByText(/^1 line is left out: dist nurses/)).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.element(page.getByText('Undone. It stands as it was before.')).toBeVisible()
  expect(document.body.textContent).not.toContain('dist nurses')
})
