/** The step on screen, as its keys know it. */
export interface KeyScreen {
  /** The key that answers a breath of the opening, a list of danger signs or an urgent answer: what was pressed before that was drawn never acts on it. */
  readonly guard?: string
  /** It asks the caller one thing: a key that was pressed before that could be read answers nothing. */
  readonly asks?: boolean
  readonly takes: (key: string) => boolean
  /** Whether a key presses a button of an answer: it ends the call, turns down what is offered or tells others. */
  readonly ends?: (key: string) => boolean
  /** Acts on a key; false where not all that the key answers has been in view. */
  readonly act: (key: string) => boolean
}

/** What the queue needs of the page. */
export interface Page {
  /** Milliseconds that only ever grow. */
  readonly steady: () => number
  /** Acts once after so many milliseconds; gives back how to call it off. */
  readonly later: (ms: number, act: () => void) => () => void
  /** Acts once after what is on the page now was painted; gives back how to call it off. */
  readonly painted: (act: () => void) => () => void
  /** A key that the step on screen does not know: text that is typed, or a key that works everywhere. */
  readonly elsewhere: (key: string) => void
  /** Says "Read these first", with the key to press again; undefined takes the words away. */
  readonly readFirst: (key: string | undefined) => void
  /** The step's keys act from so many milliseconds on. */
  readonly drawn: (inMs: number) => void
  /** Remembers the desk as it is now; gives back how to put it back. */
  readonly remember: () => () => void
  /** Whether letters that may be words are meant as such: until then each is a key. */
  readonly meant: (text: string) => boolean
  /** What was typed is words and no keys: all of it so far. */
  readonly words: (text: string) => void
}
