import { practice as realPractice, release as realRelease } from 'virtual:real-content'
import { h, render } from 'preact'
import { afterEach, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { callCounts } from '#lead/calls/calls-data.ts'
import { SummaryPage } from '#lead/calls/summary/SummaryPage.tsx'
import { TrialsPage } from '#lead/calls/trials/TrialsPage.tsx'
import { practice, release } from '#lead/link/lead-data.ts'
import { askBeforeLeaving, part, view } from '#lead/link/view.ts'
import { DutySection } from '#lead/practice/DutySection.tsx'
import { board } from '#lead/practice/practice-store.ts'
import { addWords } from '#ui/language.ts'
import en from '../../../content/languages/en.json' with { type: 'json' }
import leadEn from '../../../content/languages/lead-en.json' with { type: 'json' }
import { callsOver } from '../../core/measured/sample-calls.ts'

addWords({ ...en, ...leadEn })

const { fetch } = window
afterEach(() => {
  window.fetch = fetch
  render(null, document.body)
  document.body.replaceChildren()
  location.hash = ''
})

async function open(hash: string, part: () => preact.JSX.Element | null): Promise<void> {
  location.hash = hash
  await expect.poll(() => `#${view.value}`).toBe(hash.split('/')[0])
  render(h(part, null), document.body)
}
const leaveTo = (hash: string) => {
  location.hash = hash
}
const question = () => page.getByRole('alertdialog')

it('asks before a half-written board is left, and marks the field that cannot be read', async () => {
  window.fetch = async () => Response.json({ setOn: null })
  board.value = { setOn: null }
  await open('#duty', DutySection)
  await page.getByLabelText('Visits before').fill('when free')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect.element(page.getByLabelText('Visits before')).toHaveAttribute('aria-invalid', 'true')
  await expect.poll(() => document.activeElement?.id).toBe('duty-visitCutOff')
  leaveTo('#services')
  await expect.element(question()).toBeVisible()
  expect([view.value, location.hash]).toEqual(['duty', '#duty'])
  await page.getByRole('button', { name: 'Leave without saving' }).click()
  await expect.poll(() => view.value).toBe('services')
})

it('asks before a half-written plan is left for another page of Calls, once for all that is half-written', async () => {
  release.value = realRelease
  practice.value = realPractice
  callCounts.value = callsOver(20, () => ({ 't1/sore-throat/pf-sore-throat/accepted': 40 }))
  await open('#calls/trials', TrialsPage)
  await page.getByText('Plan a change').click()
  await page.getByRole('button', { name: 'Sore throats to the pharmacy' }).click()
  leaveTo('#calls/busy')
  await expect.element(question()).toBeVisible()
  expect([part.value, location.hash]).toEqual(['trials', '#calls/trials'])
  await page.getByRole('button', { name: 'Leave without saving' }).click()
  await expect.poll(() => part.value).toBe('busy')
})

it('still asks for one form after the other of the same page was put right', async () => {
  release.value = realRelease
  practice.value = realPractice
  callCounts.value = callsOver(20, () => ({ 't1/sore-throat/pf-sore-throat/accepted': 40 }))
  await open('#calls', SummaryPage)
  const limits = page.getByRole('region', { name: 'Calls a working day' })
  await limits.getByText('Something changed for good? New limits: Calls a working day').click()
  await limits.getByLabelText('Why').fill('A reason')
  await page.getByText('Choose what to watch').click()
  const third = page.getByRole('group', { name: 'Measure 3' }).getByRole('combobox').first()
  const first = (third.element() as HTMLSelectElement).value
  await third.selectOptions('Calls of four minutes or more')
  expect(askBeforeLeaving.value).toBeDefined()
  await third.selectOptions([first])
  await limits.getByLabelText('Why').fill('')
  await expect.poll(() => askBeforeLeaving.value).toBeUndefined()
})
