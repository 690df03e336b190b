/** The step on screen, as its keys know it. */
export interface KeyScreen {
  /** The key that answers a breath of the opening, a list of danger signs or an urgent answer: what was pressed before that was drawn never acts on it. */
  readonly guard?: string
  readonly takes: (key: string) => boolean
  /** Acts on a key; false where not all that the key answers has been in view. */
  readonly act: (key: string) => boolean
}

/** What the queue needs of the page. */
export interface Page {
  /** Milliseconds that only ever grow. */
  readonly steady: () => number
  /** Acts once after what is on the page now was painted; gives back how to call it off. */
  readonly painted: (act: () => void) => () => void
  /** A key that the step on screen does not know: text that is typed, or a key that works everywhere. */
  readonly elsewhere: (key: string) => void
  /** Says "Read these first", with the key to press again; undefined takes the words away. */
  readonly readFirst: (key: string | undefined) => void
  /** The step's keys act from now on. */
  readonly drawn: () => void
}

/** A run of keys that was stopped goes on until nothing was pressed for this long. */
export const REST_MS = 250

/** "This worries me" is never lost with the keys that it came among. */
const NEVER_LOST = 'F8'

/** Keys in the order in which they were pressed: none is dropped, each acts once its step was painted, and none answers danger signs that were not drawn when it was pressed (engine rule 28). */
export class KeyQueue {
  #page: Page
  #pressed: string[] = []
  #id: string | undefined
  #screen: KeyScreen | undefined
  /** What is on the page was painted. */
  #painted = true
  /** The step has been painted once. */
  #drawn = true
  #stop = () => {}
  /** The key to press again, while the keys are stopped. */
  #stopped: string | undefined
  #lastMs = Number.NEGATIVE_INFINITY

  constructor(page: Page) {
    this.#page = page
  }

  /** Nothing waits: what is typed may go where it is typed. */
  get idle(): boolean {
    return this.#pressed.length === 0 && this.#painted && this.#stopped === undefined
  }

  /** Whether the step on screen has something for a key to do. */
  takes(key: string): boolean {
    return this.#screen?.takes(key) === true
  }

  /** A step is on the page, or is there anew: with another id its keys wait until it was painted. */
  show(id: string, screen: KeyScreen): void {
    this.#screen = screen
    if (id === this.#id) return
    this.#change(id)
  }

  /** A step is no longer on the page. */
  leave(id: string): void {
    if (id !== this.#id) return
    this.#screen = undefined
    this.#change(undefined)
  }

  /** A key was pressed. */
  press(key: string): void {
    const now = this.#page.steady()
    const rested = now - this.#lastMs >= REST_MS
    this.#lastMs = now
    if (this.#stopped !== undefined && key !== NEVER_LOST) {
      if (!rested) {
        this.#page.readFirst(this.#stopped)
        return
      }
      this.#goOn()
    }
    this.#pressed.push(key)
    if (this.#painted) this.#take()
  }

  #take(): void {
    const key = this.#pressed.shift()
    if (key === undefined) return
    const screen = this.#screen
    if (!screen?.takes(key)) this.#page.elsewhere(key)
    else if (!screen.act(key)) this.#readFirst(screen.guard ?? key)
    this.#wait()
  }

  #change(id: string | undefined): void {
    this.#id = id
    this.#drawn = false
    this.#goOn()
    this.#wait()
  }

  #wait(): void {
    this.#painted = false
    this.#stop()
    this.#stop = this.#page.painted(() => {
      const guard = this.#drawn ? undefined : this.#screen?.guard
      this.#painted = true
      this.#drawn = true
      this.#page.drawn()
      // What was pressed before danger signs were drawn answers none of them.
      if (guard && this.#pressed.length > 0) this.#readFirst(guard)
      else this.#take()
    })
  }

  #readFirst(key: string): void {
    const worries = this.#pressed.includes(NEVER_LOST)
    this.#pressed = []
    this.#stopped = key
    this.#lastMs = this.#page.steady()
    this.#page.readFirst(key)
    if (worries) this.#page.elsewhere(NEVER_LOST)
  }

  #goOn(): void {
    if (this.#stopped === undefined) return
    this.#stopped = undefined
    this.#page.readFirst(undefined)
  }
}
