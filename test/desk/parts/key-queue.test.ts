import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { KeyQueue, REST_MS } from '#desk/parts/key-queue.ts'

/** A call in small: who, four breaths, a list of signs with a box of days after it, and the answer. Danger lists go on with N; 1 is a sign, which leads to the urgent answer at once. */
const STEPS = ['who', 'breath 1', 'breath 2', 'breath 3', 'breath 4', 'signs', 'days', 'answer'] as const
type Step = (typeof STEPS)[number] | 'urgent answer' | 'search'

class SmallCall {
  step: Step = 'who'
  /** Everything that was given, in order. */
  readonly given: string[] = []
  typed = ''

  keys(): Readonly<Record<string, Step>> {
    const next = STEPS[STEPS.indexOf(this.step as 'who') + 1]!
    if (this.step === 'who') return { p: next, w: next }
    if (this.step === 'days') return { '1': next, '2': next, u: next }
    if (this.step === 'answer' || this.step === 'urgent answer') return { a: 'search' }
    return this.step === 'search' ? {} : { n: next, '1': 'urgent answer' }
  }

  get guard(): string | undefined {
    if (this.step.startsWith('breath') || this.step === 'signs') return 'n'
    return this.step === 'urgent answer' ? 'a' : undefined
  }

  act(key: string): void {
    const to = this.keys()[key]!
    this.given.push(`${this.step} ${key}`)
    this.step = to
  }

  elsewhere(key: string): void {
    if (key === 'Escape' && this.step !== 'who' && this.step !== 'search') {
      this.given.push('back')
      const at = STEPS.indexOf(this.step as 'who')
      this.step = at < 0 ? 'signs' : STEPS[at - 1]!
    } else if (key === 'F8') this.given.push('F8')
    else if (this.step === 'search' && key.length === 1) this.typed += key
  }

  said(): string {
    return `${this.given.join(', ')} > ${this.step} "${this.typed}"`
  }
}

/** A page with a clock that is moved by hand and paints when it is told that time has passed. */
class HandPage {
  now = 0
  words: string | undefined
  /** What the call was when the keys were first stopped. */
  stoppedAt: string | undefined
  readonly call = new SmallCall()
  readonly queue: KeyQueue
  #due: { at: number; act: () => void } | undefined
  readonly #paintMs: () => number

  constructor(paintMs: () => number) {
    this.#paintMs = paintMs
    this.queue = new KeyQueue({
      steady: () => this.now,
      painted: (act) => {
        const due = { at: this.now + this.#paintMs(), act }
        this.#due = due
        return () => {
          if (this.#due === due) this.#due = undefined
        }
      },
      elsewhere: (key) => {
        this.call.elsewhere(key)
        this.show()
      },
      readFirst: (key) => {
        this.words = key
        if (key) this.stoppedAt ??= this.call.said()
      },
      drawn: () => {},
    })
    this.show()
  }

  show(): void {
    const { call } = this
    const { guard } = call
    this.queue.show(call.step, {
      ...(guard ? { guard } : {}),
      takes: (key) => key in call.keys(),
      act: (key) => {
        call.act(key)
        this.show()
        return true
      },
    })
  }

  pass(ms: number): void {
    const end = this.now + ms
    while (this.#due && this.#due.at <= end) {
      const { at, act } = this.#due
      this.now = at
      this.#due = undefined
      act()
    }
    this.now = end
  }
}

function press(keys: readonly string[], gaps: () => number, paintMs: () => number): HandPage {
  const page = new HandPage(paintMs)
  for (const key of keys) {
    page.pass(gaps())
    page.queue.press(key)
  }
  page.pass(60_000)
  return page
}

const slow = (keys: readonly string[]) =>
  press(
    keys,
    () => 500,
    () => 16,
  ).call.said()

describe('keys typed ahead', () => {
  const whole = ['w', 'n', 'n', 'n', 'n', 'n', '1', 'a', 'c', 'o', 'u', 'g', 'h']
  it('at 50 ms lead where they lead at 500 ms, the next caller’s words among them', () => {
    const fast = press(
      whole,
      () => 50,
      () => 16,
    )
    expect(fast.call.said()).toBe(slow(whole))
    expect(fast.call.typed).toBe('cough')
  })
  it('before a danger list was drawn never answer it: it says so, and a new press does', () => {
    const page = new HandPage(() => 80)
    page.pass(500)
    for (const key of ['w', 'n', 'n']) page.queue.press(key)
    page.pass(100)
    expect([page.call.given, page.words]).toEqual([['who w'], 'n'])
    page.pass(REST_MS)
    page.queue.press('n')
    expect([page.call.given, page.words]).toEqual([['who w', 'breath 1 n'], undefined])
  })
  it('of one run are all stopped with the first, so that none lands on what it was not meant for', () => {
    const keys = ['w', 'n', 'n', 'n', 'n', 'n', '1', 'a']
    const page = press(
      keys,
      () => 50,
      () => 60,
    )
    expect(page.call.given).toEqual(['who w'])
  })
  it('never end an urgent answer that was not drawn; that this worries me is never lost among them', () => {
    const page = new HandPage(() => 80)
    page.pass(500)
    page.queue.press('w')
    page.pass(500)
    for (const key of ['1', 'a', 'F8']) page.queue.press(key)
    page.pass(500)
    expect(page.call.given).toEqual(['who w', 'breath 1 1', 'F8'])
  })
  it('say at each key that the run goes on, so that the screen can say from when the next one counts', () => {
    const page = new HandPage(() => 80)
    page.pass(500)
    for (const key of ['w', 'n']) page.queue.press(key)
    page.pass(100)
    page.words = undefined
    page.queue.press('n')
    expect([page.call.given, page.words]).toEqual([['who w'], 'n'])
  })
  it('that the step does not know are dead', () => {
    expect(slow(['g', 'g', 'w', 'x', 'n'])).toBe(slow(['w', 'n']))
  })
})

it('any keys at any speed give the slow call, or stop at “Read these first” with what the slow call had by then', () => {
  const key = fc.constantFrom('w', 'p', 'n', 'n', 'n', 'n', '1', '2', 'u', 'a', 'x', 'Escape', 'F8', 'c')
  const many = fc.array(fc.tuple(key, fc.integer({ min: 0, max: 120 })), { maxLength: 24 })
  fc.assert(
    fc.property(many, fc.infiniteStream(fc.integer({ min: 1, max: 90 })), (run, paints) => {
      const keys = run.map(([one]) => one)
      const gaps = run.map(([, gap]) => gap).values()
      const page = press(
        keys,
        () => gaps.next().value!,
        () => paints.next().value as number,
      )
      if (page.stoppedAt === undefined) expect(page.call.said()).toBe(slow(keys))
      else expect(keys.map((_, at) => slow(keys.slice(0, at)))).toContain(page.stoppedAt)
    }),
    { numRuns: 300 },
  )
})
