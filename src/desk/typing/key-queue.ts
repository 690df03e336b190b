import type { KeyScreen, Page } from './key-page.ts'
import { ASK_MS, READ_MS, REST_MS } from './reading-times.ts'
import { type Came, isTooSoon, neededMs } from './too-soon.ts'
import { type BegunAnew, TypedRun, writes } from './typed-run.ts'

/** "This worries me" is never lost with the keys that it came among. */
const NEVER_LOST = 'F8'

interface Pressed {
  readonly key: string
  readonly ms: number
  /** The letters that it came with; none for a key that writes nothing. */
  readonly run: TypedRun | undefined
}

/** Keys in the order in which they were pressed: none is dropped, each acts once its step was painted, none answers danger signs that were not drawn when it was pressed, and words are no keys (engine rule 28). */
export class KeyQueue {
  #page: Page
  #pressed: Pressed[] = []
  #id: string | undefined
  #screen: KeyScreen | undefined
  /** What is on the page was painted. */
  #painted = true
  /** When the step was painted first; undefined before that. */
  #drawnMs: number | undefined = Number.NEGATIVE_INFINITY
  #stop = () => {}
  /** The key to press again, while the keys are stopped. */
  #stopped: string | undefined
  /** The key that was stopped last on the step: pressed again after a rest it is not too soon. */
  #refused: string | undefined
  #lastMs = Number.NEGATIVE_INFINITY
  #run: TypedRun | undefined
  /** The run of the key that acts now. */
  #acting: TypedRun | undefined
  /** The run that turned out to be words. */
  #words: TypedRun | undefined

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

  /** Whether a step is on screen. */
  get on(): boolean {
    return this.#screen !== undefined
  }

  /** Whether letters that acted on the step are followed by this one, wherever it is pressed. */
  get running(): boolean {
    return this.#run?.goesOn(this.#page.steady()) === true
  }

  /** What is pressed from now on goes on with no word. */
  endRun(): void {
    this.#run = undefined
  }

  /** A key opened a page, where what is typed begins anew, unless it was a letter of words. */
  beginAnew(): BegunAnew {
    const run = this.#acting ?? this.#run
    if (!run || run.strange) return { before: '', after: [] }
    const after = this.#pressed.filter((one) => one.run === run).map(({ key }) => key)
    this.#pressed = this.#pressed.filter((one) => one.run !== run)
    if (this.#run === run) this.#run = undefined
    return { before: run.text.slice(0, run.text.length - after.length), after, back: run.back }
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
    const ms = this.#page.steady()
    const rested = ms - this.#lastMs >= REST_MS
    this.#lastMs = ms
    const pressed = { key, ms, run: this.#follow(key, ms) }
    if (pressed.run && pressed.run === this.#words) {
      this.#page.words(pressed.run.text)
      return
    }
    if (this.#stopped !== undefined && key !== NEVER_LOST) {
      if (!rested && !this.#wasRead(key))
        return void (this.#judge(pressed) || this.#page.readFirst(this.#stopped))
      this.#goOn()
    }
    this.#pressed.push(pressed)
    if (this.#painted) this.#take()
  }

  /** The run that a key goes on with, or begins. */
  #follow(key: string, ms: number): TypedRun | undefined {
    if (!writes(key)) this.#run = undefined
    else {
      if (!this.#run?.goesOn(ms)) this.#run = new TypedRun(ms)
      this.#run.add(key, ms)
    }
    return this.#run
  }

  #take(): void {
    const next = this.#pressed[0]
    if (!next) return
    const { key } = next
    const screen = this.#screen
    const known = screen?.takes(key) === true
    const wait = screen?.guard && known && !screen.asks ? READ_MS : 0
    const unreadMs = this.#drawnMs! + wait - this.#page.steady()
    if (unreadMs > 0) {
      this.#wait(() => this.#page.later(unreadMs, () => this.#go()))
      return
    }
    this.#pressed.shift()
    if (next.run) next.run.back ??= this.#page.remember()
    if (this.#judge(next)) return
    this.#acting = next.run
    if (!screen || !known) this.#page.elsewhere(key)
    else if (key !== this.#refused && isTooSoon(this.#came(key, !!next.run?.many), next.ms - this.#drawnMs!))
      this.#readFirst(key)
    else if (!screen.act(key)) this.#readFirst(key)
    this.#acting = undefined
    this.#waitForPaint()
  }

  #came(key: string, many = true): Came {
    const { asks = false, guard, ends } = this.#screen!
    return { key, many, asks, guarded: !!guard, ends: ends?.(key) === true }
  }

  /** Whether the step that keys were stopped on was there long enough, whatever was pressed meanwhile. Beside an answer any other key than the one to press again may be of the next caller's words. */
  #wasRead(key: string): boolean {
    const again = key === this.#stopped || !this.#came(this.#stopped!).ends
    return again && this.#page.steady() - this.#drawnMs! >= neededMs(this.#came(key))
  }

  /** Whether a key shows that what is typed is words: then nothing of it has acted. */
  #judge({ key, run }: Pressed): boolean {
    const screen = this.#screen
    if (!run) return false
    // Where no step is, letters are the next caller's words.
    if (!screen) {
      if (this.#run === run) this.#run = undefined
      return false
    }
    const stopped = this.#stopped !== undefined
    run.judge(key, { known: screen.takes(key), ends: screen.ends?.(key) === true, stopped })
    if (!run.areWords || !this.#page.meant(run.text)) return false
    const worries = this.#pressed.some((one) => one.key === NEVER_LOST)
    this.#pressed = []
    this.#goOn()
    this.#words = run
    run.back?.()
    this.#page.words(run.text)
    if (worries) this.#page.elsewhere(NEVER_LOST)
    return true
  }

  #change(id: string | undefined): void {
    this.#id = id
    this.#drawnMs = undefined
    this.#refused = undefined
    this.#goOn()
    this.#waitForPaint()
  }

  #waitForPaint(): void {
    this.#wait(() => this.#page.painted(() => this.#go()))
  }

  #wait(until: () => () => void): void {
    this.#painted = false
    this.#stop()
    this.#stop = until()
  }

  /** What is on the page was painted, and could be read. */
  #go(): void {
    const guard = this.#drawnMs === undefined ? this.#screen?.guard : undefined
    this.#painted = true
    this.#drawnMs ??= this.#page.steady()
    const readMs = this.#screen?.asks ? ASK_MS : this.#screen?.guard ? READ_MS : 0
    this.#page.drawn(Math.max(0, this.#drawnMs + readMs - this.#page.steady()))
    const [first] = this.#pressed
    if (guard && first) this.#readFirst(this.takes(first.key) ? first.key : guard)
    else this.#take()
  }

  #readFirst(key: string): void {
    const lost = this.#pressed
    this.#pressed = []
    this.#stopped = key
    this.#refused = key
    this.#lastMs = this.#page.steady()
    this.#page.readFirst(key)
    lost.some((one) => this.#judge(one))
    if (lost.some((one) => one.key === NEVER_LOST)) this.#page.elsewhere(NEVER_LOST)
  }

  #goOn(): void {
    if (this.#stopped === undefined) return
    this.#stopped = undefined
    this.#page.readFirst(undefined)
  }
}
