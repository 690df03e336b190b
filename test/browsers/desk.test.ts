import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import frontCy from '../../content/languages/front-cy.json' with { type: 'json' }
import { type Served, serve } from '../journeys/served.ts'
import { chromium } from './chromium.ts'
import { firefox } from './firefox.ts'
import { type Pilot, until } from './pilot.ts'
import { webkit } from './webkit.ts'

const KINDS = [chromium, firefox, webkit]

const shows = (pilot: Pilot, words: string) =>
  until(pilot, `document.body.innerText.includes(${JSON.stringify(words)})`)
const focused = (pilot: Pilot) => until(pilot, "document.activeElement?.id === 'query'")

/** Presses a key once the words of its screen are there and the screen takes keys. */
async function answer(pilot: Pilot, words: string, key: string): Promise<void> {
  await shows(pilot, words)
  await until(
    pilot,
    "Number(document.querySelector('#question')?.dataset.keysFrom ?? Infinity) <= performance.now()",
  )
  // A browser may say that a key was pressed before the page has heard it: the next one waits until the page says anew from when it takes keys.
  await pilot.run("void document.querySelector('#question')?.removeAttribute('data-keys-from')")
  await pilot.press(key)
}

async function search(pilot: Pilot, words: string): Promise<void> {
  await focused(pilot)
  await pilot.press(...words)
  await until(pilot, "document.querySelector('.result:not([aria-disabled])') !== null")
}

/** A sore throat of a child of 7, by keys alone, to its answer: no to every danger, the fewest days. */
async function soreThroat(pilot: Pilot): Promise<void> {
  await search(pilot, 'sore throat 7')
  await pilot.press('Enter')
  await answer(pilot, 'Who is on the line?', 'w')
  await shows(pilot, 'On the record')
  while (await pilot.run<boolean>("document.querySelector('.answer') === null")) {
    await pilot.run("void (window.step = document.querySelector('.screen'))")
    const none = await pilot.run<boolean>("window.step.querySelector('[aria-keyshortcuts=N]') !== null")
    await answer(pilot, '', none ? 'n' : '1')
    // Rows that were not in view are shown first, and the same key is pressed again.
    await until(
      pilot,
      "!window.step.isConnected || /N/.test(window.step.querySelector('.read-first')?.textContent ?? '')",
    )
  }
}

/** Whether the browser's own store holds the count of a sore throat. */
const COUNTED = `new Promise((told) => {
  const opened = indexedDB.open('counts')
  opened.onsuccess = () => {
    const [table] = opened.result.objectStoreNames
    const rows = opened.result.transaction(table).objectStore(table).getAll()
    rows.onsuccess = () => {
      opened.result.close()
      told(JSON.stringify(rows.result).includes('sore-throat'))
    }
  }
})`

describe.each(KINDS.map((kind) => [kind.name, kind] as const))('%s', (_, kind) => {
  // One that is absent is named by the command that runs this.
  const there = kind.isThere()
  let served: Served
  let pilot: Pilot

  beforeAll(async () => {
    if (!there) return
    served = await serve()
    pilot = await kind.open()
    await pilot.go(served.home)
    await pilot.run("localStorage.setItem('tour', 'seen')")
    await until(pilot, "performance.getEntriesByName('everything-there').length > 0")
  })
  afterAll(async () => {
    await pilot?.close()
    await served?.stop()
  })

  it.skipIf(!there)('leads a call to its end by keys', async () => {
    await soreThroat(pilot)
    await answer(pilot, '', 'a')
    await shows(pilot, 'Accepted and counted.')
    await pilot.press('Enter')
    await focused(pilot)
    expect(await pilot.run("document.querySelector('#query').value")).toBe('')
  })

  it.skipIf(!there)('takes keys that were typed ahead, and those that work everywhere', async () => {
    await search(pilot, 'sore throat 7')
    await pilot.press('Enter', 'w', 'n')
    await shows(pilot, 'Right now, any of these')
    await pilot.press('F8')
    await until(pilot, "document.querySelector('dialog[open]') !== null")
    await pilot.press('Escape')
    await until(pilot, "document.querySelector('dialog[open]') === null")
    await answer(pilot, 'Right now, any of these', 'n')
    await answer(pilot, 'This week, even if gone', 'F2')
    await focused(pilot)
    await search(pilot, 'chest pain now')
    await until(pilot, "document.querySelector('.danger') !== null")
    await pilot.press('Escape')
    await pilot.press('F2')
    await until(pilot, "document.querySelector('#query')?.value === ''")
  })

  it.skipIf(!there)('prints the answer without its bars', async () => {
    await soreThroat(pilot)
    const pdf = await pilot.print()
    // The driver of WebKitGTK has no printing; what it would print is laid out by the same rules.
    if (pdf) expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    const hidden = `[...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])
      .flatMap(function deep(rule) { return [rule, ...[...(rule.cssRules ?? [])].flatMap(deep)] })
      .filter((rule) => rule instanceof CSSMediaRule && rule.conditionText === 'print')
      .flatMap((rule) => [...rule.cssRules].map((one) => one.cssText)).join(' ')`
    expect(await pilot.run<string>(hidden)).toMatch(/\.bottom[^{]*\{ display: none/)
    await pilot.press('F2')
    await focused(pilot)
  })

  it.skipIf(!there)('turns round for a language from right to left', async () => {
    await pilot.run("document.documentElement.setAttribute('dir', 'rtl')")
    const corner = "document.querySelector('.top > button:last-of-type').getBoundingClientRect().x"
    expect(await pilot.run<number>(corner)).toBeLessThan(600)
    await soreThroat(pilot)
    expect(
      await pilot.run('document.documentElement.scrollWidth <= window.innerWidth + 1'),
      'the answer runs off the side',
    ).toBe(true)
    // A phone number reads from left to right all the same.
    expect(
      await pilot.run(
        "[...document.querySelectorAll('.phone')].every((one) => getComputedStyle(one).direction === 'ltr' || one.closest('bdi') || one.querySelector('bdi'))",
      ),
    ).toBe(true)
    await pilot.run("document.documentElement.setAttribute('dir', 'ltr')")
    await pilot.press('F2')
    await focused(pilot)
  })

  it.skipIf(!there)(
    'starts again with the server gone: desk, practice, language and counts are kept',
    async () => {
      await until(
        pilot,
        `navigator.serviceWorker.ready.then(({ active }) => new Promise((told) => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = ({ data }) => told(data)
        active.postMessage({ type: 'whole' }, [port2])
      }))`,
      )
      await served.kill()
      await pilot.run("localStorage.setItem('language', 'cy')")
      await pilot.go(served.home)
      await shows(pilot, frontCy['search-question'])
      await shows(pilot, 'Riverside')
      await pilot.run("localStorage.setItem('language', 'en')")
      await pilot.go(served.home)
      await soreThroat(pilot)
      await answer(pilot, '', 'a')
      await shows(pilot, 'Accepted and counted.')
      await pilot.press('Enter')
      await pilot.go(served.home)
      await search(pilot, 'sore throat')
      await until(pilot, COUNTED)
      await served.startAgain()
      await pilot.go(served.home)
      await search(pilot, 'sore throat')
    },
  )
})
