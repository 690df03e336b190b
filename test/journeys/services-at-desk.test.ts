import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContextOptions, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { addDays, londonNow, weekday } from '#core/clock/wall-clock.ts'
import type { Practice } from '#core/practice/practice.ts'
import { type App, answer, axe, goByItsOwnClock, none, noToAll, overflows, press, startApp } from './app.ts'

/** Every call is made next Tuesday at a quarter past ten. */
const TODAY = londonNow(Date.now()).slice(0, 10)
const TUESDAY = addDays(TODAY, ((7 - weekday(TODAY)) % 7) + 1)
const DETAILS: Readonly<Record<string, object>> = {
  'riverside-pharmacy': { place: { latitude: 51.501, longitude: -0.121 } },
  'station-pharmacy': {
    place: { latitude: 51.505, longitude: -0.13 },
    cost: 'Free on the NHS',
    access: 'Level entrance. Ring the bell on the left and they open the wide door.',
    area: 'Anytown or Millbrook',
    notesForPatients: 'Bring a list of your medicines.',
  },
  'green-lane-pharmacy': {
    place: { latitude: 51.51, longitude: -0.13 },
    checked: { on: addDays(TUESDAY, -107), by: 'practice manager' },
  },
}

let app: App
let dist: string

beforeAll(async () => {
  dist = mkdtempSync(join(tmpdir(), 'at-desk-'))
  cpSync('dist', dist, { recursive: true })
  const file = join(dist, 'practices-demo.json')
  const samples: { practices: Practice[] } = JSON.parse(readFileSync(file, 'utf8'))
  const practices = samples.practices.map((practice) =>
    practice.id === 'demo' ? atDesk(practice) : practice,
  )
  writeFileSync(file, JSON.stringify({ ...samples, practices }))
  app = await startApp({ DIST_DIR: dist })
})
afterAll(async () => {
  await app?.stop()
  rmSync(dist, { recursive: true, force: true })
})
/** The sample practice with its own services alone, all checked lately, three pharmacies at known places. */
function atDesk({ shared = {}, ...practice }: Practice): Practice {
  const taken = Object.values(shared).flatMap((use) => (use.use === 'taken' ? use.as : []))
  return {
    ...practice,
    place: { latitude: 51.5008, longitude: -0.1223 },
    services: practice.services
      .filter(({ id }) => !taken.includes(id))
      .map((service) => ({
        ...service,
        checked: { ...service.checked, on: addDays(TUESDAY, -5) },
        bankHolidays: 'open',
        ...DETAILS[service.id],
      })),
  }
}
const pages: Page[] = []
afterEach(async () => {
  for (const page of pages.splice(0)) {
    // Every test starts with services that have room.
    await page.context().setOffline(false)
    await page.evaluate(async () => {
      const headers = {
        authorization: `Bearer ${localStorage.getItem('device-token')}`,
        'content-type': 'application/json',
      }
      const { full } = await (await fetch('/api/live', { headers })).json()
      for (const id of Object.keys(full))
        await fetch(`/api/services/${id}/full`, { method: 'POST', headers, body: '{"until":null}' })
    })
    await page.context().close()
  }
})

async function desk(options: BrowserContextOptions = {}): Promise<Page> {
  const page = await app.open(options)
  pages.push(page)
  await goByItsOwnClock(page, new Date(`${TUESDAY}T10:15:00Z`))
  await page.goto(app.home)
  await page.waitForFunction(() => localStorage.getItem('heard') !== null)
  // The board may answer before the practice's own services have come.
  await page.getByText('Riverside Surgery').first().waitFor({ state: 'attached' })
  return page
}
/** A sore throat of a child of 7, by the keyboard, to its answer. */
async function soreThroat(page: Page): Promise<void> {
  await page.fill('#query', 'sore throat 7')
  await page.locator('.result:not([aria-disabled])').first().waitFor()
  await page.locator('#query').press('Enter')
  await page.getByText('Who is on the line?').waitFor()
  await answer(page, 'w')
  await page.getByRole('heading', { name: 'On the record' }).waitFor()
  await noToAll(page)
}
const first = (page: Page) => page.locator('.service-line.first strong').textContent()

