import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type App, answer, axe, comeIn, overflows, signInLinks, startApp } from './app.ts'

let folder: string
let app: App
let lead: Page
let desk: Page
const typed = { screens: 0, fields: 0, characters: 0, keys: 0 }

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'set-up-'))
  const env = { ...process.env, DATA_DIR: folder }
  execFileSync(process.execPath, ['src/server/add-practice.ts', 'add', '--name', 'Hill Surgery'], { env })
  app = await startApp({ DATA_DIR: folder })
  lead = await app.open()
  await comeIn(lead, signInLinks(app.said)[0]!, 'Ann Lee')
  await lead.getByRole('heading', { name: 'Hill Surgery' }).waitFor()
  desk = await app.open()
})
afterAll(async () => {
  await app?.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** The words by which the focused element is known. */
const focused = () =>
  lead.evaluate(() => {
    const on = document.activeElement as HTMLInputElement | null
    return (on?.labels?.[0]?.textContent ?? on?.getAttribute('aria-label') ?? on?.textContent ?? '').trim()
  })

async function press(key: string): Promise<void> {
  typed.keys++
  await lead.keyboard.press(key)
}

/** Goes on with Tab until the focus is on what has this name. */
async function tabTo(name: string | RegExp): Promise<void> {
  for (let n = 0; n < 60; n++) {
    await press('Tab')
    const on = await focused()
    if (typeof name === 'string' ? on === name : name.test(on)) return
  }
  throw new Error(`The Tab key never reaches "${name}".`)
}

/** One screen of the guide, by the keyboard alone: its fields, then the way on. */
async function screen(title: string, fields: Record<string, string>, way = 'Save and go on'): Promise<void> {
  await lead.getByRole('heading', { name: title, exact: true, level: 3 }).waitFor()
  await expect.poll(focused, { timeout: 10_000 }).toBe(title)
  expect(await axe(lead)).toEqual([])
  typed.screens++
  for (const [label, text] of Object.entries(fields)) {
    await tabTo(label)
    await lead.keyboard.type(text)
    typed.fields++
    typed.characters += text.length
  }
  await tabTo(way)
  await press('Enter')
}

async function joinDesk(): Promise<void> {
  await lead.goto(`${app.home}lead#desks`)
  await lead.getByRole('button', { name: 'Make a code to join another desk' }).press('Enter')
  const said = await lead.getByText(/^Code: /).textContent()
  await desk.goto(app.home)
  await desk.getByLabel('Code').fill(/Code: (\w{8})/.exec(said!)![1]!)
  await desk.getByRole('button', { name: 'Join', exact: true }).press('Enter')
  await desk.getByText('Hill Surgery').first().waitFor()
}

async function call(): Promise<void> {
  await desk.fill('#query', 'hospital sick note')
  await desk.locator('.result:not([aria-disabled])').first().waitFor()
  await desk.locator('#query').press('Enter')
  await desk.getByText('Is anyone ill').waitFor()
  await answer(desk, 'n')
  await desk.getByRole('button', { name: /^being hurt or scared by someone close/ }).waitFor()
  await answer(desk, 'n')
  await desk.getByText('Has the ward said no already').waitFor()
  await answer(desk, 'n')
  await desk.locator('.answer').waitFor()
}

it('has desks that work while the practice is empty: the call ends at what is always there', async () => {
  await joinDesk()
  await call()
  expect(await desk.locator('h1').first().textContent()).toMatch(
    /Reception and admin team|Request for when we open/,
  )
  expect(await desk.locator('.service-line').count()).toBe(0)
  await desk.keyboard.press('F2')
})

it('takes an empty practice through the guide by the keyboard alone', async () => {
  await lead.goto(`${app.home}lead#home`)
  await lead.getByText('Set up: 1 of 14 done, about 19 minutes').waitFor()
  await tabTo('Go on with it')
  await press('Enter')
  await screen('Your network', {}, 'We do not have this')
  await screen('Your practice', {
    'Phone number callers ring': '01632 960500',
    Address: '1 Hill Road, Anytown AN1 1AA',
  })
  await screen("Today's board", {
    'Duty clinician': 'Dr Shah',
    Extension: '201',
    Deputy: 'Dr Obi',
    'Visits before': '10:30',
  })
  await screen('GP appointments', { 'How does reception book it?': 'Book the next routine slot.' })
  await screen('Nurse or minor illness clinic', {
    'How does reception book it?': 'Book the nurse list by the job.',
  })
  await screen('Who else works here', {
    'First-contact physiotherapist': ' ',
    'How does reception book them?': 'Book their list.',
  })
  // A slip is said beside its field, which has the focus, and nothing that was typed is lost.
  await screen('Pharmacy 1 of 3', {
    Name: 'Hill Pharmacy',
    'Phone number': '01632 960501',
    'Opening hours': 'Mon-Fri 25:00-26:00',
  })
  await lead.getByText('The hours “Mon-Fri 25:00-26:00” cannot be read.').waitFor()
  await expect.poll(focused, { timeout: 10_000 }).toBe('Opening hours')
  expect(await axe(lead)).toEqual([])
  expect(await lead.getByLabel('Name', { exact: true }).inputValue()).toBe('Hill Pharmacy')
  await press('Control+a')
  await lead.keyboard.type('Mon-Fri 09:00-18:30; Sat 09:00-13:00')
  await press('Enter')
  await screen('Pharmacy 2 of 3', {
    Name: 'Station Pharmacy',
    'Phone number': '01632 960502',
    'Opening hours': 'Mon-Sat 08:00-22:00',
  })
  await screen('Pharmacy 3 of 3', {}, 'We do not have this')
  await lead.getByRole('heading', { name: 'Urgent treatment centre', exact: true }).waitFor()
  expect(await lead.locator('main').getByRole('status').first().textContent()).toMatch(
    /^8 of 14 done, about \d+ minutes left\.$/,
  )
})

it('is left in the middle, taken up again where it was, and ends with a practice that can take calls', async () => {
  await lead.close()
  lead = await desk
    .context()
    .browser()!
    .newContext({ reducedMotion: 'reduce' })
    .then((one) => one.newPage())
  const link = execFileSync(
    process.execPath,
    ['src/server/add-practice.ts', 'link', '--id', 'hill-surgery'],
    {
      env: { ...process.env, DATA_DIR: folder, PORT: new URL(app.home).port },
      encoding: 'utf8',
    },
  )
  await comeIn(lead, signInLinks(link)[0]!)
  await lead.getByText(/^Set up: 8 of 14 done/).waitFor()
  await tabTo('Go on with it')
  await press('Enter')
  await screen('Urgent treatment centre', {
    Name: 'Anytown UTC',
    Address: '2 Long Street, Anytown',
    'Opening hours': 'Mon-Sun 08:00-20:00',
  })
  await screen('A&E', { Name: 'Anytown General A&E', Address: '9 Hospital Way, Anytown' })
  await screen('Mental health crisis line', {})
  await screen('Urgent dentist', {}, 'Skip for now')
  await screen('Prescriptions', { 'What does reception do?': 'Send a task. Ask how many days are left.' })
  await screen('Secretaries', { 'What does reception do?': 'Send a task with the hospital and the month.' })
  await screen('Hospital booking line', {
    Name: 'Anytown General bookings',
    'Phone number': '01632 960510',
    'Opening hours': '24 hours',
  })
  await screen('Interpreter line', { 'Phone number': '01632 960520', 'PIN or account number': '4321' })
  // What was skipped is said, and opened again from the list.
  await lead.getByRole('heading', { name: '1 step is still to do' }).waitFor()
  expect(await axe(lead)).toEqual([])
  await tabTo(/Urgent dentist/)
  await press('Enter')
  await screen('Urgent dentist', { 'Phone number': '01632 960511', 'Opening hours': '24 hours' })
  await lead.getByRole('heading', { name: 'Your practice can take calls' }).waitFor()
  expect(await axe(lead)).toEqual([])
  await lead.getByRole('link', { name: 'This week' }).press('Enter')
  await lead.getByText('Nothing to check this week.').waitFor()
  await expect.poll(() => lead.getByText(/^Set up: /).count(), { timeout: 10_000 }).toBe(0)
  // What a lead types in all; a slow typist needs three seconds a word and ten a field to think.
  expect(typed.fields).toBeLessThanOrEqual(30)
  expect((typed.characters / 5) * 3 + typed.fields * 10 + typed.screens * 15).toBeLessThan(20 * 60)
})

it('opens a done step again and changes that very service', async () => {
  await lead.goto(`${app.home}lead#setup`)
  await lead.getByRole('heading', { name: 'Your practice can take calls' }).waitFor()
  await lead.getByRole('button', { name: /^Three pharmacies/ }).press('Enter')
  // The focus goes to the step that came, so that a key pressed as it comes goes astray.
  await expect
    .poll(
      async () => {
        await lead.getByRole('button', { name: /^Pharmacy 2 of 3/ }).press('Enter')
        return lead.getByLabel('Name', { exact: true }).inputValue()
      },
      { timeout: 10_000 },
    )
    .toBe('Station Pharmacy')
  await lead.getByLabel('Contraception').press('Space')
  await lead.getByRole('button', { name: 'Save and go on' }).press('Enter')
  await lead.getByRole('heading', { name: 'Your practice can take calls' }).waitFor()
  const services = await lead.evaluate(
    async () => (await (await fetch('/api/lead/practice')).json()).practice.services,
  )
  const stations = services.filter(({ name }: { name: string }) => name === 'Station Pharmacy')
  expect(stations).toHaveLength(1)
  expect(stations[0].serves).toContain('pharm-contra')
  expect(stations[0].serves).toContain('pf-uti')
})

it('sends a call to a service that the guide saved, and finds the interpreter and its PIN', async () => {
  await desk.reload()
  await desk.locator('#query').waitFor()
  await expect
    .poll(() => desk.evaluate(async () => (await indexedDB.databases()).length), { timeout: 5000 })
    .toBeGreaterThan(0)
  await expect
    .poll(
      async () => {
        await desk.fill('#query', 'translator')
        return desk
          .locator('.directory')
          .textContent({ timeout: 1000 })
          .catch(() => '')
      },
      { timeout: 40_000 },
    )
    .toMatch(/Interpreter line.*01632 960520.*PIN 4321/)
  await desk.getByText('Dr Shah, ext 201').waitFor()
  await call()
  expect(await desk.locator('.service-line.first').textContent()).toContain('Anytown General bookings')
  expect(await desk.locator('.service-line.first').textContent()).toContain('01632 960510')
})

it('stands on a phone and a tablet, in Welsh too', async () => {
  await lead.evaluate(() => localStorage.setItem('language', 'cy'))
  for (const [width, height] of [
    [390, 844],
    [820, 1180],
  ] as const) {
    await lead.setViewportSize({ width, height })
    for (const view of ['setup', 'gaps', 'practice']) {
      await lead.goto(`${app.home}lead#${view}`)
      await lead.reload()
      await lead.locator('main h2').waitFor()
      expect(await overflows(lead), `${view} at ${width}`).toBe(false)
      expect(await axe(lead), `${view} at ${width}`).toEqual([])
    }
  }
})
