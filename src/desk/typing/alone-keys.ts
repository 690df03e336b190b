import { BETWEEN_WORDS, LETTERS_MS, SLOW_LETTERS_MS, typedBy } from './typed-run.ts'

/** A page over the step, as its keys know it. */
export interface PageKeys {
  readonly takes: (key: string) => boolean
  /** Acts on a key, where the page still stands. */
  readonly act: (key: string) => void
  /** Shows at once which key was heard; gives back how to take that away. */
  readonly show: (key: string) => () => void
  /** Whether letters that follow each other are meant as words. */
  readonly meant: (text: string) => boolean
  /** What was typed on it is words and no keys: all of it so far. */
  readonly words: (text: string) => void
}

/** What the keys of pages need to know of time. */
export interface AloneTime {
  /** Milliseconds that only ever grow. */
  readonly steady: () => number
  /** Acts once after so many milliseconds; gives back how to call it off. */
  readonly later: (ms: number, act: () => void) => () => void
}

/** Keys on pages over the step: a letter answers one only alone, once nothing was typed after it for as long as the letters of a word take; two that follow each other are words. A digit before any letter acts at once (engine rule 28). */
export class AloneKeys {
  readonly #time: AloneTime
  #text = ''
  #before = ''
  #joins = false
  #back = () => {}
  #lastMs = Number.NEGATIVE_INFINITY
  #slow = false
  #words = false
  /** The letter that waits for what may follow it. */
  #held: { readonly act: () => void; readonly stop: () => void } | undefined

  constructor(time: AloneTime) {
    this.#time = time
  }

  /** Keys that opened a page: what comes at once after them as words go on (" son" after "my") shows that they were letters; where the page has no letters (`joins`) so does a letter ("ar" after "e"). `back` then takes back what they did. */
  after(keys: string, joins = false, back: () => void = () => {}): void {
    this.#begin()
    this.#back = back
    this.#before = keys
    this.#joins = joins
    this.#lastMs = this.#time.steady()
  }

  get #running(): boolean {
    return this.#time.steady() - this.#lastMs < (this.#slow ? SLOW_LETTERS_MS : LETTERS_MS)
  }

  /** A key that writes was pressed on a page. */
  press(key: string, page: PageKeys): void {
    const typed = typedBy(key)
    if (!this.#running) this.#begin()
    this.#lastMs = this.#time.steady()
    if (BETWEEN_WORDS.test(typed) || (this.#joins && /^\p{L}$/u.test(typed))) this.#text ||= this.#before
    // A letter pressed twice is a slip of the finger, or is pressed anew because it did nothing.
    if (this.#text.toLowerCase() !== typed.toLowerCase()) this.#text += typed
    const known = page.takes(key)
    this.#slow = !known || this.#text.length > 1
    if (/^\d+$/.test(this.#text)) {
      this.#begin()
      if (known) page.act(key)
    } else if (this.#words || this.#text.length > 1) {
      this.drop()
      // Too few for words: the last of them is a key once nothing comes after it for longer.
      if (!this.#words && !page.meant(this.#text)) {
        if (known) this.#hold(key, page, SLOW_LETTERS_MS)
        return
      }
      if (!this.#words && this.#before && this.#text.startsWith(this.#before)) this.#back()
      this.#words = true
      page.words(this.#text)
    } else if (known && !this.#held) this.#hold(key, page, LETTERS_MS)
  }

  /** A key that writes nothing was pressed: what waits was alone. */
  flush(): void {
    const held = this.#held
    this.drop()
    this.#begin()
    held?.act()
  }

  /** Lets go of the letter that waits. */
  drop(): void {
    this.#held?.stop()
    this.#held = undefined
  }

  #begin(): void {
    this.#text = ''
    this.#before = ''
    this.#joins = false
    this.#words = false
    this.#slow = false
    this.#lastMs = Number.NEGATIVE_INFINITY
  }

  #hold(key: string, page: PageKeys, ms: number): void {
    const hide = page.show(key)
    const callOff = this.#time.later(ms, () => this.flush())
    this.#held = {
      act: () => page.act(key),
      stop: () => {
        callOff()
        hide()
      },
    }
  }
}
