import { practice as realPractice } from 'virtual:real-content'
import { h, render } from 'preact'
import { afterEach, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { blankService, type Service } from '#core/practice/service.ts'
import { practice } from '#lead/link/lead-data.ts'
import { CheckCard } from '#lead/services/CheckCard.tsx'
import { addWords } from '#ui/language.ts'
import en from '../../../content/languages/en.json' with { type: 'json' }
import leadEn from '../../../content/languages/lead-en.json' with { type: 'json' }

addWords({ ...en, ...leadEn })

const root = document.createElement('div')
// A card that stays would draw the services of whatever file comes after.
afterEach(() => render(null, root))

const due = (id: string, name: string): Service => ({
  ...blankService(id, { on: '2024-01-01', by: 'practice manager' }),
  name,
})
const [hill, vale] = [due('hill', 'Hill Feet'), due('vale', 'Vale Eyes')]

it('keeps the question about the next service when the answer to the one before comes in late', async () => {
  const { fetch } = window
  const today = new Date().toISOString().slice(0, 10)
  const own = { ...realPractice, services: [hill, vale] }
  practice.value = own
  const late = Promise.withResolvers<void>()
  window.fetch = async (_path, init) => {
    const checked = { ...hill, checked: { on: today, by: 'practice manager' } }
    if (init?.method === 'POST')
      return Response.json({ practice: { ...own, revision: own.revision + 1, services: [checked, vale] } })
    await late.promise
    return Response.json({ revisions: [], full: {}, reports: [] })
  }
  try {
    document.body.replaceChildren(root)
    render(h(CheckCard, { kept: new Set<string>() }), root)
    await page.getByRole('button', { name: 'Hill Feet is still right' }).click()
    await page.getByRole('button', { name: 'We rang' }).click()
    await expect.element(page.getByText('Hill Feet')).not.toBeInTheDocument()
    await page.getByRole('button', { name: 'Vale Eyes is still right' }).click()
    late.resolve()
    await expect.element(page.getByText(/marked as checked today/)).toBeVisible()
    await expect.element(page.getByRole('button', { name: 'We rang' })).toBeVisible()
  } finally {
    window.fetch = fetch
  }
})

it('lists a service of which the hours of a day are not known until they are put in, however lately it was checked', async () => {
  const today = new Date().toISOString().slice(0, 10)
  const hours = [
    { freq: 'WEEKLY', byday: 'MO', opens_at: '09:00', closes_at: '17:00' },
    { freq: 'WEEKLY', byday: 'TU' },
  ] as const
  const unsure = { ...hill, checked: { on: today, by: 'practice manager' }, schedules: hours }
  practice.value = { ...realPractice, services: [unsure] }
  document.body.replaceChildren(root)
  render(h(CheckCard, { kept: new Set<string>() }), root)
  await expect.element(page.getByText(/Tuesday: hours not sure, ring/)).toBeVisible()
  await expect.element(page.getByText('Ring to ask, then put the hours in.')).toBeVisible()
  await expect.element(page.getByRole('button', { name: /is still right/ })).not.toBeInTheDocument()
  practice.value = { ...realPractice, services: [{ ...unsure, schedules: hours.slice(0, 1) }] }
  await expect.element(page.getByText('Hill Feet')).not.toBeInTheDocument()
})
