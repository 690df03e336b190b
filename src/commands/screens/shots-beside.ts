import type { Page } from 'playwright'

/** Takes a picture of what is on screen under a name. */
export type Look = (screen: string) => Promise<void>

const LONG = 'St Bartholomew and Lower Featherstonehaugh Surgery with Branches'

/** What stands beside a call, or comes in its way: calls set aside, told and cut off, pages over the step, no network, long names. Begins at an accepted answer. */
export async function besideTheCall(page: Page, look: Look): Promise<void> {
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) {
      await page.keyboard.press(key)
      await page.waitForTimeout(250)
    }
  }
  const typed = async (words: string) => {
    await page.locator('#query').fill(words)
    await page.locator('.result:not([aria-disabled]), .danger, .nothing').first().waitFor()
  }
  const opened = async (words: string) => {
    await typed(words)
    await page.locator('#query').press('Enter')
    await page.locator('.screen h1').waitFor()
  }
  const over = async (name: string, ...keys: readonly string[]) => {
    await press(...keys)
    await look(name)
    await press('Escape')
  }
  await press('F2')
  // The tour of the first minute stands over nothing else.
  if ((await page.locator('.tour').count()) > 0) await press('Escape')
  await typed('صداع شديد')
  await look('22 other letters')
  await opened('cough 30')
  await press('F9')
  await opened('earache 40')
  await press('F9', 'p')
  await typed('chest pain now')
  await page.locator('.danger button').click()
  await page.locator('.asked-meanwhile').waitFor()
  await look('23 emergency step')
  await press('F2')
  await typed('not breathing')
  await page.locator('.danger button').click()
  await page.locator('.asked-meanwhile').waitFor()
  await page.locator('main [aria-keyshortcuts="A"]:enabled').click()
  await page.waitForTimeout(300)
  await look('24 told, cut off and two set aside')
  await press('F2')
  await look('25 search with all that waits')
  // The next look is at the same server.
  await page.locator('.told .button').first().click()
  await opened('book a smear test')
  await look('26 gate')
  await over('27 list of calls set aside', 'F9')
  await over('28 keys', '?')
  await over('29 more buttons', 'F7')
  await press('F2')
  await over('30 menu', 'F10')
  for (const [name, key] of [
    ['31 this desk', '1'],
    ['32 cards to point at', '2'],
    ['33 collapse', '3'],
    ['34 calm', '4'],
    ['35 practise list', '6'],
  ] as const)
    await over(name, 'F10', key)
  await over('36 came back', 'F4')
  await over('37 suggest', 'F3')
  await page.locator('.board > .button, .board button').first().click()
  await page.waitForTimeout(250)
  await look('38 board')
  await press('Escape')
  const train = async () => {
    await press('F10')
    await page.locator('#menu [aria-keyshortcuts="T"]').click()
  }
  await train()
  await opened('sore throat 7')
  await look('39 training')
  await press('F2')
  await train()
  await page.context().setOffline(true)
  await page.waitForTimeout(300)
  await page.evaluate((long) => {
    for (const name of document.querySelectorAll('.practice')) name.textContent = long
  }, LONG)
  await typed('pharmacy')
  await page.waitForTimeout(11_000)
  await look('40 no network, long names')
  await page.context().setOffline(false)
}
