import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { KeyQueue } from '#desk/typing/key-queue.ts'
import { CHOOSE_MS, END_MS, READ_MS, REST_MS } from '#desk/typing/reading-times.ts'

/** A call in small: who, four breaths, a list of signs with a box of days after it, and the answer. Danger lists go on with N; 1 is a sign, which leads to the urgent answer at once. */
const STEPS = ['who', 'breath 1', 'breath 2', 'breath 3', 'breath 4', 'signs', 'days', 'answer'] as const
type Step = (typeof STEPS)[number] | 'urgent answer' | 'closed' | 'search'

class SmallCall {
  step: Step = 'who'
  /** Everything that was given, in order. */
  readonly given: string[] = []
  typed = ''

  keys(): Readonly<Record<string, Step>> {
    const next = STEPS[STEPS.indexOf(this.step as 'who') + 1]!
    if (this.step === 'who') return { p: next, w: next }
    if (this.step === 'days') return { '1': next, '2': next, u: next }
    if (this.step === 'answer') return { a: 'closed', m: 'answer', '2': 'answer' }
    if (this.step === 'urgent answer') return { a: 'closed' }
    if (this.step === 'closed') return { Enter: 'search' }
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

  /** What it is now, to be put back. */
  remember(): () => void {
    const { step, typed } = this
    const given = [...this.given]
    return () => {
      this.step = step
      this.typed = typed
      this.given.splice(0, this.given.length, ...given)
    }
  }

  said(): string {
    return `${this.given.join(', ')} > ${this.step} "${this.typed}"`
  }
}

/** A page with a clock that is moved by hand and paints when it is told that time has passed. */
class HandPage {
  now = 0
  words: string | undefined
  /** Every step asks one thing, as a plain question does. */
  asks = false
  /** What was taken for words of the caller. */
  newWords = ''
  /** What the call was when it was put back for them. */
  backAt: string | undefined
  /** What the call was when the keys were first stopped. */
  stoppedAt: string | undefined
  /** The same at whichever of both came first: after words a new run begins. */
  firstAt: string | undefined
  readonly call = new SmallCall()
  readonly queue: KeyQueue
  #due: { at: number; act: () => void }[] = []
  readonly #paintMs: () => number

  constructor(paintMs: () => number) {
    this.#paintMs = paintMs
    this.queue = new KeyQueue({
      steady: () => this.now,
      later: (ms, act) => this.#later(ms, act),
      painted: (act) => this.#later(this.#paintMs(), act),
      elsewhere: (key) => {
        this.call.elsewhere(key)
        this.show()
      },
      readFirst: (key) => {
        this.words = key
        if (!key) return
        this.stoppedAt ??= this.call.said()
        this.firstAt ??= this.stoppedAt
      },
      drawn: () => {},
      remember: () => {
        const back = this.call.remember()
        return () => {
          back()
          this.show()
        }
      },
      // As on the desk: letters of an open call are words where there are enough of them.
      meant: (text) =>
        this.call.step === 'closed' || /^wait$/i.test(text) || (text.length > 4 && text.includes(' ')),
      words: (text) => {
        this.newWords = text
        this.backAt ??= this.call.said()
        this.firstAt ??= this.backAt
      },
    })
    this.show()
  }

  show(): void {
    const { call } = this
    const { guard } = call
    if (call.step === 'search') {
      this.queue.leave('closed')
      return
    }
    this.queue.show(call.step, {
      ...(guard ? { guard } : {}),
      asks: this.asks,
      takes: (key) => key in call.keys(),
      ends: (key) => key === 'a' || (call.step === 'answer' && key === '2'),
      act: (key) => {
        call.act(key)
        this.show()
        return true
      },
    })
  }

  #later(ms: number, act: () => void): () => void {
    const due = { at: this.now + ms, act }
    this.#due = [...this.#due, due]
    return () => {
      this.#due = this.#due.filter((one) => one !== due)
    }
  }

