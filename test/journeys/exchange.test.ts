import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Practice } from '#core/practice/practice.ts'
import { type App, axe, comeIn, overflows, signInLinks, startApp } from './app.ts'

let app: App
let lead: BrowserContext

beforeAll(async () => {
  app = await startApp()
  const page = await app.open()
  lead = page.context()
  await lead.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: app.home })
  await comeIn(page, signInLinks(app.said)[0]!)
})
afterAll(() => app?.stop())

async function exchange(): Promise<Page> {
  const page = await lead.newPage()
  await page.goto(`${app.home}lead#exchange`)
  await page.getByRole('heading', { name: 'Bring in services' }).waitFor()
  return page
}

const choose = (page: Page, name: string, content: string | Buffer) =>
  page
    .getByLabel('File', { exact: true })
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content as string) })
const practice = (page: Page): Promise<Practice> =>
  page.evaluate(async () => (await (await fetch('/api/lead/practice')).json()).practice)

it('shows what is new, what changes with before and after, and every problem, and takes what is ticked', async () => {
  const page = await exchange()
  const before = await practice(page)
  const [first, second] = before.services
  const table = [
    'Our services;;;;',
    'id;NAME;Serves;Phones;Area',
    `${first!.id};${first!.name};${first!.serves[0]};01632 960111;Anytown`,
    ';Vale Opticians;optician;01632 960778;',
    ';Dale Opticians;optician;1632960779;#REF!',
    ';Hill Opticians;optician;01632 960777;',
  ]
  await choose(page, 'services.csv', table.join('\r\n').replace('Vale', 'Val\u00e9'))
  await page.getByText(/3 services can be taken/).waitFor()
  await page.getByText('2 new, 1 with changes, 0 without.').waitFor()
  await page.getByText(/^Changes: /).click()
  await page.getByRole('row', { name: /Phones .*01632 960111/ }).waitFor()
  const rows = page.getByRole('region', { name: 'Problems by row and column' }).locator('tbody tr')
  expect(await rows.first().textContent()).toMatch(/^5AreaLine left outThis cell holds the fault #REF!/)
  await page.getByRole('button', { name: 'Row' }).press('Enter')
  expect(await rows.first().textContent()).toMatch(/^1Our services/)
  expect(await page.getByRole('columnheader', { name: 'Row' }).getAttribute('aria-sort')).toBe('ascending')
  await page.getByRole('button', { name: 'Copy the list of problems' }).click()
  await page.getByText('The list was copied.').waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /\n5\tArea\tLine left out\t.*#REF!/,
  )
  const [kept] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Keep the list as a table (CSV)' }).click(),
  ])
  expect(readFileSync(await kept.path(), 'utf8')).toMatch(/^\uFEFFRow,Column,What happens,Problem\r\n/)
  expect(await axe(page)).toEqual([])
  await page.getByLabel('Tick Hill Opticians').uncheck()
  await page.getByRole('button', { name: 'Take these 2' }).click()
  await page.getByText('2 services were taken.').waitFor()
  const after = await practice(page)
  expect(after.services.find(({ id }) => id === first!.id)).toMatchObject({
    area: 'Anytown',
    refer: first!.refer,
  })
  expect(after.services.find(({ id }) => id === second!.id)).toEqual(second)
  expect(after.services.slice(before.services.length).map(({ name }) => name)).toEqual(['Valé Opticians'])
  await page.close()
})

it('says what a file is that it cannot take, keeps the page as it is, and writes nothing', async () => {
  const page = await exchange()
  const { revision } = await practice(page)
  const odd: [string, string | Buffer, RegExp][] = [
    [
      'services.xlsb',
      Buffer.from('PK\x03\x04\x14\0\0xl/workbook.bin', 'latin1'),
      /spreadsheet file \(\.xlsb\).*CSV UTF-8/,
    ],
    ['services.csv', '<!DOCTYPE html><title>Sign in</title>', /web page, often a sign-in page/],
    ['services.json', '{"contents":[{"name":"A"', /stops in the middle/],
    ['bundle.json', '{"resourceType":"Bundle","entry":[]}', /FHIR file/],
    ['empty.csv', '', /The file is empty/],
  ]
  for (const [name, content, says] of odd) {
    await choose(page, name, content)
    await page.getByRole('cell', { name: says }).waitFor()
    expect(await page.getByRole('button', { name: /^Take/ }).count()).toBe(0)
  }
  expect((await practice(page)).revision).toBe(revision)
  await page.close()
})

it('asks once what pharmacies of an NHS file do, with the usual things ticked', async () => {
  const page = await exchange()
  const line = (code: string, name: string, postcode: string) =>
    `${code},${name},Y62,QOP,61 MILL LANE,,ANYTOWN,,,${postcode},20060601,,A,1,P79D,,,01632 960201,,,,0,,QOP,,,`
  await choose(
    page,
    'edispensary.csv',
    [line('FA902', 'MILL PHARMACY', 'SK7 5LD'), line('FA903', 'FAR PHARMACY', 'M1 1AE')].join('\n'),
  )
  await page.getByText('edispensary.csv looks like NHS ODS file and was read as that.').waitFor()
  await page.getByRole('row', { name: /Mill Pharmacy .*SK7 5LD/ }).waitFor()
  const first = page
    .getByRole('group', { name: 'What do the new services do for you?' })
    .getByRole('checkbox')
    .first()
  expect(await first.isChecked()).toBe(true)
  await first.uncheck()
  await page.getByRole('button', { name: 'Untick all found' }).click()
  await page.getByLabel('Find in the file').fill('sk7')
  await page.getByRole('button', { name: 'Tick all found', exact: true }).click()
  expect(await axe(page)).toEqual([])
  await page.getByRole('button', { name: 'Take this 1' }).click()
  await page.getByText('1 service was taken.').waitFor()
  const { services } = await practice(page)
  expect(services.at(-1)).toMatchObject({ name: 'Mill Pharmacy', ods: 'FA902' })
  expect(services.at(-1)!.serves.length).toBeGreaterThan(5)
  expect(services.at(-1)!.serves).not.toContain('pf-sinusitis')
  await page.close()
})

