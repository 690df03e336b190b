import { release as realRelease, practice as sample } from 'virtual:real-content'
import { h, render } from 'preact'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import type { ServicePart } from '#core/practice/guide.ts'
import { blankService } from '#core/practice/service.ts'
import { leadContent, practice, release } from '#lead/link/lead-data.ts'
import { board } from '#lead/practice/practice-store.ts'
import { SetUpSection } from '#lead/set-up/SetUpSection.tsx'
import { addWords } from '#ui/language.ts'
import en from '../../../content/languages/en.json' with { type: 'json' }
import leadEn from '../../../content/languages/lead-en.json' with { type: 'json' }

addWords({ ...en, ...leadEn })

const network = window.fetch
const today = new Date().toISOString().slice(0, 10)
const service = (id: string) => ({
  ...blankService(id, { on: today, by: 'manager' }),
  name: id,
  serves: [id],
})
const screen = (id: string, serves: string): ServicePart => ({
  ...{ id, minutes: 1, serves: [serves], at: 0, way: 'practice-refers', bankHolidays: 'closed', named: true },
  asks: ['steps'],
})
let root: HTMLElement
beforeEach(() => {
  root = document.createElement('div')
  document.body.replaceChildren(root)
  window.fetch = async () => Response.json({ error: 'not now' }, { status: 503 })
  release.value = realRelease
  practice.value = { ...sample, services: [service('fcp'), service('nurse')], notNeeded: [] }
  board.value = { setOn: today }
  leadContent.value = {
    guide: [
      { id: 'team', parts: [{ id: 'team', minutes: 1, roles: ['fcp'] }] },
      { id: 'nurse', parts: [screen('nurse', 'nurse')] },
      { id: 'secretaries', parts: [screen('secretaries', 'secretary')] },
    ],
    kindGroups: [],
  }
  render(h(SetUpSection, { offers: [] }), root)
})
afterEach(() => {
  window.fetch = network
  render(null, root)
  board.value = undefined
  leadContent.value = { guide: [], kindGroups: [] }
})
const title = () => root.querySelector('form h3')?.textContent

it('goes on to the next in the list after a screen that was chosen from it, done or not, with one thing of each id', async () => {
  await expect.poll(title).toBe('Secretaries')
  const list = page.getByRole('navigation', { name: 'All steps' })
  await list.getByRole('button').first().click()
  await expect.poll(title).not.toBe('Secretaries')
  const first = title()
  await page.getByRole('button', { name: 'Save and go on' }).click()
  await expect.poll(title).not.toBe(first)
  expect(title()).not.toBe('Secretaries')
  const ids = [...root.querySelectorAll('[id]')].map(({ id }) => id)
  expect(ids).toContain('setup-steps')
  expect(ids).toEqual([...new Set(ids)])
})
