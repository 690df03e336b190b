import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import builtCy from '../../content/languages/built-cy.json' with { type: 'json' }
import builtEn from '../../content/languages/built-en.json' with { type: 'json' }
import en from '../../content/languages/en.json' with { type: 'json' }
import frontCy from '../../content/languages/front-cy.json' with { type: 'json' }
import frontEn from '../../content/languages/front-en.json' with { type: 'json' }
import { type App, chooseLanguage, comeIn, signInLinks, startApp } from './app.ts'

let served: string
let app: App

beforeAll(async () => {
  served = mkdtempSync(join(tmpdir(), 'served-'))
  cpSync('dist', served, { recursive: true })
  app = await startApp({ DIST_DIR: served })
})
afterAll(async () => {
  await app?.stop()
  rmSync(served, { recursive: true, force: true })
})

/** Takes the files that start with a name away from the server until the work is done. */
async function without(folder: string, start: RegExp, work: () => Promise<void>): Promise<void> {
  const names = readdirSync(join(served, folder)).filter((name) => start.test(name))
  expect(names.length, `${start}`).toBeGreaterThan(0)
  for (const name of names) renameSync(join(served, folder, name), join(served, name))
  await work().finally(() => {
    for (const name of names) renameSync(join(served, name), join(served, folder, name))
  })
}

/** What this browser keeps of the desk: digests by path. */
function kept(page: Page): Promise<Record<string, string>> {
  return page.evaluate(async () => {
    const digests: Record<string, string> = {}
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys())
        digests[new URL(request.url).pathname] = String(
          new Uint8Array(
            await crypto.subtle.digest('SHA-256', await (await cache.match(request))!.arrayBuffer()),
          ),
        )
    }
    return digests
  })
}

/** Waits until all that the desk needs is kept, each file as the server has it. */
async function keepsAll(page: Page): Promise<void> {
  const digest = (name: string) =>
    createHash('sha256')
      .update(readFileSync(join(served, name)))
      .digest()
  const all = readFileSync(join(served, 'sw.js'), 'utf8').match(/sha256-[\w+/]{43}=/g)!.length
  const wrong = async () => {
    const digests = Object.entries(await kept(page))
    if (digests.length < all) return 'too few'
    return digests.filter(([name, own]) => own !== String(new Uint8Array(digest(name)))).map(([name]) => name)
  }
  await expect.poll(wrong, { timeout: 60_000 }).toEqual([])
}

async function finds(page: Page, words: string): Promise<void> {
  await page.fill('#query', words)
  await page.locator('.result:not([aria-disabled])').first().waitFor()
  await page.fill('#query', '')
}

it('says what to do when the code of a page does not come, and reaches a page that works', async () => {
  const page = await app.open()
  await without('assets', /\.js\b/, async () => {
    await page.goto(app.home)
    await page.getByText(builtEn['not-started-do']).waitFor()
    await page.getByText(builtCy['not-started-do']).waitFor()
    await page.goto(`${app.home}lead`)
    await page.getByText(builtEn['not-started-do']).waitFor()
    await page.goto(app.home)
    // The code is asked for after the first frame: until then the files must stay away.
    await page.getByText(builtEn['not-started-do']).waitFor()
  })
  await page.getByText(builtEn['not-started-again']).click()
  await finds(page, 'sore throat')
  // Once the worker has come to the same release, the address is the usual one.
  await page.waitForURL(app.home)
})

it('takes keys before its code has come, and goes on with what was typed', async () => {
  const page = await app.open({ serviceWorkers: 'block' })
  let send = () => {}
  const held = new Promise<void>((go) => {
    send = go
  })
  await page.route(/\/assets\/.*\.js/, (route) => held.then(() => route.continue()))
  await page.goto(app.home, { waitUntil: 'commit' })
  await page.waitForFunction(() => document.activeElement?.id === 'query')
  await page.keyboard.type('sore thr')
  send()
  await page.locator('.result').first().waitFor()
  await page.keyboard.type('oat')
  expect(await page.inputValue('#query')).toBe('sore throat')
  await page.locator('.result', { hasText: 'Sore throat' }).first().waitFor()
  expect(await page.locator('.not-started').count()).toBe(0)
  await page.context().close()
})

