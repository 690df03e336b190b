import { h, render } from 'preact'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { BusyPage } from '#lead/calls/BusyPage.tsx'
import { callCounts } from '#lead/calls/calls-data.ts'
import { addWords } from '#ui/language.ts'
import en from '../../../content/languages/en.json' with { type: 'json' }
import leadEn from '../../../content/languages/lead-en.json' with { type: 'json' }
import { callsOver } from '../../core/measured/sample-calls.ts'

addWords({ ...en, ...leadEn })

let root: HTMLElement
const { fetch } = window
const sent: unknown[] = []
beforeEach(() => {
  sent.length = 0
  // A page of before may still be asking for what it shows: what this one would send holds the file.
  window.fetch = async (path, init) => {
    if (init?.body) sent.push([path, init.body])
    if (/07700|calls\.csv/.test(decodeURIComponent(String(path)))) sent.push(path)
    return Response.json({})
  }
  root = document.createElement('div')
  document.body.replaceChildren(root)
  callCounts.value = callsOver(5, () => ({ 't3/mon/08': 20 }))
  render(h(BusyPage, {}), root)
})
afterEach(() => {
  render(null, root)
  callCounts.value = undefined
  window.fetch = fetch
})

const choose = (text: string) =>
  page.getByLabelText('Table from the phone system (CSV)').upload(new File([text], 'calls.csv'))

it('stands beside what desks counted, without numbers and names, and is sent nowhere', async () => {
  await choose(
    'Caller,Start,Agent\n07700900123,23/11/2026 08:01,Ann Lee\n07700900124,24/11/2026 09:30,Ann Lee\n07700900125,?,Ann Lee\n07700900126,24/11/2026 09:31,Ann Lee',
  )
  const table = page.getByRole('region', { name: 'What the phone system counted' }).getByRole('table')
  await expect.element(table).toBeVisible()
  expect(table.element().querySelector('caption')!.textContent).toBe('3 calls over 1 week, in each hour')
  const cells = [...table.element().querySelectorAll('td')].map((cell) => cell.textContent)
  expect(cells).toEqual(['1.0', '0', '0', '2.0'])
  await expect.element(page.getByText('1 row has no date and time', { exact: false })).toBeVisible()
  expect(root.textContent).not.toMatch(/07700|Ann Lee/)
  expect(sent).toEqual([])
})
it('says what is wrong with a file that holds no calls by hour', async () => {
  await choose('Name,Calls\nAnn Lee,12')
  await expect.element(page.getByText('No column of this file holds dates.', { exact: false })).toBeVisible()
  expect(root.querySelectorAll('table')).toHaveLength(1)
})
