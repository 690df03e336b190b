import { readFileSync } from 'node:fs'
import type { BrowserContext, Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type App, axe, signInLinks, startApp } from './app.ts'

const PORT = 4394
const HOME = `http://localhost:${PORT}/`

let app: App
let leads: BrowserContext
let link = ''

beforeAll(async () => {
  app = await startApp(PORT)
  link = signInLinks(app.said)[0]!
  const page = await app.open()
  leads = page.context()
  await page.goto(link)
})
afterAll(() => app?.stop())

async function leadPage(view: string): Promise<Page> {
  const page = await leads.newPage()
  await page.goto(`${HOME}lead#${view}`)
  await page.locator('main h2').waitFor()
  return page
}

const nameField = (page: Page) => page.locator('.service-form input').first()
const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true }).click()

it('makes a new service with hours by the keyboard, and says what is missing', async () => {
  const page = await leadPage('services')
  await page.getByRole('button', { name: 'New service' }).press('Enter')
  await nameField(page).fill('Mill Road Podiatry')
  expect(await axe(page)).toEqual([])
  await save(page)
  await page.getByText('There is no way to reach it.').waitFor()
  await page.getByLabel('Phone number').fill('01632 960555')
  await page.getByLabel('Foot service (podiatry)').check()
  await page.getByRole('group', { name: 'Monday' }).getByRole('button', { name: 'Open' }).press('Enter')
  await page.getByRole('group', { name: 'Tuesday' }).getByRole('button', { name: 'Same as' }).press('Enter')
  await page.getByLabel('Tuesday closes at').fill('12:30')
  await page.getByLabel(/Special days/).fill('1st Sat 25:00-12:00')
  await page.getByRole('button', { name: 'Add', exact: true }).press('Enter')
  await page.getByText('cannot read the hours').waitFor()
  await page.getByLabel(/Special days/).fill('1st Sat 09:00-12:00')
  await page.getByRole('button', { name: 'Add', exact: true }).press('Enter')
  await save(page)
  await page.getByText('Mill Road Podiatry was saved.').waitFor()
  const services = await page.evaluate(
    async () => (await (await fetch('/api/lead/practice')).json()).practice.services,
  )
  expect(services.at(-1)).toMatchObject({
    id: 'mill-road-podiatry',
    serves: ['podiatry'],
    schedules: [
      { byday: 'MO', opens_at: '09:00', closes_at: '17:00' },
      { byday: 'TU', opens_at: '09:00', closes_at: '12:30' },
      { freq: 'MONTHLY', byday: '1SA' },
    ],
  })
  await page.close()
})

it('shows the second of two leads both versions, and loses neither', async () => {
  const [one, two] = [await leadPage('services'), await leadPage('services')]
  for (const page of [one, two])
    await page.getByRole('button', { name: 'Change Station Road Pharmacy' }).click()
  await nameField(one).fill('Station Pharmacy, first')
  await nameField(two).fill('Station Pharmacy, second')
  await save(one)
  await one.getByText('Station Pharmacy, first was saved.').waitFor()
  await save(two)
  await two.getByText('Someone else saved this meanwhile').waitFor()
  expect(await two.getByRole('cell', { name: 'Station Pharmacy, first' }).count()).toBe(1)
  expect(await axe(two)).toEqual([])
  await two.getByRole('button', { name: 'Keep mine and save again' }).click()
  await save(two)
  await two.getByText('Station Pharmacy, second was saved.').waitFor()
  await two.getByRole('link', { name: 'What changed' }).click()
  await two.getByText(/saved Station Pharmacy, first/).waitFor()
  await one.close()
  await two.close()
})

it('opens with what is to check this week, clears it in a tap, and goes back to an earlier state', async () => {
  const page = await leadPage('home')
  const right = page.getByRole('button', { name: /^(?!All).+ is still right$/ })
  await right.nth(1).waitFor()
  const due = await right.count()
  expect(due).toBeGreaterThan(1)
  expect(await axe(page)).toEqual([])
  await right.first().click()
  await page.getByText('1 marked as checked today.').waitFor()
  await expect.poll(() => right.count()).toBe(due - 1)
  await page
    .getByRole('button', { name: /still right$/ })
    .first()
    .click()
  await page.getByText('Nothing to check this week.').waitFor()
  await page.getByRole('link', { name: 'What changed' }).click()
  await page
    .getByRole('button', { name: /^Go back to this/ })
    .nth(1)
    .click()
  await page.getByText(/Back to revision/).waitFor()
  await page.getByRole('link', { name: 'This week' }).click()
  await expect.poll(() => right.count()).toBe(due)
  await page.close()
})