it('compares a file anew when another lead saved one of its services meanwhile, and loses neither', async () => {
  const [one, two] = [await exchange(), await exchange()]
  const { services } = await practice(one)
  const held = services.slice(2).find(({ name, serves }) => serves.length > 0 && !name.includes(','))!
  const file = (phone: string) =>
    `ID,Name,Serves,Phones\n${held.id},${held.name},${held.serves.join('; ')},${phone}\n`
  for (const [page, phone] of [
    [one, '01632 960301'],
    [two, '01632 960302'],
  ] as const) {
    await choose(page, 'phones.csv', file(phone))
    await page.getByRole('button', { name: 'Take this 1' }).waitFor()
  }
  await one.getByRole('button', { name: 'Take this 1' }).click()
  await one.getByText('1 service was taken.').waitFor()
  await two.getByRole('button', { name: 'Take this 1' }).click()
  await two.getByText('Someone else changed one of these services meanwhile').waitFor()
  await two.getByText(/^Changes: /).click()
  await two.getByRole('row', { name: /01632 960301 01632 960302/ }).waitFor()
  await one.close()
  await two.close()
})

it('stays alive while it reads 20 MB, and says the limit', async () => {
  const page = await exchange()
  const lines = Array.from(
    { length: 95_000 },
    (_, at) => `Service ${at},optician,01632 960777,${'word '.repeat(34)}`,
  )
  const folder = mkdtempSync(join(tmpdir(), 'large-'))
  const path = join(folder, 'services.csv')
  writeFileSync(path, ['Name,Serves,Phones,Notes for staff', ...lines].join('\n'))
  await page.evaluate(() => {
    const seen = window as unknown as { longest: number; began: number }
    seen.longest = 0
    seen.began = performance.now()
    let last = performance.now()
    setInterval(() => {
      seen.longest = Math.max(seen.longest, performance.now() - last)
      last = performance.now()
    }, 20)
  })
  await page.getByLabel('File', { exact: true }).setInputFiles(path)
  await page.getByText(/^12000 services can be taken/).waitFor({ timeout: 60_000 })
  // A page that reads the file itself stands still for most of that time, on a fast machine as on a slow one.
  const stood = await page.evaluate(() => {
    const seen = window as unknown as { longest: number; began: number }
    return seen.longest / (performance.now() - seen.began)
  })
  expect(stood).toBeLessThan(0.5)
  await page.getByText(/The table has 95,000 lines and 12,000 are read at most/).waitFor()
  rmSync(folder, { recursive: true })
  await page.close()
})

it('brings in a newer list of bank holidays, looked at first, and refuses an older one', async () => {
  const page = await exchange()
  await page.getByRole('link', { name: 'Practice', exact: true }).click()
  const years = [
    '2028-01-03 2028-04-14 2028-04-17 2028-05-01 2028-05-29 2028-08-28 2028-12-25 2028-12-26',
    '2029-01-01 2029-03-30 2029-04-02 2029-05-07 2029-05-28 2029-08-27 2029-12-25 2029-12-26',
  ].map((year) => year.split(' '))
  const list = (dates: readonly string[]) =>
    JSON.stringify({
      'england-and-wales': {
        division: 'england-and-wales',
        events: dates.map((date) => ({ title: 'Day', date })),
      },
    })
  const bring = (content: string) =>
    page.getByLabel('Newer list').setInputFiles({
      name: 'bank-holidays.json',
      mimeType: 'application/json',
      buffer: Buffer.from(content),
    })
  await page.getByText('Bank holidays are known until 26 December 2028.').waitFor()
  await bring(list(years[0]!.slice(0, 7)))
  await page
    .getByRole('alert')
    .getByText(/Fetch a newer list/)
    .waitFor()
  expect(await page.getByLabel('Newer list').getAttribute('aria-invalid')).toBe('true')
  expect(await axe(page)).toEqual([])
  await bring(list(years.flat()))
  await page.getByText('With this list bank holidays are known until 26 December 2029.').waitFor()
  await page.getByText(/Days it adds: 1 January 2029; 30 March 2029/).waitFor()
  await page.getByRole('button', { name: 'Save this list' }).click()
  await page.getByText('The list was saved. Bank holidays are known until 26 December 2029.').waitFor()
  expect((await practice(page)).bankHolidays?.until).toBe('2029-12-26')
  await page.close()
})

it.each([
  [390, 844],
  [820, 1180],
  [683, 384],
])('fits a window of %i by %i', async (width, height) => {
  const page = await exchange()
  await page.setViewportSize({ width, height })
  await choose(
    page,
    'a.csv',
    'Name,Serves,Phones,Fax\nHill Opticians of the long name,optician,01632 960777,1\n,optician,2,\n',
  )
  await page.getByText(/1 service can be taken/).waitFor()
  expect(await overflows(page)).toBe(false)
  await page.close()
})
