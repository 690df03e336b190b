import { h, render } from 'preact'
import { expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { board } from '#lead/practice/practice-store.ts'
import type { WeekNeed } from '#lead/week/needs.ts'
import { addressTold, otherAddress } from '#lead/week/own-address.ts'
import { StandingCard } from '#lead/week/StandingCard.tsx'
import { addWords } from '#ui/language.ts'
import en from '../../../content/languages/en.json' with { type: 'json' }
import leadEn from '../../../content/languages/lead-en.json' with { type: 'json' }

addWords({ ...en, ...leadEn })

it('says as many things as it lists, and sets apart what is well', async () => {
  board.value = { setOn: '2026-11-27', clinician: 'Dr Patel', extension: '201' }
  const needs: WeekNeed[] = [
    { id: 'check', n: 4, href: '#services' },
    { id: 'network', n: 1, href: '#network' },
  ]
  const show = (some: readonly WeekNeed[]) =>
    render(h(StandingCard, { needs: some, started: true, today: '2026-11-27', works: true }), document.body)
  show(needs)
  const list = page.getByRole('list', { name: '2 things need a minute.' })
  await expect.poll(() => list.getByRole('link').elements()).toHaveLength(2)
  await expect.element(page.getByRole('link', { name: /Dr Patel/ })).toBeVisible()
  await expect.element(page.getByText('How things stand')).toBeVisible()
  board.value = { setOn: null }
  show([{ id: 'duty', n: 1, href: '#duty' }, ...needs])
  const three = page.getByRole('list', { name: '3 things need a minute.' })
  await expect.poll(() => three.getByRole('link').elements()).toHaveLength(3)
  expect(document.querySelectorAll('a[href="#duty"]')).toHaveLength(1)
})

it('never says that all is well before a desk and a service are there', async () => {
  board.value = { setOn: null }
  const show = (started: boolean) =>
    render(h(StandingCard, { needs: [], started, today: '2026-11-28', works: true }), document.body)
  show(false)
  await expect.element(page.getByText('Not everything is set up yet.')).toBeVisible()
  expect(document.body.textContent).not.toContain('All is well')
  show(true)
  await expect.element(page.getByText('All is well.')).toBeVisible()
})

it('asks nobody who is on duty on a day on which the surgery is shut', async () => {
  board.value = { setOn: '2026-11-27' }
  const show = (works: boolean) =>
    render(h(StandingCard, { needs: [], started: true, today: '2026-11-28', works }), document.body)
  show(true)
  await expect.element(page.getByText('Duty is not set today: set it')).toBeVisible()
  show(false)
  await expect.element(page.getByText(/The surgery is shut today/)).toBeVisible()
  expect(document.body.textContent).not.toContain('Duty is not set')
  // The hours that a new practice begins with are nobody's yet.
  render(h(StandingCard, { needs: [], started: false, today: '2026-11-28', works: undefined }), document.body)
  await expect.element(page.getByText('The hours of the surgery are not set yet: set them')).toBeVisible()
  expect(document.body.textContent).not.toContain('shut today')
})

it('names the address that the server was told, where the page is open at another', async () => {
  const told = ['https://door.example.org', 'https://desk.example.org']
  const at = (page: string) => otherAddress(told, new URL(page))
  expect(at('https://old.example.org/lead#home')).toBe('https://door.example.org')
  expect(at('http://door.example.org/lead')).toBe('https://door.example.org')
  expect(at('https://desk.example.org/lead')).toBeUndefined()
  expect(at('http://127.0.0.1:4173/lead')).toBeUndefined()
  expect(otherAddress([], new URL('https://old.example.org/lead'))).toBeUndefined()
  addressTold.value = at('https://old.example.org/lead')
  const needs: WeekNeed[] = [{ id: 'address', n: 1, href: '#people' }]
  render(h(StandingCard, { needs, started: true, today: '2026-11-27', works: true }), document.body)
  await expect
    .element(
      page.getByRole('link', { name: /The server knows this page as https:\/\/door\.example\.org only/ }),
    )
    .toBeVisible()
  expect(document.body.textContent).not.toContain('All is well')
})
