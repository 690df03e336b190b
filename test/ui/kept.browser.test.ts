import { afterEach, beforeEach, expect, it } from 'vitest'
import { keep, keepText, readKept, readText } from '#ui/kept.ts'
import { notKept } from '#ui/not-kept.ts'
import { list, text } from '#ui/shape.ts'
import { withLocalStorage } from '../desk/link/broken-stores.ts'

const KEY = 'kept-test'
const refuse = () => {
  throw new DOMException('refused', 'SecurityError')
}

beforeEach(() => localStorage.clear())
afterEach(() => {
  keepText(KEY, undefined)
})

it('keeps small things, and forgets them', () => {
  expect(keep(KEY, ['a'])).toBe(true)
  expect(readKept(KEY, list(text))).toEqual(['a'])
  keep(KEY, undefined)
  expect(readKept(KEY, list(text))).toBeUndefined()
  expect(localStorage.getItem(KEY)).toBeNull()
})
it('gives nothing for what is cut or has another shape', () => {
  for (const kept of ['["a"', '{}', 'null', 'undefined', '[1]', '']) {
    localStorage.setItem(KEY, kept)
    expect(readKept(KEY, list(text)), kept).toBeUndefined()
  }
})
it.each([
  ['throws when it is looked at', refuse],
  ['is null', () => null],
  ['throws at every use', () => ({ getItem: refuse, setItem: refuse, removeItem: refuse })],
])('goes on in memory where localStorage %s, and says so', async (_, get) => {
  await withLocalStorage(get, () => {
    expect(readText(KEY)).toBeUndefined()
    expect(keepText(KEY, 'a')).toBe(false)
    expect(readText(KEY)).toBe('a')
    expect(notKept.value.get(KEY)).toBe('refused')
    keepText(KEY, undefined)
    expect(readText(KEY)).toBeUndefined()
  })
})
it('says that there is no room, and keeps it once there is', () => {
  localStorage.setItem('filler', 'x'.repeat(5 * 1024 * 1024 - 100))
  expect(keepText(KEY, 'y'.repeat(1000))).toBe(false)
  expect(notKept.value.get(KEY)).toBe('full')
  expect(readText(KEY)).toHaveLength(1000)
  localStorage.removeItem('filler')
  expect(keepText(KEY, 'z')).toBe(true)
  expect(readText(KEY)).toBe('z')
  expect(notKept.value.has(KEY)).toBe(false)
})
