import { once } from 'node:events'
import { createServer } from 'node:net'
import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testProvider } from '../server/access/provider.ts'
import { type App, axe, comeIn, signInLinks, startApp } from './app.ts'

let app: App
let provider: Awaited<ReturnType<typeof testProvider>>
let page: Page

beforeAll(async () => {
  const port = await freePort()
  const home = `http://localhost:${port}`
  provider = await testProvider(home)
  const { issuer, clientId, clientSecret, organisation } = provider.settings
  app = await startApp({
    PORT: String(port),
    ORIGINS: home,
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: clientSecret,
    OIDC_NAME: organisation,
  })
  page = await app.open()
  await comeIn(page, signInLinks(app.said)[0]!)
  provider.who.now = { sub: 'ann', email: 'ann@surgery.example', email_verified: true }
})
afterAll(async () => {
  await app?.stop()
  await provider?.stop()
})

async function freePort(): Promise<number> {
  const server = createServer().listen(0)
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}

/** What the network keeps is saved as a version of the practice's own. */
const SAVE = /^Save( as our own version)?$/

/** Asks as whoever is signed in on the page. */
const ask = (method: string, path: string, body?: unknown) =>
  page.evaluate(
    async ([method, path, body]) => {
      const headers = { 'content-type': 'application/json' }
      return (await fetch(path, { method, headers, ...(body ? { body } : {}) })).json()
    },
    [method, path, body ? JSON.stringify(body) : ''] as const,
  )
const dialog = () => page.getByRole('dialog', { name: 'Sign in again to go on' })
const nameField = () => page.getByRole('textbox', { name: 'Name (needed)' })

/** An hour of work is in a form when the session ends; `come` signs in again, and the work is saved as it was typed. */
async function surviving(typed: string, come: () => Promise<void>): Promise<void> {
  await page.goto(`${app.home}lead#services`)
  await page
    .getByRole('button', { name: /^Change / })
    .first()
    .click()
  await nameField().fill(typed)
  await page.context().clearCookies({ name: 'lead' })
  // The page may have heard of it already, by its own looking for news: then the form lies under the dialog.
  await page.evaluate(() =>
    [...document.querySelectorAll('button')]
      .find(({ textContent }) => textContent?.startsWith('Save'))
      ?.click(),
  )
  await dialog().waitFor()
  expect(await axe(page)).toEqual([])
  await come()
  await dialog().waitFor({ state: 'hidden' })
  expect(await nameField().inputValue()).toBe(typed)
  await page.getByRole('button', { name: SAVE }).click()
  await page.getByText(`${typed} was saved.`).waitFor()
}

it('work in a form outlives its session, whichever way somebody signs in again', async () => {
  const me = (await ask('GET', '/api/me')) as { id: string; name: string }
  await ask('PUT', `/api/lead/people/${me.id}`, {
    name: me.name,
    role: 'lead',
    email: 'ann@surgery.example',
  })
  await surviving('by the organisation', async () => {
    const [other] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('button', { name: 'Sign in with Town Trust' }).click(),
    ])
    await page.getByText('The sign-in of Town Trust is open in another tab.').waitFor()
    await other.getByRole('button', { name: 'Sign in' }).click()
    await other.locator('#home-title').waitFor()
    await other.close()
    await page.bringToFront()
  })
  await surviving('by a link', async () => {
    await app.kill()
    await app.startAgain()
    const other = await page.context().newPage()
    await comeIn(other, signInLinks(app.said)[0]!)
    await other.close()
    await page.bringToFront()
  })
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('WebAuthn.enable')
  await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  await page.goto(`${app.home}lead#people`)
  await page.getByRole('button', { name: 'Make a passkey' }).click()
  await page.getByLabel('What to call it').fill('Front desk')
  await page.keyboard.press('Enter')
  await page.getByText('Next time press “Sign in with a passkey”').waitFor()
  await surviving('by a passkey', async () => {
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  })
})
