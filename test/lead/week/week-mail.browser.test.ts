import { h, render } from 'preact'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { WeekMailCard } from '#lead/week/WeekMailCard.tsx'
import { addWords } from '#ui/language.ts'
import en from '../../../content/languages/en.json' with { type: 'json' }
import leadEn from '../../../content/languages/lead-en.json' with { type: 'json' }

addWords({ ...en, ...leadEn })

const kept = {
  address: 'ann@example.org',
  language: 'en',
  first: '2026-W49',
  week: '',
  state: '',
  confirm: 'yes',
}
let seen: object
let root: HTMLElement
const asked: [string, unknown][] = []

beforeEach(() => {
  asked.length = 0
  root = document.createElement('div')
  document.body.replaceChildren(root)
  vi.stubGlobal('fetch', async (path: string, init: RequestInit = {}) => {
    if (init.method === 'GET') return Response.json(seen)
    const body = init.body ? JSON.parse(String(init.body)) : undefined
    asked.push([`${init.method} ${path}`, body])
    if (body && !body.address.includes('@')) return Response.json({ error: 'No address.' }, { status: 422 })
    return Response.json(body ? { mail: { ...kept, address: body.address } } : { saved: true })
  })
})
afterEach(() => {
  render(null, root)
  vi.unstubAllGlobals()
})

const tick = () => page.getByRole('checkbox', { name: 'Send me this page each Monday' })

it('is asked for by a tick and an address, says when the first comes, and ends by the same tick', async () => {
  seen = { sends: true, mail: null }
  render(h(WeekMailCard, {}), root)
  await tick().click()
  const field = page.getByRole('textbox', { name: /^Your own e-mail address/ })
  await expect.element(field).toHaveFocus()
  await userEvent.keyboard('ann{Enter}')
  await expect.element(page.getByText('No address.')).toBeVisible()
  await field.fill('ann@example.org')
  await userEvent.keyboard('{Enter}')
  await expect
    .element(
      page.getByText('It goes to ann@example.org. The first one comes on 30 November', { exact: false }),
    )
    .toBeVisible()
  await expect.element(tick()).toHaveFocus()
  await expect.element(tick()).toBeChecked()
  await userEvent.keyboard(' ')
  await expect.element(page.getByText('You get no more of these e-mails.', { exact: false })).toBeVisible()
  await expect.element(tick()).not.toBeChecked()
  expect(asked).toEqual([
    ['PUT /api/me/week-mail', { address: 'ann', language: 'en' }],
    ['PUT /api/me/week-mail', { address: 'ann@example.org', language: 'en' }],
    ['DELETE /api/me/week-mail', undefined],
  ])
})

it('says what became of the last one', async () => {
  seen = { sends: true, mail: { ...kept, week: '2026-W01', state: 'waiting' } }
  render(h(WeekMailCard, {}), root)
  await expect.element(page.getByText('was not sent', { exact: false })).toBeVisible()
  render(null, root)
  seen = { sends: true, mail: { ...kept, week: '2026-W49', state: 'refused' } }
  render(h(WeekMailCard, {}), root)
  await expect.element(page.getByText('Look at the address.', { exact: false })).toBeVisible()
})

it('shows where no mail server is set nothing but that there is a file', async () => {
  seen = { sends: false, mail: null }
  render(h(WeekMailCard, {}), root)
  await expect.element(page.getByText('written to a file each Monday', { exact: false })).toBeVisible()
  expect(root.querySelector('input')).toBeNull()
})

it.each([
  ['', /An e-mail with a link goes there within a minute or two/],
  ['asked', /We sent a link there\. Open it and press the button/],
  ['refused', /refuses this address/],
])(
  'says of an address that has not said yes ("%s") what is to be done, and no date',
  async (confirm, words) => {
    seen = { sends: true, mail: { ...kept, confirm } }
    render(h(WeekMailCard, {}), root)
    await expect.element(page.getByText(words)).toBeVisible()
    expect(root.textContent).not.toContain('The first one comes')
  },
)
