import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'

const PORT = 4394
const HOME = `http://localhost:${PORT}/`
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let folder: string
let server: ChildProcess
let browser: Browser
let leads: BrowserContext
let link = ''

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'curating-'))
  server = spawn(process.execPath, ['src/server/main.ts'], {
    env: { ...process.env, PORT: String(PORT), DATA_DIR: folder },
  })
  const signIn = await new Promise<string>((resolve) => {
    let said = ''
    server.stdout!.on('data', (chunk) => {
      said += chunk
      if (said.includes('Ctrl-C')) resolve(/http\S+sign-in\/\S+/.exec(said)![0])
    })
  })
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  })
  leads = await browser.newContext({ viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' })
  await (await leads.newPage()).goto(signIn)
  link = signIn
})
afterAll(async () => {
  await browser?.close()
  server?.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

async function leadPage(): Promise<Page> {
  const page = await leads.newPage()
  await page.goto(`${HOME}lead`)
  await page.getByRole('button', { name: 'New service' }).waitFor()
  return page
}

async function axe(page: Page): Promise<string[]> {
  await page.evaluate(AXE)
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
    }
    return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
  })
}

const nameField = (page: Page) => page.locator('.service-form input').first()
const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true }).click()

it('makes a new service with hours by the keyboard, and says what is missing', async () => {
  const page = await leadPage()
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
  const [one, two] = [await leadPage(), await leadPage()]
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
  expect(await two.getByText(/saved Station Pharmacy, first/).count()).toBe(1)
  await one.close()
  await two.close()
})

it('checks a round of services, and goes back to an earlier state', async () => {
  const page = await leadPage()
  await page.getByRole('button', { name: 'To check' }).click()
  const boxes = page.locator('td input[type=checkbox]')
  const due = await boxes.count()
  expect(due).toBeGreaterThan(0)
  for (let n = 0; n < due; n++) await boxes.nth(n).check()
  await page.getByRole('button', { name: /still right/ }).click()
  await page.getByText(`${due} marked as checked today.`).waitFor()
  expect(await boxes.count()).toBe(0)
  await page.getByRole('button', { name: 'Go back to this' }).first().click()
  await page.getByText(/Back to revision/).waitFor()
  expect(await boxes.count()).toBe(due)
  await page.close()
})

it('tells another desk within half a minute that a service is full, and the lead what is wrong with it', async () => {
  const context = await browser.newContext({ reducedMotion: 'reduce' })
  const [one, two] = [await context.newPage(), await (await browser.newContext()).newPage()]
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
  const lead = await leadPage()
  await lead.getByRole('button', { name: 'Reported' }).click()
  await lead.getByText('A desk says: Phone number').waitFor()
  await lead.getByRole('button', { name: 'Mended' }).click()
  await lead.getByText('A desk says: Phone number').waitFor({ state: 'detached' })
})

it('brings services in from a table, with every problem shown before anything is written', async () => {
  const page = await leadPage()
  const [empty] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Empty table' }).click(),
  ])
  const heading = readFileSync(await empty.path(), 'utf8').split('\r\n')[0]!
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
  await page.setInputFiles('input[type=file]', {
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
  const page = await leadPage()
  const read = () =>
    page.evaluate(async () => (await (await fetch('/api/lead/practice')).json()).practice.services)
  const before = await read()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'HSDS 3.0' }).click(),
  ])
  await page.getByLabel('Format').selectOption('hsds')
  await page.setInputFiles('input[type=file]', await file.path())
  await page.getByText(/can be taken, 0 problems/).waitFor()
  await page.getByRole('button', { name: /^Take these/ }).click()
  await page.getByText(/services were taken/).waitFor()
  expect(await read()).toEqual(before)
  await page.getByRole('button', { name: 'Open Referral UK' }).click()
  await page.getByText(/This format cannot hold/).waitFor()
})

it('says that a sign-in link was used already', async () => {
  const page = await (await browser.newContext()).newPage()
  await page.goto(link)
  await page.getByText('This sign-in link was used already').waitFor()
})
