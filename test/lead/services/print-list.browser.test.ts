import { practice as realPractice, release as realRelease } from 'virtual:real-content'
import { h, render } from 'preact'
import { afterEach, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { release } from '#lead/link/lead-data.ts'
import { LIST_START, type ListState, ServiceList } from '#lead/services/ServiceList.tsx'
import { addWords } from '#ui/language.ts'
import en from '../../../content/languages/en.json' with { type: 'json' }
import leadEn from '../../../content/languages/lead-en.json' with { type: 'json' }

addWords({ ...en, ...leadEn })

const { print } = window
afterEach(() => {
  window.print = print
  document.body.replaceChildren()
})

it('prints every service that was found, with its hours in any week', async () => {
  release.value = realRelease
  const [one] = realPractice.services
  const services = Array.from({ length: 130 }, (_, at) => ({ ...one!, id: `s-${at}`, name: `Service ${at}` }))
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
  const printed: number[] = []
  window.print = () => printed.push(root.querySelectorAll('tbody tr').length)
  await page.getByRole('button', { name: 'Print the list' }).click()
  await expect.poll(() => printed).toEqual([130])
  expect(root.querySelector('tbody td.only-print')!.textContent).toMatch(/\d\d:\d\d-\d\d:\d\d|24 hours/)
})
