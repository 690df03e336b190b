import { signal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Page } from '../typing/key-page.ts'
import { KeyQueue } from '../typing/key-queue.ts'
import { END_MS, REST_MS } from '../typing/reading-times.ts'
import { LETTERS_MS, typedBy, writes } from '../typing/typed-run.ts'
import { later, steadyMs } from './clock.ts'
import { goOnIn, isTyping, onceDrawn, typeInto } from './keys.ts'
import { boxIs, keyed, noKey, pageAfter, pageNow, pressedOther, pressOnPage } from './page-keys.ts'
import { lookAtRows, mayPress, unread } from './seen-rows.ts'

/** The key to press again, while keys were stopped because what they answer had not been on screen; undefined otherwise. */
export const readFirst = signal<string | undefined>(undefined)

/** What was said of a key that did nothing stands no more. */
function unsay(): void {
  for (const said of [noKey, unread]) said.value = undefined
}

/** What words among the keys need of the desk. */
export type WordsAtDesk = Pick<Page, 'remember' | 'meant' | 'words'>

let desk: WordsAtDesk = { remember: () => () => {}, meant: () => true, words: () => {} }

/** Says what to do with words among the keys. */
export function wordsGoTo(it: WordsAtDesk): void {
  desk = it
  boxIs(it)
}

/** Presses a key of the step, as if it had been pressed there. */
export function pressKey(key: string): void {
  queue.press(key)
}

/** Tells the queue that a key opened a page: what is typed from then on begins anew, also what was pressed before the page was drawn, unless it goes on within a word. `joins`: a letter after that key makes a word of both. */
export function typedFromHere(joins = false): void {
  const { before, after, back } = queue.beginAnew()
  pageAfter(before, joins, back)
  const page = pageNow()
  if (page) for (const key of after) pressOnPage(page, key)
}

/** What is chosen already changes nothing. */
const CHANGES = ':not([aria-pressed=true])'

/** Whether an answer is on screen whose call has not ended. */
const isAnswer = () => !!document.querySelector('main [data-ends]')

const queue = new KeyQueue({
  steady: steadyMs,
  later,
  painted: onceDrawn,
  remember: () => desk.remember(),
  meant: (text) => desk.meant(text),
  words: (text) => desk.words(text),
  elsewhere: (key) => {
    if (queue.on && writes(key) && !isTyping(document.activeElement) && !pageNow())
      noKey.value = typedBy(key).toUpperCase()
    replay(key)
  },
  readFirst: (key) => {
    readFirst.value = key?.toUpperCase()
    if (key) actFrom(steadyMs() + REST_MS)
  },
  drawn: (inMs) => {
    if (!readFirst.value) actFrom(steadyMs() + (isAnswer() ? END_MS : inMs))
    lookAtRows()
  },
})

/** The step itself says from when its keys act. */
function actFrom(ms: number): void {
  const heading = document.getElementById('question')
  if (heading) heading.dataset.keysFrom = String(ms)
}

/** The box of a step that takes digits, and the letters with which it can be read, before they are keys. */
export interface TypesInto {
  readonly id: string
  /** Digits without a button go there from anywhere on the step; otherwise only while it has the focus. */
  readonly anywhere: boolean
  readonly reads?: (typed: string) => boolean
}

interface StepOptions {
  /** The key that "Read these first" names: on danger signs and urgent answers nothing is answered by a key that was pressed before they were drawn. */
  readonly guard?: string | undefined
  readonly asks?: boolean | undefined
  readonly typesInto?: TypesInto | undefined
  /** False where a line on the step takes the focus instead of its heading. */
  readonly focus?: boolean | undefined
}

/** Puts the keys of a step in force for as long as it is on screen: each presses the button that shows it. Gives its heading the focus when it appears. */
export function useStepKeys<T extends HTMLElement>(
  id: string,
  { guard, asks = false, typesInto, focus = true }: StepOptions,
): { current: T | null } {
  const heading = useRef<T>(null)
  useLayoutEffect(() =>
    queue.show(id, {
      ...(guard ? { guard } : {}),
      asks,
      takes: (key) => pageNow() === null && (boxFor(typesInto, key) ?? buttonOf(key)) !== null,
      ends: (key) => isAnswer() && !boxFor(typesInto, key) && !!buttonOf(key)?.matches(CHANGES),
      act: (key) => {
        unsay()
        const box = boxFor(typesInto, key)
        const button = box === document.activeElement ? null : buttonOf(key)
        if (button) return pressed(button)
        box!.focus()
        if (LETTER.test(key)) goOnIn(box)
        typeInto(box!, typedBy(key))
        return true
      },
    }),
  )
  useLayoutEffect(() => {
    // The heading of the step before may still stand, with the time from which the keys of that step acted.
    delete heading.current?.dataset.keysFrom
    unsay()
    if (focus) heading.current?.focus()
    return () => queue.leave(id)
  }, [id, focus])
  return heading
}

function boxFor(into: TypesInto | undefined, key: string): HTMLInputElement | null {
  const box = into && (document.getElementById(into.id) as HTMLInputElement | null)
  if (!into || !box) return null
  const focused = box === document.activeElement
  if (/^\d$/.test(key)) return focused || into.anywhere ? box : null
  return focused && LETTER.test(key) && into.reads?.(box.value + typedBy(key)) ? box : null
}

