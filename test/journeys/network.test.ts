import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type App, axe, comeIn, overflows, signInLinks, startApp } from './app.ts'

let app: App
let practice: Page
let network: Page
let fresh: Page

beforeAll(async () => {
  app = await startApp()
  const signIn = async (at: number) => {
    const page = await app.open()
    await comeIn(page, signInLinks(app.said)[at]!)
    await page.locator('main h2').waitFor()
    return page
  }
  practice = await signIn(0)
  network = await signIn(1)
  fresh = await signIn(2)
})
afterAll(() => app?.stop())

async function show(page: Page, view: string): Promise<void> {
  await page.goto(`${app.home}lead#${view}`)
  await page.reload()
  await page.locator('main h2').waitFor()
}
const row = (page: Page, name: string) => page.locator('.check-list > li').filter({ hasText: name })

/** Changes a service as the form does, by its id here. */
async function change(page: Page, id: string, fields: Record<string, unknown>): Promise<void> {
  const status = await page.evaluate(
    async ([wanted, more]) => {
      const own = (await (await fetch('/api/lead/practice')).json()).practice
      const base = own.services.find((one: { id: string }) => one.id === wanted)
      const answer = await fetch(`/api/lead/services/${wanted}`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ service: { ...base, ...(more as object) }, base, by: 'practice manager' }),
      })
      return answer.status
    },
    [id, fields] as const,
  )
  expect(status).toBe(200)
}

it('offers what is new, is used in one tap, and shows the same list by keyboard and without faults', async () => {
  await show(practice, 'home')
  await practice.getByText(/new services to look at/).waitFor()
  await practice.getByRole('link', { name: 'Look at them' }).press('Enter')
  await practice.getByLabel('Find').fill('bridge street pharm')
  await expect.poll(() => practice.locator('.check-list > li').count()).toBe(1)
  await row(practice, 'Bridge Street Pharmacy')
    .getByRole('button', { name: /^Use it/ })
    .press('Enter')
  await practice.getByText('Bridge Street Pharmacy is in use.').waitFor()
  await practice.getByRole('button', { name: /^Used here/ }).click()
  await row(practice, 'Bridge Street Pharmacy').getByText('used as it is').waitFor()
  expect(await axe(practice)).toEqual([])
  await show(practice, 'services')
  const listed = practice.getByRole('row', { name: /Bridge Street Pharmacy/ })
  await listed.getByText('kept by the network').waitFor()
  expect(await listed.locator('a.number').getAttribute('href')).toMatch(/^tel:\d+$/)
  await listed.getByRole('button', { name: /^Change/ }).click()
  await practice.getByText(/What you change and save becomes your own version/).waitFor()
  expect(await practice.getByRole('button', { name: 'Save as our own version' }).count()).toBe(1)
  expect(await axe(practice)).toEqual([])
  await show(practice, 'network')
  await practice.setViewportSize({ width: 390, height: 844 })
  expect(await overflows(practice)).toBe(false)
  await practice.setViewportSize({ width: 1366, height: 768 })
})

it('keeps what the practice changed when the network moves on, and points out what both changed', async () => {
  await change(practice, 'bridge-street-pharmacy', { phones: [{ number: '01632 960901' }], cost: 'Free' })
  await change(network, 'bridge-street-pharmacy', {
    phones: [{ number: '01632 960902' }],
    access: 'Ramp at the side',
  })
  await show(practice, 'home')
  await practice.getByText('1 changed where you had changed it too.').waitFor()
  await show(practice, 'network')
  const ours = row(practice, 'Bridge Street Pharmacy')
  await ours.getByText('Both you and the network changed this. Yours is in use.').waitFor()
  await ours.getByRole('cell', { name: '01632 960902' }).waitFor()
  await ours.getByRole('cell', { name: '01632 960901' }).waitFor()
  expect(await axe(practice)).toEqual([])
  await ours.getByRole('button', { name: /^Keep ours/ }).click()
  await practice.getByText(/yours is kept, the rest is up to date/).waitFor()
  const own = await practice.evaluate(async () =>
    (await (await fetch('/api/lead/practice')).json()).practice.services.find(
      (one: { id: string }) => one.id === 'bridge-street-pharmacy',
    ),
  )
  expect(own).toMatchObject({
    phones: [{ number: '01632 960901' }],
    cost: 'Free',
    access: 'Ramp at the side',
  })
  await practice.getByRole('button', { name: /^Changed here/ }).click()
  await ours.getByRole('button', { name: /^Use the network/ }).click()
  await practice.getByText('Bridge Street Pharmacy is as the network has it.').waitFor()
})

