import type { BrowserContext, Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type App, axe, comeIn, signInLinks, startApp } from './app.ts'

let app: App
let leads: BrowserContext

beforeAll(async () => {
  app = await startApp()
  const page = await app.open()
  leads = page.context()
  await comeIn(page, signInLinks(app.said)[0]!)
})
afterAll(() => app?.stop())

async function leadPage(view: string): Promise<Page> {
  const page = await leads.newPage()
  await page.goto(`${app.home}lead#${view}`)
  await page.locator('main h2').waitFor()
  return page
}
const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true }).click()
const own = (page: Page) =>
  page.evaluate(async () => (await (await fetch('/api/lead/practice')).json()).practice)

it("keeps the practice's own page: hours, dates with other hours, freshness and settings", async () => {
  const page = await leadPage('practice')
  expect(await axe(page)).toEqual([])
  const preview = page.getByText(/^With the services of today \(\d+\)/)
  const before = await preview.textContent()
  await page.getByLabel('Use last after').fill('0')
  await page.getByLabel('Hide after').fill('1')
  await expect.poll(() => preview.textContent(), { timeout: 10_000 }).not.toBe(before)
  await page.getByLabel('Map position').fill('51.5, -0.12')
  await page.getByRole('group', { name: 'Wednesday' }).getByLabel('closes at').fill('20:00')
  await page.getByRole('group', { name: 'Saturday' }).getByLabel('Open').check()
  await page.getByRole('button', { name: 'Add a special day' }).click()
  const special = page.getByRole('group', { name: /10 March 2027/ })
  await page.getByLabel('Date', { exact: true }).fill('2027-03-10')
  await special.getByLabel('It is').selectOption('times')
  await special.getByLabel('closes at').fill('1pm')
  await page.getByLabel(/mental health practitioner/).fill('16')
  expect(await axe(page)).toEqual([])
  await save(page)
  await page.getByText('Saved. Desks have it within a minute.').waitFor()
  expect(await own(page)).toMatchObject({
    place: { latitude: 51.5, longitude: -0.12 },
    freshness: { lastAfter: 0, hideAfter: 1 },
    settings: { 'mh-age': 192 },
    specialDays: [
      { from: '2027-03-10', to: '2027-03-10', times: [{ opens_at: '09:00', closes_at: '13:00' }] },
    ],
  })
  const { coreHours } = await own(page)
  expect(coreHours[2]).toEqual(['08:00', '20:00'])
  expect(coreHours[5]).toEqual(['08:00', '18:30'])
  await page.close()
})

it('says what is wrong beside the field, and keeps what was typed', async () => {
  const page = await leadPage('practice')
  const { revision } = await own(page)
  await page.getByLabel('Name of the practice').fill('')
  await page.getByLabel('Use last after').fill('40')
  await page.getByLabel('Hide after').fill('20')
  await page.getByLabel('Working days a prescription takes').fill('9')
  await save(page)
  await page.getByText('The name is missing.').waitFor()
  await page.getByText('Put the number for hiding higher.').waitFor()
  await page.getByText('9 is outside its range.').waitFor()
  await page.getByText('3 things cannot be saved yet').waitFor()
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('practice-name')
  expect(await page.getByLabel('Hide after').inputValue()).toBe('20')
  await page.getByLabel('Map position').fill('by the church')
  await save(page)
  await page.getByText('“by the church” has no map position in it.').waitFor()
  expect(await axe(page)).toEqual([])
  expect((await own(page)).revision).toBe(revision)
  await page.close()
})

it('shows the second of two leads both versions of the details, and loses neither', async () => {
  const [one, two] = [await leadPage('practice'), await leadPage('practice')]
  await one.getByLabel('Address').fill('2 New Street, Anytown')
  await two.getByLabel('Phone number callers ring').fill('01632 960222')
  await save(one)
  await one.getByText('Saved. Desks have it').waitFor()
  await save(two)
  await two.getByText('Someone else saved this meanwhile').waitFor()
  expect(await two.getByRole('cell', { name: '2 New Street, Anytown' }).count()).toBe(1)
  expect(await two.getByRole('cell', { name: '01632 960222' }).count()).toBe(1)
  expect(await axe(two)).toEqual([])
  // What only they changed is theirs, what was changed here is kept: nothing needs to be chosen.
  expect(await two.getByRole('radio', { name: 'Address: take theirs' }).isChecked()).toBe(true)
  expect(await two.getByRole('radio', { name: /: keep mine$/, checked: true }).count()).toBe(1)
  await two.getByRole('button', { name: 'Save what I chose' }).click()
  await two.getByText('Saved. Desks have it').waitFor()
  expect(await two.getByLabel('Address').inputValue()).toBe('2 New Street, Anytown')
  expect(await own(two)).toMatchObject({ address: '2 New Street, Anytown', phone: '01632 960222' })
  await one.close()
  await two.close()
})

