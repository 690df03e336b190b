import { beforeEach, describe, expect, it } from 'vitest'
import { AloneKeys, type PageKeys } from '#desk/typing/alone-keys.ts'

let now = 0
let due: { at: number; act: () => void }[] = []
let keys: AloneKeys
let acted: string[] = []
let shown: string[] = []
let words = ''
let meant = (_: string) => true

const pass = (ms: number) => {
  now += ms
  const ready = due.filter(({ at }) => at <= now)
  due = due.filter(({ at }) => at > now)
  for (const { act } of ready) act()
}
/** A page with yes, no and one thing on a digit. */
const page: PageKeys = {
  takes: (key) => ['y', 'n', '1'].includes(key),
  act: (key) => acted.push(key),
  show: (key) => {
    shown.push(key)
    return () => shown.splice(shown.indexOf(key), 1)
  },
  meant: (text) => meant(text),
  words: (text) => {
    words = text
  },
}
const type = (text: string, gapMs: number) => {
  for (const key of text) {
    keys.press(/[A-Z]/.test(key) ? `Shift+${key.toLowerCase()}` : key, page)
    pass(gapMs)
  }
}

beforeEach(() => {
  now = 0
  due = []
  acted = []
  shown = []
  words = ''
  meant = () => true
  keys = new AloneKeys({
    steady: () => now,
    later: (ms, act) => {
      const one = { at: now + ms, act }
      due.push(one)
      return () => {
        due = due.filter((other) => other !== one)
      }
    },
  })
})

describe('on a page over the step', () => {
  it('a letter by itself shows at once that it was heard, and answers after the pause', () => {
    type('y', 0)
    expect([acted, shown]).toEqual([[], ['y']])
    pass(399)
    expect(acted).toEqual([])
    pass(1)
    expect([acted, shown]).toEqual([['y'], []])
  })
  it.each([20, 90, 250, 390])(
    'letters that follow each other at %i ms answer nothing, and are whole',
    (ms) => {
      for (const text of [
        'my son rash',
        'nosebleed',
        'yellow eyes',
        'cant sleep',
        'Nan 82',
        'ny',
        'm1',
        "y's",
      ]) {
        type(text, ms)
        pass(5000)
        expect([acted, words, shown], text).toEqual([[], text, []])
      }
    },
  )
  it('a letter after one that did nothing may take its time, as slow words do', () => {
    type('my', 600)
    expect([acted, words]).toEqual([[], 'my'])
  })
  it('a letter pressed twice is one, and one that is no key is nothing', () => {
    type('yy', 100)
    pass(5000)
    expect(acted).toEqual(['y'])
    type('k', 5000)
    expect([acted, words]).toEqual([['y'], ''])
  })
  it('two letters that are no words hide no key: the last acts after a longer pause, and shows that it was heard', () => {
    meant = (text) => text.length > 3
    for (const text of ['xn', 'yn', 'xnn']) {
      acted = []
      type(text, 300)
      expect([acted, shown]).toEqual([[], ['n']])
      pass(700)
      expect([acted, shown, words]).toEqual([['n'], [], ''])
      pass(5000)
    }
    acted = []
    type('my son', 390)
    pass(5000)
    expect([acted, words]).toEqual([[], 'my son'])
  })
  it('letters that opened it are of the words that go on from them, and keys that opened it are not', () => {
    keys.after('my')
    pass(90)
    type(' son', 90)
    expect(words).toBe('my son')
    pass(5000)
    keys.after('y')
    pass(30)
    type('my son', 90)
    expect([acted, words]).toEqual([[], 'my son'])
  })
  it('a letter that opened a page of digits makes a word with the letters after it, and none with a digit', () => {
    keys.after('e', true)
    pass(90)
    type('ar ache', 90)
    expect([acted, words]).toEqual([[], 'ear ache'])
    pass(5000)
    keys.after('e', true)
    pass(30)
    type('1', 30)
    expect(acted).toEqual(['1'])
  })
  it('a digit acts at once where no letters came before it', () => {
    type('1', 0)
    expect(acted).toEqual(['1'])
  })
  it('a key that writes nothing lets a letter before it act first, and one may call it off', () => {
    type('y', 50)
    keys.flush()
    expect(acted).toEqual(['y'])
    type('n', 50)
    keys.drop()
    pass(5000)
    expect(acted).toEqual(['y'])
  })
})
