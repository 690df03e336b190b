import { readFileSync } from 'node:fs'
import type { BrowserContext, Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type App, answer, axe, comeIn, halfAMinute, overflows, signInLinks, startApp } from './app.ts'

let app: App
let leads: BrowserContext
let link = ''

beforeAll(async () => {
  app = await startApp()
  link = signInLinks(app.said)[0]!
  const page = await app.open()
  leads = page.context()
  await comeIn(page, link)
})
afterAll(() => app?.stop())

async function leadPage(view: string, size = { width: 1366, height: 768 }): Promise<Page> {
  const page = await leads.newPage()
  await page.setViewportSize(size)
  await page.goto(`${app.home}lead#${view}`)
  await page.locator('main h2').waitFor()
  return page
}

const nameField = (page: Page) => page.getByRole('textbox', { name: 'Name (needed)' })
const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true }).click()
const group = (page: Page, name: string) => page.locator('.form-group > summary', { hasText: name })
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id)
const serviceOf = (page: Page, id: string) =>
  page.evaluate(async (wanted) => {
    const { practice } = await (await fetch('/api/lead/practice')).json()
    return practice.services.find((service: { id: string }) => service.id === wanted)
  }, id)

it('makes a new service by the keyboard, and says of each field what is wrong without asking the server', async () => {
  const page = await leadPage('services')
  await page.getByRole('button', { name: 'New service' }).press('Enter')
  await page.waitForFunction(() => document.activeElement?.id === 'service-form-title')
  await nameField(page).fill('Mill Road Podiatry')
  expect(await axe(page)).toEqual([])
  await page.context().setOffline(true)
  await save(page)
  await page.getByRole('link', { name: 'There is no way to reach it.' }).waitFor()
  expect(await page.locator('#field-serves').evaluate((box) => box.contains(document.activeElement))).toBe(
    true,
  )
  await page.context().setOffline(false)
  await page.getByLabel('Phone number').fill('01632 960555')
  await page.getByLabel('Find a kind of help').fill('foot')
  await page.getByLabel('Foot service (podiatry)').check()
  await page.getByRole('group', { name: 'Monday' }).getByLabel('Open', { exact: true }).press('Space')
  await page.getByRole('group', { name: 'Tuesday' }).getByRole('button', { name: 'Same as' }).press('Enter')
  await page.getByLabel('Tuesday closes at').fill('25:00')
  await page.getByLabel('Place on the map').fill('-0.1419, 51.5014')
  await save(page)
  await page.getByRole('link', { name: 'Tuesday: "25:00" is not a time of day.' }).waitFor()
  await page.getByRole('link', { name: 'The two numbers are the wrong way round' }).click()
  expect(await focused(page)).toBe('field-place')
  expect(await axe(page)).toEqual([])
  await page.getByLabel('Place on the map').fill('https://www.openstreetmap.org/#map=17/51.5014/-0.1419')
  await page.getByLabel('Tuesday closes at').fill('12.30')
  await page.getByRole('button', { name: 'Add once a month' }).press('Enter')
  await group(page, 'Who it takes').press('Enter')
  await page.getByLabel('Lowest age').fill('16')
  await page.locator('.who-line', { hasText: 'Cannot take: under 16.' }).waitFor()
  await save(page)
  await page.getByText('Mill Road Podiatry was saved.').waitFor()
  expect(await serviceOf(page, 'mill-road-podiatry')).toMatchObject({
    serves: ['podiatry'],
    refuses: ['age < 16'],
    place: { latitude: 51.5014, longitude: -0.1419 },
    schedules: [
      { byday: 'MO', opens_at: '09:00', closes_at: '17:00' },
      { byday: 'TU', opens_at: '09:00', closes_at: '12:30' },
      { freq: 'MONTHLY', byday: '1SA' },
    ],
  })
  await page.close()
})

