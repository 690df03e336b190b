/** Letters of one word follow each other within this time, in milliseconds. */
export const LETTERS_MS = 400

/** After a key that did nothing, or was one of an answer, nothing new is to be read: the next letter may take its time. */
export const SLOW_LETTERS_MS = 700

/** Stands between letters that are one text. */
export const BETWEEN_WORDS = /[\s'’,.-]/
const IN_WORDS = /[\p{L}\s'’,.-]/u

/** Letters that digits part from each other, as in an age with a sex after a slip, are keys. */
const WORDLIKE = /\p{L}{2}|[\s'’,.-]/u

/** Fewer may be a slip of the finger. */
const FEWEST = 3

/** What was typed up to the key that opened a page, what came after it and waits no longer, and how to put the desk back as it was before the first of all. */
export interface BegunAnew {
  readonly before: string
  readonly after: readonly string[]
  readonly back?: (() => void) | undefined
}

/** Keys that follow each other as the letters of words do. They are words once two of them were no keys of the screens that they came to, or the very first of three different ones: one slip among answers is no word. */
export class TypedRun {
  #text = ''
  #before = ''
  /** How many of them were no key of their screen; what stands between words tells as much as two. */
  #strange = 0
  #first = false
  /** It began on an answer: nothing was typed ahead for a later screen. */
  #atAnswer = false
  /** The last one may stand in a word: a digit among answers begins none. */
  #inWord = false
  #lastMs: number
  #slow = false
  /** Puts the desk back as it was before the first of them acted. */
  back: (() => void) | undefined

  constructor(ms: number) {
    this.#lastMs = ms
  }

  /** Whether a key pressed now goes on with it. */
  goesOn(ms: number): boolean {
    return ms - this.#lastMs < (this.#slow ? SLOW_LETTERS_MS : LETTERS_MS)
  }

  /** A key was pressed. */
  add(key: string, ms: number): void {
    this.#text += typedBy(key)
    this.#lastMs = ms
    this.#slow = false
  }

  /** The turn of a key has come: whether the screen knew it, and whether it is one of an answer. A key pressed once too often is no letter of a word; nor is one that was typed ahead for a later screen and stopped before it. */
  judge(key: string, { known, ends, stopped }: { known: boolean; ends: boolean; stopped: boolean }): void {
    const text = typedBy(key).toLowerCase()
    if (!this.#before) this.#atAnswer = ends
    const letter = stopped && !this.#atAnswer ? BETWEEN_WORDS : IN_WORDS
    this.#inWord = IN_WORDS.test(text)
    if (!known && text !== this.#before && letter.test(text)) {
      if (!this.#before) this.#first = true
      this.#strange += BETWEEN_WORDS.test(text) ? 2 : 1
    }
    this.#before = text
    this.#slow = !known || ends
  }

  /** More than one key. */
  get many(): boolean {
    return this.#text.length > 1
  }

  get areWords(): boolean {
    const different = new Set(this.#text.toLowerCase()).size
    return (
      this.#inWord &&
      this.#text.length >= FEWEST &&
      WORDLIKE.test(this.#text) &&
      (this.#strange > 1 || (this.#first && different >= FEWEST))
    )
  }

  /** One of them was no key of its screen. */
  get strange(): boolean {
    return this.#strange > 0
  }

  get text(): string {
    return this.#text
  }
}

/** Whether a key writes something. */
export function writes(key: string): boolean {
  return key.replace('Shift+', '').length === 1
}

/** What a key writes. */
export function typedBy(key: string): string {
  return key.startsWith('Shift+') ? key.slice('Shift+'.length).toUpperCase() : key
}