/** Presses a button, unless rows that it answers have not been on screen for long enough. */
function pressed(button: HTMLElement): boolean {
  const may = mayPress(button, button.getAttribute('aria-keyshortcuts')!)
  if (may) button.click()
  return may
}

/** The button of the step, or under it, that shows a key and can be pressed now. Undo has its key only while the closing line has the focus. */
function buttonOf(key: string): HTMLElement | null {
  if (key === 'z' && !document.activeElement?.classList.contains('closing')) return null
  const parts = [...document.querySelectorAll('main, .bottom')]
  const find = (shown: string) => parts.map((part) => keyed(part, shown)).find((button) => button) ?? null
  return find(key) ?? find(key.replace(/^Shift\+(?=\D)/, ''))
}

/** Keys that the queue gave back to the page. */
const replayed = new WeakSet<Event>()

/** A key of the page: it waits its turn, or goes where it was pressed. */
export function onKey(event: KeyboardEvent): void {
  const { target } = event
  if (replayed.has(event) || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return
  if (!(target instanceof HTMLElement)) return
  const key = keyOf(event)
  const amid = amidLetters(key)
  if (!writes(key) && key !== 'Shift') {
    queue.endRun()
    pressedOther(key)
  }
  const page = pageNow()
  if (page ? !isOfPage(page, target, key, amid) : !isOurs(target, key, amid)) {
    // A space among letters presses nothing.
    if (key === ' ' && amid && presses(target, key)) event.preventDefault()
    return
  }
  event.preventDefault()
  event.stopImmediatePropagation()
  // A held key never answers.
  if (event.repeat) return
  // A letter may be one of words whose first opened the page.
  if (page && !(queue.running && LETTER.test(key))) pressOnPage(page, key)
  else queue.press(key)
}

const LETTER = /^(Shift\+)?[\p{L} ]$/u

let wroteMs = Number.NEGATIVE_INFINITY

/** Whether a key was pressed among others that write, wherever they went. */
function amidLetters(key: string): boolean {
  const ms = steadyMs()
  const amid = ms - wroteMs < LETTERS_MS
  if (writes(key)) wroteMs = ms
  return amid
}

/** Whether a key is for a page over the step: what writes, where no text is typed; in a box that says so a digit after a rest, where the page has a button for it. */
function isOfPage(page: HTMLElement, target: HTMLElement, key: string, amid: boolean): boolean {
  if (!writes(key)) return false
  if (isTyping(target))
    return target.dataset.digits !== undefined && !amid && /^\d$/.test(key) && keyed(page, key) !== null
  return amid || !PAGE_KEYS.has(key)
}

/** Whether a key waits its turn: not where it presses the button in focus, or where text is typed and nothing waits. */
function isOurs(target: HTMLElement, key: string, amid: boolean): boolean {
  if (!(target === document.body || target.closest('main'))) return false
  if (presses(target, key) && !(key === ' ' && amid)) return false
  const single = key.replace('Shift+', '').length === 1
  if (!queue.idle) return single || key === 'Enter' || key === 'Backspace' || EVERYWHERE.has(key)
  if (single)
    return !isTyping(target) && (queue.takes(key) || (queue.on && (queue.running || !PAGE_KEYS.has(key))))
  return key === 'Enter' && queue.takes(key)
}

/** Keys with which the page does something, unless they come among letters. */
const PAGE_KEYS = new Set(['/', '?', ' '])

/** Keys that work everywhere; they wait for those that were pressed before them. */
const EVERYWHERE = new Set(['Escape', 'F2', 'F8', 'F9'])

/** Whether a key presses what has the focus. */
function presses(target: HTMLElement, key: string): boolean {
  const pressable = 'button, summary, a[href], input[type=checkbox], input[type=radio]'
  return (key === 'Enter' || key === ' ') && target.closest(pressable) !== null
}

/** A key as a button shows it, but in small letters; a letter or digit with Shift is "Shift+" and that. */
function keyOf({ key, code, shiftKey }: KeyboardEvent): string {
  if (!shiftKey || /^\d$/.test(key)) return key.length === 1 ? key.toLowerCase() : key
  const digit = /^Digit(\d)$/.exec(code)?.[1]
  if (digit) return `Shift+${digit}`
  return /^\p{L}$/u.test(key) ? `Shift+${key.toLowerCase()}` : key
}

/** Gives a key to whatever has the focus: text to a box, what writes to a page over the step that has come meanwhile, anything else to the desk. */
function replay(key: string): void {
  const target = document.activeElement ?? document.body
  const text = typedBy(key)
  const over = pageNow()
  if (over && writes(key) && !isTyping(target)) {
    pressOnPage(over, key)
    return
  }
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })
  replayed.add(event)
  // A key that something takes there is no text.
  const writesThere = target instanceof HTMLInputElement && (text.length === 1 || text === 'Backspace')
  if (target.dispatchEvent(event) && writesThere && isTyping(target)) typeInto(target, text)
}
