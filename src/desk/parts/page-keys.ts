import { signal } from '@preact/signals'
import { AloneKeys, type PageKeys } from '../typing/alone-keys.ts'
import { typedBy } from '../typing/typed-run.ts'
import { later, steadyMs } from './clock.ts'

/** What stands over the step: its pages, and the menu. */
const PAGES = 'dialog[open], [popover]:popover-open'

/** The key that was pressed and does nothing on the step, or on the page over it; undefined otherwise. */
export const noKey = signal<string | undefined>(undefined)

type Words = (text: string) => void

const wordsOf = new WeakMap<Element, Words>()

const alone = new AloneKeys({ steady: steadyMs, later })

let box: Pick<PageKeys, 'meant' | 'words'> = { meant: () => true, words: () => {} }

/** Says where words go for which no page has a place, and when letters are words. */
export function boxIs(it: typeof box): void {
  box = it
}

/** What stands over the step now: the one in focus where there are several. */
export function pageNow(): HTMLElement | null {
  return document.activeElement?.closest<HTMLElement>(PAGES) ?? document.querySelector<HTMLElement>(PAGES)
}

/** Lets words that are typed on a page go into the box of the step, and the page away; on other pages they do nothing. */
export function wordsLeave(page: Element, close: () => void): void {
  wordsOf.set(page, (text) => {
    close()
    box.words(text)
  })
}

/** A key that writes was pressed on a page: a letter answers only alone. */
export function pressOnPage(page: HTMLElement, key: string): void {
  noKey.value = keyed(page, key) ? undefined : typedBy(key).toUpperCase()
  alone.press(key, keysOf(page))
}

/** A page was opened by the last of these keys; `joins` where a letter after them makes a word of both, and `back` takes back what they did. */
export function pageAfter(keys: string, joins: boolean, back?: () => void): void {
  alone.after(keys, joins, back)
}

/** Another key was pressed there: Esc calls a letter off that waits, but in the menu, where it undoes nothing; any other lets it act first. */
export function pressedOther(key: string): void {
  if (key === 'Escape' && pageNow()?.popover !== 'auto') alone.drop()
  alone.flush()
}

/** Goes away from every page over the step, as Esc does. */
export function leavePages(): void {
  // Nothing behind the page hears it: it is no step back.
  for (const page of [...document.querySelectorAll(PAGES)].reverse())
    page.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', cancelable: true }))
}

function keysOf(page: HTMLElement): PageKeys {
  const button = (key: string) => (page.isConnected && isReadable(page) ? keyed(page, key) : null)
  return {
    takes: (key) => button(key) !== null,
    act: (key) => button(key)?.click(),
    show: (key) => {
      const shown = button(key)
      shown?.setAttribute('data-heard', '')
      return () => shown?.removeAttribute('data-heard')
    },
    meant: (text) => box.meant(text),
    words: (text) => wordsOf.get(page)?.(text),
  }
}

/** A page that may not be answered unread says from when its keys act. */
function isReadable({ dataset }: HTMLElement): boolean {
  return dataset.guarded === undefined || steadyMs() >= Number(dataset.keysFrom)
}

/** The first button in a part of the page that shows a key and can be pressed now. */
export function keyed(within: ParentNode, key: string): HTMLElement | null {
  const buttons = within.querySelectorAll<HTMLElement>(
    ':is(button, summary)[aria-keyshortcuts]:not(:disabled)',
  )
  const wanted = key.toLowerCase()
  const shows = (button: HTMLElement) => button.getAttribute('aria-keyshortcuts')!.toLowerCase() === wanted
  return [...buttons].find((button) => shows(button) && button.checkVisibility()) ?? null
}