it('tells another desk within half a minute that a service is full, and the lead what is wrong with it', async () => {
  const context = (await app.open()).context()
  const [one, two] = [await context.newPage(), await app.open()]
  const finish = async (page: Page) => {
    // Hospital bookings answer at any hour of the day within this clock, so the time of the run does not matter.
    await page.fill('#query', 'hospital sick note')
    await page.locator('.result:enabled').first().waitFor()
    await page.locator('#query').press('Enter')
    await page.getByText('Is anyone poorly today').waitFor()
    await page.waitForTimeout(260)
    await page.keyboard.press('n')
    await page.locator('.answer').waitFor()
  }
  for (const page of [one, two]) {
    await page.goto(HOME)
    await page.locator('#query').waitFor()
  }
  await finish(one)
  const name = await one.locator('.service-line.first strong').textContent()
  await one.getByRole('button', { name: 'Full today' }).click()
  await one.getByText(/Full until/).waitFor()
  await one.getByRole('button', { name: 'Details are wrong' }).click()
  await one.getByRole('button', { name: 'Phone number' }).click()
  await one.getByText('The lead will look.').waitFor()
  await two.waitForFunction(
    () =>
      JSON.parse(localStorage.getItem('live') ?? '{"full":{}}').full &&
      Object.keys(JSON.parse(localStorage.getItem('live') ?? '{"full":{}}').full).length > 0,
    undefined,
    { timeout: 30_000 },
  )
  await finish(two)
  expect(await two.locator('.service-line.first strong').textContent()).toBe(name)
  await two.getByText(/Full until/).waitFor()
  const lead = await leadPage('home')
  await lead.getByText('A desk says: Phone number').waitFor()
  await lead.getByRole('button', { name: 'Mended' }).click()
  await lead.getByText('A desk says: Phone number').waitFor({ state: 'detached' })
  await one.getByText('Your report was mended: Phone number.').waitFor({ timeout: 30_000 })
})

it('brings services in from a table, with every problem shown before anything is written', async () => {
  const page = await leadPage('exchange')
  const [empty] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Empty table' }).click(),
  ])
  const heading = readFileSync(await empty.path(), 'utf8')
    .replace('\uFEFF', '')
    .split('\r\n')[0]!
  const labels = heading.split(',')
  const row = (cells: Record<string, string>) =>
    labels.map((label) => cells[label.replaceAll('"', '')] ?? '').join(',')
  const at = labels.find((label) => /hours/i.test(label))!.replaceAll('"', '')
  const find = (pattern: RegExp) => labels.find((label) => pattern.test(label))!.replaceAll('"', '')
  const good = {
    [find(/^"?name/i)]: 'Hill Opticians',
    [find(/serve/i)]: 'optician',
    [find(/phone/i)]: '01632 960777',
  }
  const text = [
    heading,
    row(good),
    row({ ...good, [find(/^"?name/i)]: 'Wrong Times', [at]: 'Mon 25:00-26:00' }),
  ].join('\r\n')
  await page.getByLabel('File', { exact: true }).setInputFiles({
    name: 'services.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(text),
  })
  await page.getByText(/1 service can be taken/).waitFor()
  expect(await page.getByRole('row', { name: new RegExp(`3 ${at}`) }).count()).toBe(1)
  expect(await axe(page)).toEqual([])
  await page.getByRole('button', { name: 'Take this 1' }).click()
  await page.getByText('1 service was taken.').waitFor()
  const names = await page.evaluate(async () =>
    (await (await fetch('/api/lead/practice')).json()).practice.services.map(
      (service: { name: string }) => service.name,
    ),
  )
  expect(names).toContain('Hill Opticians')
  expect(names).not.toContain('Wrong Times')
})

it('writes services out and reads its own HSDS back unchanged', async () => {
  const page = await leadPage('exchange')
  const read = () =>
    page.evaluate(async () => (await (await fetch('/api/lead/practice')).json()).practice.services)
  const before = await read()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'HSDS 3.0' }).click(),
  ])
  await page.getByLabel('File', { exact: true }).setInputFiles(await file.path())
  await page.getByText(/looks like HSDS 3.0/).waitFor()
  await page.getByText(/can be taken, 0 problems/).waitFor()
  await page.getByText(`0 new, 0 with changes, ${before.length} without.`).waitFor()
  await page.getByText('Tick at least one service to take it.').waitFor()
  await page.getByRole('button', { name: 'Tick all found', exact: true }).click()
  await page.getByRole('button', { name: /^Take these/ }).click()
  await page.getByText(/services were taken/).waitFor()
  expect(await read()).toEqual(before)
  await page.getByRole('button', { name: 'Open Referral UK' }).click()
  await page.getByText(/This format cannot hold/).waitFor()
})

it('says that a sign-in link was used already', async () => {
  const page = await app.open()
  await page.goto(link)
  await page.getByText('This sign-in link was used already').waitFor()
})
