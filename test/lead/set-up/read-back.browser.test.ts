import { practice as sample } from 'virtual:real-content'
import { h, render } from 'preact'
import { afterEach, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import type { GuidePart } from '#core/practice/guide.ts'
import { practice } from '#lead/link/lead-data.ts'
import { SetUpDetails } from '#lead/set-up/SetUpDetails.tsx'
import { addWords } from '#ui/language.ts'
import en from '../../../content/languages/en.json' with { type: 'json' }
import leadEn from '../../../content/languages/lead-en.json' with { type: 'json' }

addWords({ ...en, ...leadEn })

const root = document.createElement('div')
const part: GuidePart = { id: 'details', minutes: 1 }
afterEach(() => {
  render(null, root)
  practice.value = undefined
})

it('reads the hours that were typed back before they are saved, asks where they could be two things, and names what it cannot read', async () => {
  const own = { ...sample, phone: '01204 612345' }
  practice.value = own
  document.body.replaceChildren(root)
  render(h(SetUpDetails, { part, practice: own, onDone: () => {}, onSkip: () => {} }), root)
  const hours = page.getByLabelText('When reception answers')
  const save = page.getByRole('button', { name: 'Save and go on' })
  await hours.fill('8am - 6.30pm Monday to Friday, late night Tues till 8pm')
  await expect
    .element(page.getByText('Hours read as: Mon, Wed-Fri 08:00-18:30; Tue 08:00-20:00.'))
    .toBeVisible()
  await hours.fill('8am til half six mon to fri')
  expect(document.body.textContent).not.toContain('Hours read as')
  await save.click()
  await page.getByRole('button', { name: 'Use Mon-Fri 08:00-18:30' }).click()
  await expect.element(hours).toHaveValue('Mon-Fri 08:00-18:30')
  await hours.fill('mon-fri 8am-6pm, sat 1st of month 9-12')
  await save.click()
  await expect.element(page.getByText(/^“1st of month” was not read/)).toBeVisible()
})

it('says of a number that another of its area has a digit more', async () => {
  const own = { ...sample, phone: '01204 612345' }
  practice.value = own
  document.body.replaceChildren(root)
  render(h(SetUpDetails, { part, practice: own, onDone: () => {}, onSkip: () => {} }), root)
  await page.getByLabelText('Phone number callers ring').fill('01204 61234')
  await expect.element(page.getByText(/^01204 61234 has a digit less than 01204 612345/)).toBeVisible()
})