  pass(ms: number): void {
    const end = this.now + ms
    for (;;) {
      const next = this.#due.filter(({ at }) => at <= end).toSorted((one, other) => one.at - other.at)[0]
      if (!next) break
      this.now = next.at
      this.#due = this.#due.filter((one) => one !== next)
      next.act()
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
    () => 800,
    () => 16,
  ).call.said()

/** Keys as words are typed at a speed. */
function typed(text: string, gapMs: number, before: (page: HandPage) => void = () => {}): HandPage {
  const page = new HandPage(() => 16)
  before(page)
  page.pass(2000)
  for (const key of text) {
    page.queue.press(key)
    page.pass(gapMs)
  }
  page.pass(60_000)
  return page
}

/** At the answer of a call. */
function toAnswer(page: HandPage): void {
  for (const key of ['w', 'n', 'n', 'n', 'n', 'n', '1']) {
    page.pass(500)
    page.queue.press(key)
  }
}

describe('keys typed ahead', () => {
  it('at 50 ms lead where they lead at 500 ms, the next caller’s words among them', () => {
    const whole = ['1', 'm', 'a', 'Enter', 'c', 'o', 'u', 'g', 'h']
    const callAt = (gapMs: number) => {
      const page = new HandPage(() => 16)
      for (const key of ['w', 'n', 'n', 'n', 'n', 'n']) {
        page.pass(500)
        page.queue.press(key)
      }
      page.pass(500)
      for (const key of whole) {
        // What ends the call waits until the answer was there to be read.
        page.pass(key === 'a' ? 500 : gapMs)
        page.queue.press(key)
      }
      page.pass(500)
      return page.call
    }
    expect(callAt(50).said()).toBe(callAt(500).said())
    expect(callAt(50).typed).toBe('cough')
  })
  it('a digit chooses nothing of an answer before that was there for a moment, at whatever pace it comes', () => {
    for (const ms of [20, 300, CHOOSE_MS - 30]) {
      const page = new HandPage(() => 16)
      for (const key of ['w', 'n', 'n', 'n', 'n', 'n', '1']) {
        page.pass(500)
        page.queue.press(key)
      }
      page.pass(ms)
      page.queue.press('2')
      page.pass(500)
      expect(page.call.said(), String(ms)).not.toContain('answer 2')
      expect(page.words).toBe('2')
      page.pass(CHOOSE_MS)
      page.queue.press('2')
      expect(page.call.said()).toContain('answer 2')
    }
  })
  it('before a danger list was drawn never answer it: it says so, and a new press does', () => {
    const page = new HandPage(() => 80)
    page.pass(500)
    for (const key of ['w', 'n', 'n']) page.queue.press(key)
    page.pass(100)
    expect([page.call.given, page.words]).toEqual([['who w'], 'n'])
    page.pass(READ_MS)
    page.queue.press('n')
    expect([page.call.given, page.words]).toEqual([['who w', 'breath 1 n'], undefined])
  })
  it('are not stopped a second time: what was stopped answers where it is pressed again after a rest', () => {
    const page = new HandPage(() => 16)
    page.asks = true
    page.pass(500)
    page.queue.press('w')
    page.pass(30)
    page.queue.press('n')
    expect([page.call.given, page.words]).toEqual([['who w'], 'n'])
    page.pass(REST_MS + 20)
    page.queue.press('n')
    expect(page.call.given).toEqual(['who w', 'breath 1 n'])
    page.pass(100)
    page.queue.press('n')
    expect([page.call.given, page.words]).toEqual([['who w', 'breath 1 n'], 'n'])
  })
  it.each([150, 200, 210])(
    'at an even pace of %i ms are each refused for the time of its screen, never for longer',
    (gapMs) => {
      for (const asks of [false, true]) {
        const page = new HandPage(() => 16)
        page.asks = asks
        page.pass(500)
        page.queue.press('w')
        const shown: number[] = []
        for (let at = 0; page.call.step !== 'days' && at < 40; at++) {
          const { step } = page.call
          page.pass(gapMs)
          page.queue.press('n')
          if (page.call.step !== step) shown.push(at)
        }
        const longest = Math.max(...shown.map((at, i) => (at - (shown[i - 1] ?? -1)) * gapMs))
        expect([page.call.step, longest]).toEqual([
          'days',
          expect.toSatisfy((ms: number) => ms <= 400 + 16 + gapMs),
        ])
      }
    },
  )
  it('are named once where another of the list comes among those that were stopped, and count by the same time', () => {
    const page = new HandPage(() => 80)
    page.pass(500)
    for (const key of ['w', 'n']) page.queue.press(key)
    page.pass(80 + 140)
    page.queue.press('n')
    page.pass(140)
    page.queue.press('n')
    expect([page.call.given, page.words]).toEqual([['who w'], 'n'])
    page.pass(40)
    page.queue.press('1')
    expect(page.call.given).toEqual(['who w', 'breath 1 1'])
  })
  it('leave an answer alone after the first of them was stopped there, but for the key to press again', () => {
    for (const [key, step] of [
      ['m', 'answer'],
      ['a', 'closed'],
    ] as const) {
      const page = new HandPage(() => 16)
      toAnswer(page)
      for (const one of ['a', 'x', 'a']) {
        page.pass(110)
        page.queue.press(one)
      }
      page.pass(110)
      page.queue.press(key)
      expect([page.call.step, page.call.given.at(-1)]).toEqual([
        step,
        step === 'closed' ? 'answer a' : 'days 1',
      ])
    }
  })
  it('never answer a breath that was not on screen long enough to be read: five quick N answer one', () => {
    const page = new HandPage(() => 5)
    page.pass(500)
    for (const key of ['w', 'n', 'n', 'n', 'n', 'n']) {
      page.queue.press(key)
      page.pass(40)
    }
    expect(page.call.given).toEqual(['who w'])
    page.pass(READ_MS)
    expect([page.call.given, page.words]).toEqual([['who w', 'breath 1 n'], 'n'])
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
  it('never end an urgent answer that was not there to be read, by themselves either', () => {
    const page = new HandPage(() => 16)
    page.pass(500)
    page.queue.press('w')
    page.pass(READ_MS + 500)
    page.queue.press('1')
    page.pass(50)
    page.queue.press('Enter')
    page.queue.press('a')
    page.pass(REST_MS + END_MS)
    expect([page.call.step, page.words]).toEqual(['urgent answer', 'a'])
    page.queue.press('a')
    expect(page.call.step).toBe('closed')
  })
  it('never end a call with others before its answer was on screen for a moment; by itself a key does at once', () => {
    const page = new HandPage(() => 16)
    toAnswer(page)
    page.pass(100)
    page.queue.press('a')
    page.pass(100)
    expect([page.call.step, page.words]).toEqual(['answer', 'a'])
    page.pass(END_MS)
    page.queue.press('a')
    expect(page.call.step).toBe('closed')
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

describe('words typed in the middle of a call', () => {
  it.each([30, 70, 250, 390])(
    'at %i ms a letter are no keys, and what their first letters did is taken back',
    (ms) => {
      for (const words of ['actually its my chest', 'now my arm', 'Wait', 'mums had a fall'])
        for (const at of [() => {}, toAnswer]) {
          const before = new HandPage(() => 16)
          at(before)
          before.pass(500)
          const page = typed(words, ms, at)
          expect([page.newWords, page.call.said()]).toEqual([words, before.call.said()])
        }
    },
  )
  it('are words too where the letter that ended the call came slowly before the others', () => {
    const page = typed('act', 600, toAnswer)
    expect([page.newWords, page.call.step]).toEqual(['act', 'answer'])
  })
  it('go into the box while it comes, and stop a run that was stopped already', () => {
    const page = typed('wnnow its worse', 40)
    expect([page.newWords, page.call.said()]).toEqual(['wnnow its worse', ' > who ""'])
  })
  it('are not seen in letters that are no word: what they answered stays', () => {
    for (const keys of ['wrna', 'wnxyz', 'xrna', 'wn0nnn']) {
      const page = typed(keys, 250)
      expect([page.newWords, page.call.given[0]], keys).toEqual([
        '',
        keys.startsWith('w') ? 'who w' : undefined,
      ])
    }
  })
  it('are not seen in one key too many, nor in a slip', () => {
    expect(typed('wx', 100).newWords).toBe('')
    const atSigns = (page: HandPage) => {
      for (const key of ['w', 'n', 'n', 'n', 'n']) {
        page.pass(500)
        page.queue.press(key)
      }
    }
    expect(typed('nnn', 350, atSigns)).toMatchObject({ newWords: '', call: { step: 'days' } })
    // A slip before, among or after answers that follow each other takes none of them back.
    const breaths = ['breath 1 n', 'breath 2 n']
    const atBreath = (page: HandPage) => {
      page.pass(500)
      page.queue.press('w')
    }
    for (const keys of ['nnx', 'xnn', 'nxn', 'nnxx'])
      expect([keys, typed(keys, 350, atBreath)]).toMatchObject([
        keys,
        { newWords: '', call: { given: ['who w', ...breaths] } },
      ])
  })
  it('are not seen in a digit after two slips, as where the number to ring back is typed', () => {
    const atDays = (page: HandPage) => {
      for (const key of ['w', 'n', 'n', 'n', 'n', 'n']) {
        page.pass(500)
        page.queue.press(key)
      }
    }
    expect(typed('xz1', 100, atDays)).toMatchObject({ newWords: '', call: { step: 'answer' } })
  })
  it('never lose that this worries me', () => {
    const page = new HandPage(() => 80)
    page.pass(500)
    for (const key of [...'wnow ', 'F8']) page.queue.press(key)
    page.pass(500)
    expect([page.newWords, page.call.given]).toEqual(['wnow ', ['F8']])
  })
})

it('any keys at any speed give the slow call, or stop at “Read these first” or at words with what the slow call had by then', () => {
  const key = fc.constantFrom(
    'w',
    'p',
    'n',
    'n',
    'n',
    'n',
    '1',
    '2',
    'u',
    'a',
    'x',
    'Escape',
    'F8',
    'Enter',
    'c',
  )
  const many = fc.array(fc.tuple(key, fc.integer({ min: 0, max: 600 })), { maxLength: 24 })
  fc.assert(
    fc.property(many, fc.infiniteStream(fc.integer({ min: 1, max: 90 })), (run, paints) => {
      const keys = run.map(([one]) => one)
      const gaps = run.map(([, gap]) => gap).values()
      const page = press(
        keys,
        () => gaps.next().value!,
        () => paints.next().value as number,
      )
      const had = page.firstAt
      if (had === undefined) expect(page.call.said()).toBe(slow(keys))
      else expect(keys.map((_, at) => slow(keys.slice(0, at)))).toContain(had)
    }),
    { numRuns: 300 },
  )
})
