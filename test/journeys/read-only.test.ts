import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type App, comeIn, signInLinks, startApp } from './app.ts'

let app: App
let page: Page

beforeAll(async () => {
  app = await startApp()
  const lead = await app.open()
  await comeIn(lead, signInLinks(app.said)[0]!)
  const path = await lead.evaluate(async (report) => {
    const post = async (path: string, body: object, token = '') => {
      const headers = {
        'content-type': 'application/json',
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      }
      const answer = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) })
      if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`)
      return answer.json()
    }
    const { person } = await post('/api/lead/people', { name: 'Rita Reads', role: 'read-only' })
    const { practice } = await (await fetch('/api/lead/practice')).json()
    const [{ id }] = practice.services
    const { code } = await post('/api/lead/enrolment-code', {})
    const { token } = await post('/api/enrol', { code })
    const day = new Date().toISOString().slice(0, 10)
    await post(`/api/services/${id}/report`, { id: report, reason: 'phone', day }, token)
    await post('/api/suggestions', { id: report, text: 'Put the pharmacy first.', day }, token)
    await post('/api/lead/lasting-code', { name: 'Back office', forgets: false })
    await post('/api/lead/services/checked', { ids: [id], how: 'rang', by: 'practice manager' })
    return (await post(`/api/lead/people/${person.id}/way-in`, { by: 'link' })).path
  }, randomUUID())
  page = await app.open()
  await comeIn(page, new URL(path, app.home).href)
})
afterAll(() => app?.stop())

const PAGES = [
  ...[
    'home',
    'services',
    'network',
    'gaps',
    'exchange',
    'guidance',
    'practice',
    'duty',
    'desks',
    'people',
    'suggestions',
  ],
  'history',
  ...['where', 'refused', 'about', 'busy', 'unsure', 'released', 'trials', 'share'].map(
    (one) => `calls/${one}`,
  ),
  'calls',
]
/** Presses every kind of button on the page, what they open too, and sends every form however it is filled in; gives their words. */
function pressAll(): Promise<string[]> {
  return page.evaluate(async () => {
    // What opens a window of the browser, or is about nobody but oneself.
    const own = /^(Print|Sign out|Make a passkey|Not now|Make a recovery code)/
    const pressed = new Set<string>()
    for (;;) {
      for (const form of document.querySelectorAll('form')) form.noValidate = true
      for (const one of document.querySelectorAll('details')) one.open = true
      const words = (one: Element) => (one.textContent ?? '').replaceAll(/\d+/g, 'n')
      const next = [...document.querySelectorAll<HTMLButtonElement>('main button:enabled')].find(
        (one) => one.getClientRects().length > 0 && !own.test(words(one)) && !pressed.has(words(one)),
      )
      if (!next) return [...pressed]
      pressed.add(words(next))
      next.click()
      await new Promise((drawn) => requestAnimationFrame(drawn))
    }
  })
}

/** Goes to a page, as its link would. */
async function goTo(hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to
  }, hash)
  await page
    .locator(`.lead-navs a[aria-current][href="#${hash.split('/')[0]}"]`)
    .first()
    .waitFor()
  await page.locator('main h2').first().waitFor()
}

it('who may only look finds no button and no field on any page that would change something', async () => {
  const sent: string[] = []
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (request.method() !== 'GET' && pathname.startsWith('/api/lead/'))
      sent.push(`${page.url().split('#')[1]}: ${request.method()} ${pathname}`)
  })
  const seen: Record<string, string[]> = {}
  // The first time each page fetches what it shows.
  for (const one of PAGES) await goTo(one)
  for (const one of PAGES) {
    await goTo(one)
    seen[one] = await pressAll()
    const fields = page.locator('main :is(input[type=file], textarea):visible:enabled')
    // The telephone system's table is read on the page and goes nowhere.
    expect(await fields.count(), one).toBe(one === 'calls/busy' ? 1 : 0)
    // A button that does nothing looks as if it did something.
    expect(await page.locator('main fieldset:disabled button:visible').count(), one).toBe(0)
  }
  expect(sent).toEqual([])
  expect(seen.services).toContain('Look')
  expect(Object.values(seen).flat()).not.toContain('Save')
  await goTo('practice')
  expect(await page.locator('a[href="#setup"]').count()).toBe(0)
  expect(await page.getByRole('textbox', { name: 'Name of the practice' }).isDisabled()).toBe(true)
})