it('opens a form in place of the list, asks once before changes are lost, and goes back to the row', async () => {
  const page = await leadPage('services')
  await page.getByLabel('Find').fill('green lane')
  await page.getByRole('button', { name: 'Change Green Lane Pharmacy' }).click()
  await page.getByRole('button', { name: 'Back to the list' }).click()
  await page.waitForFunction(() => document.activeElement?.id === 'change-green-lane-pharmacy')
  await page.getByRole('button', { name: 'Copy Green Lane Pharmacy' }).click()
  await nameField(page).fill('Green Lane, new shop')
  await page.getByRole('link', { name: 'Calls' }).click()
  await page.getByText('You have changes that are not saved.').waitFor()
  await page.getByRole('button', { name: 'Go on with my changes' }).click()
  expect(await nameField(page).inputValue()).toBe('Green Lane, new shop')
  expect(page.url()).toMatch(/#services$/)
  await page.getByRole('link', { name: 'Practice', exact: true }).click()
  await page.getByText('You have changes that are not saved.').waitFor()
  await page.getByRole('button', { name: 'Leave without saving' }).click()
  await page.locator('.service-form').waitFor({ state: 'detached' })
  expect(await serviceOf(page, 'green-lane-new-shop')).toBeUndefined()
  await page.close()
})

it('takes no kind of help only for a number to find by search', async () => {
  const page = await leadPage('services')
  await page.getByRole('button', { name: 'New service' }).click()
  await nameField(page).fill('Lift engineer')
  await page.getByLabel('Phone number').fill('01632 960556')
  await save(page)
  await page.getByRole('link', { name: 'No kind of help is chosen.' }).waitFor()
  await page.getByLabel('A number to find by search').check()
  await save(page)
  await page.getByText('Lift engineer was saved.').waitFor()
  expect(await serviceOf(page, 'lift-engineer')).toMatchObject({ serves: [] })
  await page.close()
})

it('narrows the list and marks a service full until the time that is chosen', async () => {
  const page = await leadPage('services')
  await page.getByLabel('Kind of help').selectOption('podiatry')
  await page.getByRole('button', { name: 'Mark Community podiatry as full' }).click()
  expect(await axe(page)).toEqual([])
  await page.getByRole('button', { name: 'For one week' }).click()
  await page.getByText(/Community podiatry is full until/).waitFor()
  await page.getByLabel('Kind of help').selectOption('')
  await page.getByRole('button', { name: 'Full today' }).click()
  // The health coach is full by its own record.
  await page.getByText('2 of 2 shown.').waitFor()
  await page.getByRole('button', { name: 'It has room again: Community podiatry' }).click()
  await page.getByText('1 of 1 shown.').waitFor()
  await page.getByRole('button', { name: 'It has room again: Health coach' }).click()
  await page.getByText('No service fits.').waitFor()
  await page.close()
})

it('fits a phone as cards, and a tablet, with every part of the form open', async () => {
  for (const width of [390, 820]) {
    const page = await leadPage('services', { width, height: 1000 })
    const change = page.getByRole('button', { name: /^Change / })
    await change.first().waitFor()
    // Where each service is a card the list shows fifteen at a time.
    expect(await change.count()).toBe(15)
    expect(await overflows(page)).toBe(false)
    const pharmacy = page.getByRole('button', { name: 'Change Riverside Pharmacy' })
    while ((await pharmacy.count()) === 0) await page.getByRole('button', { name: /^Show .*more/ }).click()
    await pharmacy.click()
    await page.evaluate(() => {
      for (const box of document.querySelectorAll('details')) box.open = true
    })
    await page.getByRole('button', { name: /^Add Christmas/ }).click()
    await page.getByRole('button', { name: 'Add every other week' }).click()
    expect(await overflows(page)).toBe(false)
    expect(await axe(page)).toEqual([])
    await page.close({ runBeforeUnload: false })
  }
})

it('takes no service from the list when a tablet is turned', async () => {
  const page = await leadPage('services')
  const change = page.getByRole('button', { name: /^Change / })
  await change.first().waitFor()
  const shown = await change.count()
  expect(shown).toBeGreaterThan(15)
  await page.setViewportSize({ width: 390, height: 844 })
  await page.locator('tbody input[type=checkbox]').first().check()
  await page
    .getByRole('button', { name: /still right/ })
    .first()
    .waitFor()
  expect(await change.count()).toBe(shown)
  await page.close()
})

it('shows the second of two leads both versions, and loses neither', async () => {
  const [one, two] = [await leadPage('services'), await leadPage('services')]
  for (const page of [one, two])
    await page.getByRole('button', { name: 'Change Station Road Pharmacy' }).click()
  await nameField(one).fill('Station Pharmacy, first')
  await one.getByLabel('The exact steps for reception').fill('Ring first.')
  await nameField(two).fill('Station Pharmacy, second')
  await save(one)
  await one.getByText('Station Pharmacy, first was saved.').waitFor()
  await save(two)
  await two.getByText('Someone else saved this meanwhile').waitFor()
  expect(await two.getByRole('cell', { name: 'Station Pharmacy, first' }).count()).toBe(1)
  expect(await two.getByLabel('How to refer: take theirs').isChecked()).toBe(true)
  expect(await two.getByLabel('Name: keep mine').isChecked()).toBe(true)
  expect(await axe(two)).toEqual([])
  await two.getByRole('button', { name: 'Save what I chose' }).click()
  await two.getByText('Station Pharmacy, second was saved.').waitFor()
  expect(await serviceOf(two, 'station-pharmacy')).toMatchObject({
    name: 'Station Pharmacy, second',
    refer: { steps: 'Ring first.' },
  })
  await two.getByRole('link', { name: 'Practice', exact: true }).click()
  await two.getByRole('link', { name: 'History' }).click()
  await two.getByText('saved Station Pharmacy, first', { exact: true }).waitFor()
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
  for (let left = due - 1; left >= 0; left--) {
    await right.first().click()
    await page.getByRole('button', { name: 'We rang' }).click()
    await expect.poll(() => right.count()).toBe(left)
    await page.getByText('1 marked as checked today.').waitFor()
  }
  await page.getByText('Nothing to check this week.').waitFor()
  await page.getByRole('link', { name: 'Practice', exact: true }).click()
  await page.getByRole('link', { name: 'History' }).click()
  await page
    .getByRole('button', { name: /^Go back to this/ })
    .nth(due - 1)
    .click()
  const question = page.getByRole('alertdialog', { name: /^Go back to version/ })
  await question.getByRole('table').first().waitFor()
  expect(await axe(page)).toEqual([])
  await question.getByRole('button', { name: 'Yes, go back' }).click()
  await page.getByText(/Back to version/).waitFor()
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
    await page.locator('.result:not([aria-disabled])').first().waitFor()
    await page.locator('#query').press('Enter')
    await page.getByText('Is anyone ill').waitFor()
    await answer(page, 'n')
    await page.getByRole('button', { name: /^being hurt or scared by someone close/ }).waitFor()
    await answer(page, 'n')
    await page.getByText('Has the ward said no already').waitFor()
    await answer(page, 'n')
    await page.locator('.answer').waitFor()
  }
  for (const page of [one, two]) {
    await page.clock.install()
    await page.goto(app.home)
    await page.locator('#query').waitFor()
    // Until the practice's own services are there a call goes without them.
    await page.getByText('Riverside Surgery').first().waitFor()
  }
  await finish(one)
  const name = await one.locator('.service-line.first strong').textContent()
  await one.getByRole('button', { name: 'Full today' }).click()
  await one.getByText(/Full until/).waitFor()
  await one.getByRole('button', { name: 'Details are wrong' }).click()
  await one.getByRole('button', { name: 'Phone number' }).click()
  await one.getByText('The lead will look.').waitFor()
  await halfAMinute(two)
  await two.waitForFunction(() => {
    const { full } = JSON.parse(localStorage.getItem('live') ?? '{}')
    return Object.keys(full ?? {}).length > 0
  })
  await finish(two)
  expect(await two.locator('.service-line.first strong').textContent()).toBe(name)
  await two.getByText(/Full until/).waitFor()
  const lead = await leadPage('home')
  await lead.getByText('A desk says: Phone number').waitFor()
  await lead.getByText(/, between \d\d:00 and \d\d:59, Desk \d/).waitFor()
  await lead.getByRole('button', { name: 'Mended' }).click()
  await lead.getByText(/^Nothing of this service has changed/).waitFor()
  await lead.getByRole('button', { name: 'It was right' }).click()
  await lead.getByText('A desk says: Phone number').waitFor({ state: 'detached' })
  await halfAMinute(one)
  await one.getByText('Checked, and it was right: Phone number.').waitFor()
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
  const at = labels.find((label) => /refuses/i.test(label))!.replaceAll('"', '')
  const find = (pattern: RegExp) => labels.find((label) => pattern.test(label))!.replaceAll('"', '')
  const good = {
    [find(/^"?name/i)]: 'Hill Opticians',
    [find(/serve/i)]: 'optician',
    [find(/phone/i)]: '01632 960777',
  }
  const text = [heading, row(good), row({ ...good, [find(/^"?name/i)]: 'Wrong Limits', [at]: 'age <' })].join(
    '\r\n',
  )
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
  expect(names).not.toContain('Wrong Limits')
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
  await page.getByText('This link or code was used already').waitFor()
})

it('prints this week on one side of A4, however much there is to do', async () => {
  const page = await leadPage('home')
  await page.evaluate(async () => {
    const send = (method: string, path: string, body: object, headers = {}) =>
      fetch(path, {
        method,
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      })
    const { practice } = await (await fetch('/api/lead/practice')).json()
    const by = 'practice manager'
    const services = practice.services.map((service: object) => ({
      ...service,
      bankHolidays: 'unknown',
      checked: { on: '2025-01-01', by },
    }))
    await send('POST', '/api/lead/services/import', { services, base: practice.revision, by })
    const { token } = await (await send('POST', `/api/enrol/${practice.id}`, {})).json()
    for (const { id } of practice.services.slice(0, 20))
      await send(
        'POST',
        `/api/services/${id}/report`,
        { id: crypto.randomUUID(), reason: 'steps' },
        { authorization: `Bearer ${token}` },
      )
  })
  await page.reload()
  await page.getByText(/^What desks say is wrong \((1\d|20)\)$/).waitFor()
  await page.getByText(/^Last whole week/).waitFor()
  await page.getByText(/^\d\d to check this week\.$/).waitFor()
  expect(await sides(page)).toBe(1)
  // A grid does not count the head of a table that comes again on each page: what follows would lie over its last rows.
  await page.emulateMedia({ media: 'print' })
  for (const part of ['paper-policy', 'paper-contract']) {
    await page.evaluate((hash) => location.assign(hash), `#guidance/${part}`)
    await page.locator(`.paper table`).waitFor()
    const around = await page.locator('.paper table').evaluate((table) => {
      const shown: string[] = []
      for (let at = table.parentElement; at; at = at.parentElement) shown.push(getComputedStyle(at).display)
      return shown
    })
    expect(around.filter((display) => display !== 'block')).toEqual([])
  }
  await page.close()
})

it('prints the poster of danger signs on one side of A4, in Welsh too', async () => {
  const page = await leadPage('guidance/paper-poster')
  await page.locator('.poster').waitFor()
  expect(await sides(page)).toBe(1)
  await page.getByRole('button', { name: 'Cymraeg' }).click()
  await page.locator('html[lang=cy] .poster').waitFor()
  expect(await sides(page)).toBe(1)
  await page.close()
})

/** How many sides of A4 a page prints on, with the margins of a browser. */
async function sides(page: Page): Promise<number> {
  const margin = { top: '10mm', bottom: '10mm', left: '10mm', right: '10mm' }
  const paper = (await page.pdf({ format: 'A4', margin })).toString('latin1')
  return paper.match(/\/Type\s*\/Page\b/g)!.length
}