it('says where a service is, how far, and what else is known, and marks old details; the nearest is first', async () => {
  const page = await desk()
  await soreThroat(page)
  expect(await first(page)).toBe('Riverside Pharmacy')
  await page.getByText('open until 18:30 · 0.1 miles').waitFor()
  const choices = page.locator('.choices li')
  expect(await choices.locator('strong').allTextContents()).toEqual([
    'Station Road Pharmacy',
    'Green Lane Pharmacy',
  ])
  expect(await choices.nth(1).textContent()).toContain(
    'Details last checked 107 days ago, practice manager: ring first',
  )
  const map = page.getByRole('link', { name: /Map.*opens a map website/ })
  expect(await map.getAttribute('href')).toMatch(
    /^https:\/\/www\.openstreetmap\.org\/\?mlat=51\.501&mlon=-0\.121&zoom=17$/,
  )
  expect(await map.getAttribute('rel')).toBe('noopener noreferrer')
  expect(await page.locator('.passed-over').count()).toBe(0)
  await page.getByText(/^Content [0-9a-f]{8}, services 1 \([0-9a-f]{8}\)$/).waitFor()
  const said = await page.locator('blockquote.say').first().boundingBox()
  expect(said!.y + said!.height).toBeLessThan(700)
  await page.getByRole('button', { name: 'They use this one Station Road Pharmacy' }).click()
  expect(await first(page)).toBe('Station Road Pharmacy')
  await page.getByText('More about it').click()
  await page.getByText('For people who live in Anytown or Millbrook').waitFor()
  expect(await axe(page)).toEqual([])
})

it('marks a service full until a chosen time: the next of the same kind is offered at once, and accepted', async () => {
  const page = await desk()
  await soreThroat(page)
  await page.getByRole('button', { name: 'Full today' }).click()
  await page.getByText('Passed over: Riverside Pharmacy (full until the end of today)').waitFor()
  expect(await first(page)).toBe('Station Road Pharmacy')
  const times = page.getByRole('dialog', { name: 'Riverside Pharmacy is full until' })
  const change = () => page.getByRole('button', { name: 'Change the time' }).click()
  await change()
  const withoutKey = (buttons: Element[]) =>
    buttons.map((button) =>
      button.textContent.replace(button.querySelector('kbd')?.textContent ?? '', '').trim(),
    )
  expect(await times.getByRole('button').evaluateAll(withoutKey)).toEqual([
    'lunchtime, 13:00',
    'the end of today',
    'the end of tomorrow',
    'Monday 08:00',
    'Set',
    'Back',
  ])
  expect(await axe(page)).toEqual([])
  await times.getByLabel('Another time today').fill('09:30')
  await times.getByLabel('Another time today').press('Enter')
  await page.getByText('09:30 has passed. Choose a later time today.').waitFor()
  await times.getByLabel('Another time today').fill('15:30')
  await times.getByLabel('Another time today').press('Enter')
  await page.getByText('Passed over: Riverside Pharmacy (full until 15:30)').waitFor()
  await change()
  await times.getByRole('button', { name: 'the end of tomorrow' }).click()
  await page.getByText('Passed over: Riverside Pharmacy (full until the end of tomorrow)').waitFor()
  expect(await first(page)).toBe('Station Road Pharmacy')
  await answer(page, 'a')
  await page.getByText('Accepted and counted.').waitFor()
  const cells = await page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const open = indexedDB.open('counts')
        open.onsuccess = () => {
          const all = open.result.transaction('weeks').objectStore('weeks').getAll()
          all.onsuccess = () => resolve(all.result.flatMap(({ counts }) => Object.keys(counts)))
        }
      }),
  )
  expect(cells).toContain('t1/sore-throat/pf-sore-throat/accepted')
  await answer(page, 'Enter')
  await soreThroat(page)
  expect(await first(page)).toBe('Station Road Pharmacy')
  await page.getByText('Passed over: Riverside Pharmacy (full until the end of tomorrow)').waitFor()
})

it('takes a mark back: the place comes again, and the letters of the answer still act', async () => {
  const page = await desk()
  await soreThroat(page)
  await page.getByRole('button', { name: 'Full today' }).press('Enter')
  await page.getByText('Passed over: Riverside Pharmacy').waitFor()
  await page.getByRole('button', { name: 'It has room again' }).press('Enter')
  await page.getByText(/Passed over/).waitFor({ state: 'detached' })
  expect(await first(page)).toBe('Riverside Pharmacy')
  await answer(page, 'w')
  await page.getByText('No danger sign.').waitFor()
})

