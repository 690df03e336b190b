import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright'
import type { Look } from './shots-beside.ts'

const PAPERS = ['poster', 'policy', 'contract']

/** Signs in by a link that the server printed. */
export async function signIn(page: Page, link: string): Promise<void> {
  await page.goto(link)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.locator('.lead-nav').waitFor()
}

/** Every page of the lead page, and the drawing of one topic. */
export async function leadScreens(page: Page, home: string, look: Look): Promise<void> {
  let at = 31
  for (const name of await pagesOf(page, home)) {
    await open(page, home, name)
    await look(`${at++} ${name.slice(1).replace('/', ' ')}`)
  }
}

/** What a sore throat's slip is on paper, and the lead page's papers; gives back the files. */
export async function prints(context: BrowserContext, home: string, folder: string): Promise<string[]> {
  const page = await context.newPage()
  const files: string[] = []
  for (const name of [...(await pagesOf(page, home)), ...PAPERS.map((paper) => `#guidance/paper-${paper}`)]) {
    await open(page, home, name)
    const path = join(folder, `print ${name.slice(1).replace('/', ' ')}.pdf`)
    await page.pdf({
      path,
      format: 'A4',
      margin: { top: '10mm', bottom: '10mm', left: '10mm', right: '10mm' },
    })
    files.push(path)
  }
  return files
}

async function open(page: Page, home: string, name: string): Promise<void> {
  await page.goto(`${home}lead${name}`)
  await page.locator('main h2').first().waitFor()
  await page.waitForTimeout(400)
}

async function pagesOf(page: Page, home: string): Promise<string[]> {
  const links = (of: string) =>
    page.locator(`${of} a`).evaluateAll((all) => all.map((link) => link.getAttribute('href')!))
  await page.goto(`${home}lead`)
  await page.locator('main h2').first().waitFor()
  const names = new Set<string>()
  for (const place of await links('.lead-nav')) {
    await open(page, home, place)
    for (const name of [place, ...(await links('.lead-pages'))]) names.add(name)
  }
  return [...names, '#guidance/sore-throat']
}
