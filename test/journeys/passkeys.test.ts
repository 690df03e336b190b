import type { CDPSession, Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type App, axe, comeIn, overflows, signInLinks, startApp } from './app.ts'

let app: App

beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app?.stop())

/** Gives a page's browser a device that holds passkeys; `checks` is whether it checks who holds it. */
async function device(page: Page, checks: boolean): Promise<{ cdp: CDPSession; authenticatorId: string }> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('WebAuthn.enable')
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: checks,
      automaticPresenceSimulation: true,
    },
  })
  return { cdp, authenticatorId }
}
const makeOne = async (page: Page, name: string) => {
  await page.getByLabel('What to call it').fill(name)
  await page.keyboard.press('Enter')
}

it('a lead comes by a link once and by a passkey from then on, by keys alone', async () => {
  const page = await app.open()
  const { cdp, authenticatorId } = await device(page, true)
  await comeIn(page, signInLinks(app.said)[0]!)
  await page.getByRole('button', { name: 'Make a passkey' }).press('Enter')
  await page.getByText(/^It will let Sample lead in at /).waitFor()
  expect(await axe(page)).toEqual([])
  await makeOne(page, 'Front desk')
  await page.getByText('Next time press “Sign in with a passkey”').waitFor()
  await page.goto(`${app.home}lead#people`)
  await page.getByText(/^Front desk: made on .*, not used yet/).waitFor()
  await page.getByRole('button', { name: 'Make a passkey' }).press('Enter')
  await makeOne(page, 'Once more')
  await page.getByText('This device has a passkey of yours already').waitFor()
  await page.getByRole('button', { name: 'Not now' }).click()
  await page.getByRole('button', { name: 'Make a recovery code' }).click()
  await page.getByText(/^([A-Z2-9]{5}-){3}[A-Z2-9]{5}\. Write it down/).waitFor()
  expect(await axe(page)).toEqual([])
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await overflows(page)).toBe(false)
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await page.reload()
  await page.getByRole('button', { name: 'Sign in with a passkey' }).press('Enter')
  await page.locator('#people-title').waitFor()
  await page.getByText(/^Front desk: .* last used on /).waitFor()

  // Removed here, it is still on the device, which is then told.
  await page.getByRole('button', { name: 'Remove the passkey Front desk' }).click()
  await page.getByText('Front desk lets you in no more. Delete it on the device too.').waitFor()
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await page.reload()
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await page.getByText('This passkey is not known here any more.').waitFor()

  // Deleted on the device: nothing comes, and the page says what to do.
  await cdp.send('WebAuthn.clearCredentials', { authenticatorId })
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await page.getByText(/^No passkey came\. If you deleted it/).waitFor()
  expect(await axe(page)).toEqual([])
  await page.context().close()
})

it('a device that does not check who holds it makes no passkey, and an address of numbers says to use localhost', async () => {
  const page = await app.open()
  await app.kill()
  await app.startAgain()
  await comeIn(page, signInLinks(app.said)[0]!)
  await device(page, false)
  await page.getByRole('button', { name: 'Make a passkey' }).click()
  await makeOne(page, 'Key')
  await page.getByText('No passkey was made.').waitFor()
  await page.goto(`${app.home.replace('localhost', '127.0.0.1')}lead`)
  await page.getByText(/^Passkeys work at http:\/\/localhost:\d+\/lead only/).waitFor()
  await page.context().close()
})