it('works without a network from what it last knew, says how old that is, and sends what was said later', async () => {
  const page = await desk()
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.context().setOffline(true)
  await page.getByText('The server does not answer. What is known of services is from 10:15.').waitFor()
  await soreThroat(page)
  expect(await page.getByRole('link', { name: /Map/ }).count()).toBe(0)
  await page.getByRole('button', { name: 'Details are wrong' }).click()
  await page.getByRole('button', { name: 'Opening hours' }).click()
  await page.getByText('Kept here: Opening hours. Not sent to the lead yet.').waitFor()
  await page.getByRole('button', { name: 'Full today' }).click()
  await page.getByText('Not sent to the other desks yet.').waitFor()
  await page.clock.setFixedTime(new Date(`${TUESDAY}T11:00:00Z`))
  await page.clock.runFor(6000)
  await page.locator('.service .old', { hasText: 'What is known of services is from 10:15' }).waitFor()
  await page.context().setOffline(false)
  await page.clock.runFor(21_000)
  await page.getByText('Not sent to the other desks yet.').waitFor({ state: 'detached' })
  await page.getByText(/The server does not answer/).waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'It has room again' }).click()
  await page.getByText('Reported: Opening hours. The lead will look.').waitFor()
})

it('opens a small card from the search, with what is full, old or wrong said on the line', async () => {
  const page = await desk()
  await page.fill('#query', 'green lane')
  const card = page.locator('.directory li', { hasText: 'Green Lane Pharmacy' })
  await card.getByText('Details last checked 107 days ago').waitFor()
  await card.getByText('More, or say it is full or wrong').click()
  await card.getByText('12 Green Lane, Anytown').waitFor()
  await card.getByRole('button', { name: 'Full today' }).click()
  await card.getByText('Full until the end of today').waitFor()
  await card.getByRole('button', { name: 'Details are wrong' }).click()
  await page.getByRole('button', { name: 'Phone number' }).click()
  await card.getByText('Reported: Phone number. The lead will look.').waitFor()
  expect(await axe(page)).toEqual([])
})

it('prints one clean page: where, when, how, when to come back; no more than that', async () => {
  const page = await desk({ colorScheme: 'dark' })
  await soreThroat(page)
  await page.getByRole('button', { name: 'They use this one Station Road Pharmacy' }).click()
  for (const format of ['A5', 'A4'])
    expect(String(await page.pdf({ format })).match(/\/Type \/Page\b/g)).toHaveLength(1)
  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  const slip = page.locator('#slip')
  const text = await slip.innerText()
  expect(await slip.locator('h1').textContent()).toBe('Station Road Pharmacy')
  for (const words of [
    '01632 960202',
    'today, by 22:00',
    'Your time:',
    'Bring a list of your medicines.',
    'Ring 999 for',
    'Go to A&E for',
    'Our number is 01632 960100.',
    'Sample content: not for use with patients',
  ])
    expect(text).toContain(words)
  expect(text).toMatch(/Content [0-9a-f]{8}, services 1 \([0-9a-f]{8}\)/)
  expect(await page.locator('#desk').isVisible()).toBe(false)
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  expect(await slip.count()).toBe(0)
  await page.emulateMedia({ media: 'screen' })
  await page.evaluate(() => {
    window.print = () => {
      document.title = 'printed'
    }
  })
  await page.locator('h1').first().focus()
  await press(page, 'p')
  await page.waitForFunction(() => document.title === 'printed')
})

it('prints the safety net of an emergency too', async () => {
  const page = await desk()
  await page.fill('#query', 'sore throat 7')
  await page.locator('.result:not([aria-disabled])').first().waitFor()
  await page.locator('#query').press('Enter')
  await answer(page, 'w')
  await page.getByRole('heading', { name: 'On the record' }).waitFor()
  await none(page)
  await page.getByText(/Right now, any of these/).waitFor()
  await page.locator('.tick').first().click()
  await page.locator('.answer.now').waitFor()
  expect(String(await page.pdf({ format: 'A5' })).match(/\/Type \/Page\b/g)).toHaveLength(1)
  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  const text = await page.locator('#slip').innerText()
  expect(text).toContain('Emergency ambulance (999)')
  expect(text).toContain('In an emergency ring 999.')
  expect(text).toContain('This needs an ambulance now.')
  expect(text).not.toMatch(/Your time:|no better/)
})

it('fits half a screen, a tablet and a page at 200%', async () => {
  const page = await desk({ viewport: { width: 683, height: 768 } })
  await soreThroat(page)
  await page.getByRole('button', { name: 'Full today' }).click()
  await page.getByText('Passed over: Riverside Pharmacy').waitFor()
  for (const viewport of [
    { width: 683, height: 768 },
    { width: 820, height: 1180 },
    { width: 683, height: 384 },
  ]) {
    await page.setViewportSize(viewport)
    for (const dir of ['ltr', 'rtl']) {
      await page.evaluate((to) => {
        document.documentElement.dir = to
      }, dir)
      expect(await overflows(page), `${viewport.width} by ${viewport.height}, ${dir}`).toBe(false)
    }
  }
})
