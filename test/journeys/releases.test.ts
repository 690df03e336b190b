import type { BrowserContext, Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type App, comeIn, halfAMinute, signInLinks, startApp } from './app.ts'

const OLD = '01632 960202'
const NEW = '01632 960298'

let app: App
let lead: Page

beforeAll(async () => {
  app = await startApp()
  lead = await app.open()
  await comeIn(lead, signInLinks(app.said)[0]!)
  await lead.locator('main h2').waitFor()
})
afterAll(() => app?.stop())

/** Changes a service as the lead page does, and gives back the revision that came of it. */
function change(phone: string): Promise<number> {
  return lead.evaluate(async (number) => {
    const { practice } = await (await fetch('/api/lead/practice')).json()
    const base = practice.services.find((one: { id: string }) => one.id === 'station-pharmacy')
    const service = { ...base, phones: [{ number }] }
    const answer = await fetch('/api/lead/services/station-pharmacy', {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ service, base, by: 'practice manager' }),
    })
    return (await answer.json()).practice.revision
  }, phone)
}

async function desk(): Promise<{ page: Page; context: BrowserContext; sizes: number[] }> {
  const page = await app.open()
  const sizes: number[] = []
  page.on('response', async (response) => {
    if (response.url().includes('/api/practice/changes') && response.status() === 200)
      sizes.push((await response.body().catch(() => Buffer.alloc(0))).length)
  })
  await page.clock.install()
  await page.goto(app.home)
  await page.evaluate(() => navigator.serviceWorker.ready)
  await found(page, OLD)
  return { page, context: page.context(), sizes }
}

/** Whether a search for the pharmacy gives this number. */
async function found(page: Page, phone: string): Promise<void> {
  await page.fill('#query', 'station road pharmacy')
  await page.getByText(phone).first().waitFor()
  await page.fill('#query', '')
}

it('has a saved change on the desk within a minute, at the next enquiry, and only that travels', async () => {
  const { page, sizes } = await desk()
  await page.fill('#query', 'sore throat')
  await page.locator('.result:not([aria-disabled])').first().waitFor()
  await page.locator('#query').press('Enter')
  await page.locator('.screen h1').waitFor()
  await change(NEW)
  await halfAMinute(page)
  await expect.poll(() => sizes.length, { timeout: 10_000 }).toBe(1)
  // A few kilobytes for one service and what stands beside the services, where the whole document has some forty.
  expect(sizes[0]).toBeLessThan(8000)
  await page.keyboard.press('F2')
  await page.locator('#query').waitFor()
  await found(page, NEW)
  await change(OLD)
})

it('reaches a desk that was offline with a step back, when it next connects', async () => {
  const { page, context } = await desk()
  const before = (await change(NEW)) - 1
  await page.reload()
  await halfAMinute(page)
  await found(page, NEW)
  await context.setOffline(true)
  await lead.evaluate(async (revision) => {
    await fetch('/api/lead/rollback', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ revision, by: 'practice manager' }),
    })
  }, before)
  await page.reload()
  await found(page, NEW)
  await context.setOffline(false)
  await halfAMinute(page)
  await found(page, OLD)
})