it('never uses or keeps content that was cut, at the first visit or where it is kept', async () => {
  const page = await app.open()
  const names = readdirSync(join(served, 'content'))
  const topics = join(served, 'content', names.find((name) => /^topics-.*\.json$/.test(name))!)
  // What is sent is then the very file that is cut here.
  for (const name of names) if (/^topics-.*\.(br|gz)$/.test(name)) rmSync(join(served, 'content', name))
  const text = readFileSync(topics, 'utf8')
  writeFileSync(topics, text.slice(0, text.length - 1000))
  await page.goto(app.home)
  await page.getByText(frontEn['banner-content']).waitFor()
  expect(Object.keys(await kept(page)).filter((name) => name.includes('topics'))).toEqual([])
  writeFileSync(topics, text)
  // The network is back: the desk tries at once what it would try again in a while.
  await page.evaluate(() => dispatchEvent(new Event('online')))
  await finds(page, 'sore throat')
  await page.getByText(frontEn['banner-content']).waitFor({ state: 'detached' })
  await page.evaluate(() => dispatchEvent(new Event('online')))
  await page.evaluate(() => navigator.serviceWorker.ready)
  await keepsAll(page)

  await page.evaluate(async (path) => {
    const cache = await caches.open((await caches.keys())[0]!)
    const held = await (await cache.match(path))!.text()
    await cache.put(
      path,
      new Response(held.replace('"', "'"), { headers: { 'content-type': 'application/json' } }),
    )
  }, topics.slice(served.length))
  await page.reload()
  await finds(page, 'sore throat')
  await keepsAll(page)

  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name)
  })
  await page.reload()
  await keepsAll(page)
  await page.context().setOffline(true)
  await page.reload()
  await finds(page, 'sore throat')
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name)
  })
  await page.reload()
  await page.getByText(builtEn['not-started-do']).waitFor()
})

it('goes on without a piece that is gone, says so, and offers to load the page again', async () => {
  const page = await app.open({ serviceWorkers: 'block' })
  const faults: string[] = []
  page.on('pageerror', (fault) => faults.push(fault.message))
  await page.goto(app.home)
  await page.waitForFunction(() => performance.getEntriesByName('everything-there').length > 0)
  await without('assets', /^(cy|front-cy|last-resort)-/, async () => {
    await chooseLanguage(page, 'Cymraeg')
    await page.getByText(frontEn['piece-gone']).waitFor()
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
    await page.fill('#query', 'zzxqvw')
    await finds(page, 'sore throat')
  })
  expect(faults).toEqual([])
  await Promise.all([page.waitForEvent('load'), page.getByText(frontEn['load-again']).click()])
  await chooseLanguage(page, 'Cymraeg')
  await page.getByText(frontCy['search-question']).first().waitFor()
})

it('says on the lead page that what reads files is gone, not that the file is at fault', async () => {
  const page = await app.open()
  await comeIn(page, signInLinks(app.said)[0]!)
  await page.locator('main h2').first().waitFor()
  await page.goto(`${app.home}lead#exchange`)
  await without('assets', /^lead-read-worker-/, async () => {
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from('name\nBoots\n') })
    await page.getByText(frontEn['piece-gone']).waitFor()
    expect(await page.getByText('list.csv could not be read').count()).toBe(0)
  })
})

it('has every word of the first screen with the page, in each language', async () => {
  const html = readFileSync(join(served, 'index.html'), 'utf8')
  const first = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map((match) => match[1]!)
  const code = first
    .filter((path) => path.endsWith('.js'))
    .map((path) => readFileSync(join(served, path), 'utf8'))
  const named = code.flatMap((text) =>
    [...text.matchAll(/["'`]([a-z][\w-]*-[\w-]*)["'`]/gi)].map((match) => match[1]!),
  )
  const base = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '')
  const elsewhere = Object.keys(en).map(base)
  expect([...new Set(named)].filter((key) => elsewhere.includes(key))).toEqual([])

  for (const [language, words] of Object.entries({ en: frontEn, cy: frontCy })) {
    const page = await app.open({ serviceWorkers: 'block' })
    await page.addInitScript((code) => localStorage.setItem('language', code), language)
    const front = (path: string) =>
      path === '/' || first.includes(path) || /^\/(content\/topics|assets\/front)-/.test(path)
    await page.route('**/*', (route) =>
      front(new URL(route.request().url()).pathname) ? route.continue() : route.abort(),
    )
    await page.goto(app.home)
    await page.getByText(words['search-question']).first().waitFor()
    await page.getByText(words['banner-content']).waitFor()
    await page.getByText(words['board-duty']).waitFor()
    await page.fill('#query', 'chest pain now')
    await page.keyboard.press('F8')
    await page.getByText(words['raise-nobody']).waitFor()
    const shown = await page.locator('body').innerText()
    const keys = [...elsewhere, ...Object.keys(frontEn).map(base)].filter((key) => key.includes('-'))
    expect(keys.filter((key) => new RegExp(`(^|[^\\w-])${key}($|[^\\w-])`).test(shown))).toEqual([])
    if (language === 'cy')
      for (const [key, word] of Object.entries(frontEn))
        if (word.length > 12 && shown.includes(word)) expect(frontCy, word).toHaveProperty(key, word)
    await page.context().close()
  }
})