it('says in the history what the network did, field by field, and undoes it', async () => {
  await change(network, 'bridge-street-pharmacy', { cost: 'Two pounds' })
  await show(practice, 'history')
  const newest = practice.locator('.check-list > li').first()
  await newest.getByText(/Anytown Primary Care Network.*: saved Bridge Street Pharmacy/).waitFor()
  await newest.getByText('What it changed').click()
  await newest.getByRole('cell', { name: 'Two pounds' }).waitFor()
  expect(await axe(practice)).toEqual([])
  await newest.getByRole('button', { name: /^Undo/ }).click()
  await practice.getByText(/^Version \d+ was undone\.$/).waitFor()
  await show(practice, 'network')
  await practice.getByRole('button', { name: /^Changed here/ }).click()
  await row(practice, 'Bridge Street Pharmacy').getByText('1 thing is different here').waitFor()
})

it('hides a service, and shows it again', async () => {
  await practice.getByRole('button', { name: /^Used here/ }).click()
  await row(practice, 'Bridge Street Pharmacy')
    .getByRole('button', { name: /^Hide it/ })
    .click()
  await practice.getByText('Bridge Street Pharmacy is hidden.').waitFor()
  await practice.getByRole('button', { name: /^Hidden/ }).click()
  await row(practice, 'Bridge Street Pharmacy')
    .getByRole('button', { name: /^Show it again/ })
    .click()
  await practice.getByText('Bridge Street Pharmacy is in the list again.').waitFor()
})

it('is left, and joined again by a code from its lead', async () => {
  await show(fresh, 'network')
  await fresh.getByRole('button', { name: /^Use all \d+ new ones/ }).click()
  await fresh.getByText(/services are in use now/).waitFor()
  await fresh.getByRole('button', { name: 'Leave this network' }).click()
  await fresh.getByRole('button', { name: 'Yes, leave it' }).click()
  await fresh.getByLabel('Code from your network’s lead').waitFor()
  const kept = () =>
    fresh.evaluate(async () => (await (await fetch('/api/lead/practice')).json()).practice.services.length)
  expect(await kept()).toBeGreaterThan(60)
  await fresh.getByLabel('Code from your network’s lead').fill('WRONG234')
  await fresh.getByRole('button', { name: 'Join' }).click()
  await fresh.getByText(/This code is wrong or older than 7 days/).waitFor()
  expect(await axe(fresh)).toEqual([])
  await show(network, 'network')
  await network.getByRole('button', { name: 'Make a code for a practice to join' }).click()
  const code = /Code: (\w{8})/.exec((await network.getByText(/^Code: /).textContent())!)![1]!
  await fresh.getByLabel('Code from your network’s lead').fill(code.toLowerCase())
  await fresh.getByRole('button', { name: 'Join' }).click()
  await fresh.getByRole('heading', { name: /Anytown Primary Care Network/ }).waitFor()
  await show(network, 'network')
  await network.getByRole('rowheader', { name: /Hillside/ }).waitFor()
  expect(await axe(network)).toEqual([])
  expect(await network.getByRole('link', { name: 'Desks' }).count()).toBe(0)
})

it('opens the desk of its own practice, also on a computer whose desk is of another, once that is said', async () => {
  await fresh.goto(app.home)
  await fresh.getByText('Riverside Surgery').first().waitFor()
  await show(fresh, 'home')
  await fresh.getByRole('button', { name: 'To the desk' }).click()
  await fresh.getByText(/^This desk belongs to another practice/).waitFor()
  await fresh.getByRole('button', { name: 'Join', exact: true }).click()
  await fresh.getByText('Hillside Surgery').first().waitFor()
  expect(new URL(fresh.url()).hash).toBe('')
})
