import { practice as realPractice } from 'virtual:real-content'
import { h, render } from 'preact'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { AllFull } from '#lead/full/AllFull.tsx'
import { desks } from '#lead/link/lead-data.ts'
import { me } from '#lead/people/sign-in.ts'
import { live } from '#lead/services/service-store.ts'
import { addWords } from '#ui/language.ts'
import en from '../../../content/languages/en.json' with { type: 'json' }
import leadEn from '../../../content/languages/lead-en.json' with { type: 'json' }

addWords({ ...en, ...leadEn })

const AT = '2026-11-24T10:15'
const [one, other] = realPractice.services.filter(({ fullUntil }) => !fullUntil)
const { fetch } = window
const desk = { id: '', joined: '', heard: '', revoked: false, clockAhead: false, notTaken: [] }
const root = document.createElement('div')
let sent: unknown[] = []

beforeEach(() => {
  sent = []
  window.fetch = async (_, init) => {
    sent.push(JSON.parse(String(init?.body)))
    return Response.json({ full: {}, reports: [] })
  }
  document.body.replaceChildren(root)
  live.value = { full: { [one!.id]: '2026-11-24T18:00', [other!.id]: '2026-11-24T09:00' }, reports: [] }
})
afterEach(() => {
  window.fetch = fetch
  me.value = undefined
  live.value = { full: {}, reports: [] }
  render(null, root)
})

it('says how many are full, asks first and takes all marks away', async () => {
  const own = { ...realPractice, services: [one!, other!] }
  render(h(AllFull, { own, at: AT }), root)
  await expect.element(page.getByText('1 service is marked full.')).toBeVisible()
  await page.getByRole('button', { name: 'They have room again…' }).click()
  await expect.element(page.getByRole('alert').getByText(one!.name)).toBeVisible()
  await expect.element(page.getByRole('button', { name: 'No, leave them full' })).toHaveFocus()
  expect(sent).toEqual([])
  await page.getByRole('button', { name: 'No, leave them full' }).click()
  expect(document.querySelector('[role=alert]')).toBeNull()
  await page.getByRole('button', { name: 'They have room again…' }).click()
  await page.getByRole('button', { name: 'Yes, it has room' }).click()
  await expect.element(page.getByText('1 service has room again.')).toBeVisible()
  expect(sent).toEqual([{ full: { [one!.id]: '2026-11-24T18:00' } }])
  expect(document.body.textContent).not.toContain('marked full.')
})

it('shows who may only look how many are full, and no button', () => {
  me.value = { id: 'p', name: 'Rita Reads', role: 'read-only', practice: 'demo' }
  render(h(AllFull, { own: { ...realPractice, services: [one!] }, at: AT }), root)
  expect(root.textContent).toContain('1 service is marked full.')
  expect(root.querySelector('button')).toBeNull()
})

it('says which desk marked which, and takes those of one desk away in one press', async () => {
  desks.value = [
    { ...desk, id: 'wild', name: 'Front desk' },
    { ...desk, id: 'calm' },
  ]
  const until = '2026-11-24T18:00'
  live.value = {
    full: { [one!.id]: until, [other!.id]: until },
    markedBy: { [one!.id]: 'wild', [other!.id]: 'calm' },
    reports: [],
  }
  render(h(AllFull, { own: { ...realPractice, services: [one!, other!] }, at: AT }), root)
  await expect.element(page.getByText('Desk 2 marked 1 service full.')).toBeVisible()
  await page.getByRole('button', { name: /Front desk/ }).click()
  await expect.poll(() => sent).toEqual([{ full: { [one!.id]: until } }])
  desks.value = []
})
