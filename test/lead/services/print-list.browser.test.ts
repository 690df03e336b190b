import { practice as realPractice, release as realRelease } from 'virtual:real-content'
import { h, render } from 'preact'
import { afterEach, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import type { Practice } from '#core/practice/practice.ts'
import { release } from '#lead/link/lead-data.ts'
import { me } from '#lead/people/sign-in.ts'
import { LIST_START, type ListState, ServiceList } from '#lead/services/ServiceList.tsx'
import { addWords } from '#ui/language.ts'
import en from '../../../content/languages/en.json' with { type: 'json' }
import leadEn from '../../../content/languages/lead-en.json' with { type: 'json' }

addWords({ ...en, ...leadEn })

const { print } = window
afterEach(async () => {
  window.print = print
  await page.viewport(1366, 768)
  me.value = undefined
  document.body.replaceChildren()
})

function show(services: Practice['services']): HTMLElement {
  release.value = realRelease
  const root = document.createElement('div')
  document.body.replaceChildren(root)
  const draw = (state: ListState) =>
    render(
      h(ServiceList, {
        own: { ...realPractice, services },
        at: '2026-11-24T10:15',
        state,
        onState: draw,
        onOpen: () => undefined,
        onCopy: () => undefined,
        onSaid: () => undefined,
      }),
      root,
    )
  draw(LIST_START)
  return root
}

it('prints every service that was found, with its hours in any week', async () => {
  const [one] = realPractice.services
  const root = show(
    Array.from({ length: 130 }, (_, at) => ({ ...one!, id: `s-${at}`, name: `Service ${at}` })),
  )
  const printed: number[] = []
  window.print = () => printed.push(root.querySelectorAll('tbody tr').length)
  await page.getByRole('button', { name: 'Print the list' }).click()
  await expect.poll(() => printed).toEqual([130])
  expect(root.querySelector('tbody td.only-print')!.textContent).toMatch(/\d\d:\d\d-\d\d:\d\d|24 hours/)
})

it('shows who may only look the services to look at, and no button that would refuse', () => {
  me.value = { ...({ id: 'p', name: 'Rita Reads' } as NonNullable<typeof me.value>), role: 'read-only' }
  const root = show(realPractice.services.slice(0, 1))
  const said = [...root.querySelectorAll('tbody button')].map((button) => button.textContent)
  expect(said).toEqual(['Look'])
})

it('on a phone, where each service is a card, shows fifteen and then fifteen more, and prints them all', async () => {
  await page.viewport(390, 800)
  const [one] = realPractice.services
  const root = show(
    Array.from({ length: 40 }, (_, at) => ({ ...one!, id: `s-${at}`, name: `Service ${at}` })),
  )
  const rows = () => root.querySelectorAll('tbody tr').length
  expect(rows()).toBe(15)
  await page.getByRole('button', { name: 'Show 15 more' }).click()
  await expect.poll(rows).toBe(30)
  await page.getByRole('button', { name: 'Show 10 more' }).click()
  await expect.poll(rows).toBe(40)
  expect(root.querySelector('tbody')!.closest('table')!.nextElementSibling).toBeNull()
  show(Array.from({ length: 40 }, (_, at) => ({ ...one!, id: `s-${at}`, name: `Service ${at}` })))
  const printed: number[] = []
  window.print = () => printed.push(document.querySelectorAll('tbody tr').length)
  await page.getByRole('button', { name: 'Print the list' }).click()
  await expect.poll(() => printed).toEqual([40])
})

it('says of an empty list how it is begun, and nothing of a search', () => {
  const root = show([])
  expect(root.textContent).toContain('No services are kept here yet.')
  expect(root.textContent).not.toContain('No service fits')
  expect(root.querySelector('a[href="#exchange"]')).not.toBeNull()
})