it('asks before what was typed on the page of the practice is left behind', async () => {
  const page = await leadPage('practice')
  await page.getByLabel('Address').fill('9 Other Street')
  await page.getByRole('link', { name: 'Desks' }).click()
  await page.getByRole('alertdialog').getByText('You have changes that are not saved.').waitFor()
  expect(await axe(page)).toEqual([])
  await page.getByRole('button', { name: 'Go on with my changes' }).click()
  expect(await page.getByLabel('Address').inputValue()).toBe('9 Other Street')
  await page.getByRole('link', { name: 'Desks' }).click()
  await page.getByRole('button', { name: 'Leave without saving' }).click()
  await page.getByRole('heading', { name: 'Desks', exact: true }).waitFor()
  await page.close()
})

it('adds what is missing from the list of gaps, and folds away what is not here', async () => {
  const page = await leadPage('services')
  await page.evaluate(async () => {
    const { practice } = await (await fetch('/api/lead/practice')).json()
    for (const base of practice.services.filter(({ serves }: { serves: string[] }) =>
      ['podiatry', 'audiology'].some((id) => serves.includes(id)),
    ))
      await fetch(`/api/lead/services/${base.id}`, {
        method: 'DELETE',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ base, by: 'practice manager' }),
      })
  })
  await page.goto(`${app.home}lead#gaps`)
  await page.reload()
  const row = page.getByRole('row', { name: /Foot service/ })
  await row.getByText(/^Callers would get: /).waitFor()
  expect(await axe(page)).toEqual([])
  await page.getByRole('button', { name: 'We do not have this here: Hearing service' }).click()
  await page.getByText('Hearing service was put with what you do not have.').waitFor()
  expect(await page.getByRole('row', { name: /Hearing service/ }).count()).toBe(0)
  await page.getByText(/^What we do not have here/).click()
  await page.getByRole('button', { name: 'Bring back Hearing service' }).click()
  await page.getByRole('row', { name: /Hearing service/ }).waitFor()
  await page.getByRole('button', { name: 'Add one: Foot service (podiatry)' }).click()
  await page.locator('.service-form').waitFor()
  // What the network has of it is one tap away, above the empty form.
  await page.getByText('Your network keeps these:').waitFor()
  await page
    .getByRole('button', { name: /^Use this: / })
    .first()
    .waitFor()
  expect(await axe(page)).toEqual([])
  const chosen = page.locator('.chosen').getByRole('button', { name: /Foot service \(podiatry\)/ })
  expect(await chosen.count()).toBe(1)
  await page.close()
})

it('takes a service of the network from the guide in one tap, which the network keeps from then on', async () => {
  const link = /lead of a new practice, [^:]+: (\S+)/.exec(app.said)![1]!
  const page = await app.open()
  await comeIn(page, link)
  await page.getByText(/^Set up: \d+ of 14 done/).waitFor()
  await page.getByRole('link', { name: 'Go on with it' }).click()
  await page.getByRole('button', { name: /^Your practice/ }).click()
  await page.getByLabel('Phone number callers ring').fill('01632 960777')
  const ae = page.getByRole('button', { name: /^Urgent treatment centre and A&E/ })
  await ae.click()
  await page.getByRole('button', { name: 'Go on with my changes' }).click()
  expect(await page.getByLabel('Phone number callers ring').inputValue()).toBe('01632 960777')
  const beside = await page.context().newPage()
  await beside.goto(`${app.home}lead#practice`)
  await beside.getByLabel('Address').fill('3 Lane, Anytown')
  await save(beside)
  await beside.getByText('Saved. Desks have it').waitFor()
  await page.getByLabel('Address').fill('4 Lane, Anytown')
  await page.getByRole('button', { name: 'Save and go on' }).click()
  await page.getByRole('radio', { name: 'Address: take theirs' }).check()
  await page.getByRole('button', { name: 'Save what I chose' }).click()
  await page.getByRole('heading', { name: "Today's board" }).waitFor()
  expect(await own(page)).toMatchObject({ phone: '01632 960777', address: '3 Lane, Anytown' })
  await page.getByLabel('Extension').fill('201')
  await ae.click()
  await page.getByRole('button', { name: 'Leave without saving' }).click()
  await page.getByText('Your network keeps these:').waitFor()
  await page.getByRole('button', { name: /^Urgent treatment centre and A&E/ }).click()
  await page.getByText('Your network keeps these:').waitFor()
  expect(await axe(page)).toEqual([])
  const use = page.getByRole('button', { name: /^Use this: / }).first()
  const name = (await use.getAttribute('aria-label'))!.slice('Use this: '.length)
  await use.click()
  await page.getByRole('heading', { name: 'A&E', exact: true }).waitFor()
  const { services, shared } = await own(page)
  expect(services.map((service: { name: string }) => service.name)).toContain(name)
  expect(Object.values(shared)).toContainEqual(expect.objectContaining({ use: 'taken' }))
})
