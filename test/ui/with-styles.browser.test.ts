import { afterEach, expect, it } from 'vitest'
import { __vitePreload } from '#ui/with-styles.ts'

const THERE = 'src/desk/practise/practise.css'
const GONE = 'no-such-styles.css'
const links = (name: string) => [...document.querySelectorAll<HTMLLinkElement>(`link[href="/${name}"]`)]

afterEach(() => {
  for (const link of [...links(THERE), ...links(GONE)]) link.remove()
})

it('gives a piece once its styles are in force, and asks for them once', async () => {
  const piece = () => Promise.resolve('the piece')
  const [one, other] = await Promise.all([__vitePreload(piece, [THERE]), __vitePreload(piece, [THERE])])
  expect([one, other, await __vitePreload(piece, [THERE])]).toEqual(Array(3).fill('the piece'))
  expect(links(THERE)).toHaveLength(1)
  expect(links(THERE)[0]!.sheet).not.toBeNull()
})
it('gives no piece whose styles are gone, and asks for them anew the next time', async () => {
  const asked: string[] = []
  const piece = () => Promise.resolve(asked.push('code'))
  for (const time of [1, 2]) {
    await expect(__vitePreload(piece, [GONE])).rejects.toThrow(GONE)
    expect(asked).toHaveLength(time)
    expect(links(GONE)).toEqual([])
  }
})
it('gives a piece that has no styles, and passes on why one did not come', async () => {
  expect(await __vitePreload(() => Promise.resolve(1), [])).toBe(1)
  expect(await __vitePreload(() => Promise.resolve(1))).toBe(1)
  await expect(__vitePreload(() => Promise.reject(new Error('no network')))).rejects.toThrow('no network')
})
