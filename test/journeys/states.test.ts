import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import en from '../../content/languages/en.json' with { type: 'json' }
import { type App, answer, noToAll, openMenu, press, startApp } from './app.ts'

let app: App

beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app?.stop())

async function openTopic(page: Page, words: string): Promise<void> {
  await page.locator('#query').waitFor()
  await page.fill('#query', words)
  await page.locator('.result:not([aria-disabled])').first().waitFor()
  await page.locator('#query').press('Enter')
}

it('says calmly that storage is refused, and the desk works', async () => {
  const page = await app.open()
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('refused', 'SecurityError')
    }
  })
  await page.goto(app.home)
  await openTopic(page, 'insurance form')
  await noToAll(page)
  await page.locator('h1').first().focus()
  await press(page, 'a')
  await page.getByText('The count is lost if this page is closed').waitFor()
  await page.getByText('This browser does not keep anything.').waitFor()
})

it('counts nothing in training; the browser is asked to keep what there is (C17)', async () => {
  const page = await app.open()
  const asked: string[] = []
  await page.exposeFunction('noteAsked', () => asked.push('persist'))
  await page.addInitScript(() => {
    const { noteAsked } = window as unknown as { noteAsked: () => void }
    navigator.storage.persist = async () => {
      noteAsked()
      return true
    }
  })
  await page.goto(app.home)
  await openMenu(page)
  await page.getByRole('button', { name: 'Training', exact: true }).click()
  await page.getByText('Training: nothing leaves this desk').waitFor()
  await openTopic(page, 'insurance form')
  await noToAll(page)
  await page.locator('h1').first().focus()
  await press(page, 'a')
  await page.getByText('Training: not counted.').waitFor()
  const kept = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const open = indexedDB.open('counts')
        open.onsuccess = () => {
          if (!open.result.objectStoreNames.contains('weeks')) return resolve(0)
          const all = open.result.transaction('weeks').objectStore('weeks').getAll()
          all.onsuccess = () => resolve(all.result.length)
        }
      }),
  )
  expect(kept).toBe(0)
  await expect.poll(() => asked).toEqual(['persist'])
})

it('offers the GP at once to a caller who wants one', async () => {
  const page = await app.open()
  await page.goto(app.home)
  await openTopic(page, 'smear test')
  await page.getByText('Is anyone ill').waitFor()
  await answer(page, 'n')
  await page.getByText('Any of these now?').waitFor()
  await answer(page, 'n')
  await page.getByText('An urgent cancer test').first().waitFor()
  await answer(page, 'n')
  await page.locator('.answer').waitFor()
  await press(page, 'g')
  await page.locator('h1', { hasText: /GP|Request for when we open/ }).waitFor()
})

it('says when the disk has no room to keep the desk for use without a network, and leads calls', async () => {
  const page = await app.open()
  const tools = await page.context().newCDPSession(page)
  await tools.send('Storage.overrideQuotaForOrigin', { origin: new URL(app.home).origin, quotaSize: 100_000 })
  await page.goto(app.home)
  await page.locator('.banner', { hasText: en['not-kept-full'] }).waitFor()
  expect(await page.locator('.banner').textContent()).toContain(en['not-kept-desk'])
  await openTopic(page, 'insurance form')
  await noToAll(page)
  await page.locator('.answer').waitFor()
  await page.context().close()
})
