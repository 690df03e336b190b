import { practice as realPractice, release as realRelease } from 'virtual:real-content'
import { h, render } from 'preact'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { LeadApp } from '#lead/LeadApp.tsx'
import { practice, refused, release } from '#lead/link/lead-data.ts'
import { signedOut } from '#lead/link/lead-server.ts'
import { PLACES, VIEWS, view } from '#lead/link/view.ts'
import { linkOpened } from '#lead/people/sign-in.ts'
import { addWords } from '#ui/language.ts'
import en from '../../../content/languages/en.json' with { type: 'json' }
import leadEn from '../../../content/languages/lead-en.json' with { type: 'json' }

addWords({ ...en, ...leadEn })

const before = location.hash
beforeEach(() => {
  // Other files try what stands here for those who are not signed in.
  linkOpened.value = ''
  signedOut.value = false
  refused.value = undefined
  practice.value = realPractice
  release.value = realRelease
  const root = document.createElement('div')
  document.body.replaceChildren(root)
  render(h(LeadApp, null), root)
})
afterEach(() => {
  render(null, document.body.firstElementChild!)
  document.body.replaceChildren()
  practice.value = undefined
  release.value = undefined
  location.hash = before
})
const link = (name: string) => page.getByRole('navigation').getByRole('link', { name, exact: true })
const at = (hash: string) => {
  location.hash = hash
  return expect.poll(() => document.querySelector('main h2')?.textContent)
}

it('has five places, and every page that there ever was still opens under its address', async () => {
  expect(PLACES.map(({ id }) => id)).toEqual(['week', 'directory', 'calls', 'guidance', 'practice'])
  const old = [
    'home',
    'services',
    'network',
    'gaps',
    'setup',
    'history',
    'exchange',
    'calls',
    'desks',
    'practice',
  ]
  expect(VIEWS).toEqual(expect.arrayContaining(old))
  await at('gaps').toBe('What is missing here')
  await expect.element(link('Gaps')).toHaveAttribute('aria-current', 'page')
  await expect.element(link('Directory')).toHaveAttribute('aria-current', 'true')
  await at('desks').toBe('Desks')
  await expect.element(link('Practice')).toHaveAttribute('aria-current', 'true')
})
it('has no part that bears the name of an address: a page that is loaded again would jump past its head to it', async () => {
  for (const id of VIEWS) {
    location.hash = id
    await expect.poll(() => view.value).toBe(id)
    expect(
      VIEWS.filter((name) => document.getElementById(name)),
      id,
    ).toEqual([])
  }
})
it('takes the focus along to a new page, and leaves it on a link that stays', async () => {
  await at('home').toBe('This week')
  await link('Calls').click()
  await expect.poll(() => view.value).toBe('calls')
  await expect.poll(() => document.activeElement?.localName).toBe('main')
})
it('goes by one search to a page, a service and a topic', async () => {
  const box = page.getByRole('searchbox', { name: 'Search pages, services and guidance' })
  await box.fill('import')
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => location.hash).toBe('#exchange')
  await box.fill('sore throat')
  await userEvent.keyboard('{ArrowDown}{Enter}')
  await expect.poll(() => location.hash).toBe('#guidance/sore-throat')
  await expect.poll(() => document.querySelector('main h2')?.textContent).toBe('Sore throat')
})
it('folds its places behind one button', async () => {
  await at('home').toBe('This week')
  const fold = document.querySelector<HTMLButtonElement>('.lead-fold')!
  fold.click()
  await expect.poll(() => fold.getAttribute('aria-expanded')).toBe('true')
  location.hash = 'calls'
  await expect.poll(() => fold.getAttribute('aria-expanded')).toBe('false')
})
