import { afterEach, beforeEach, expect, it } from 'vitest'
import { keepFocusIn } from '#lead/link/keep-focus.ts'

let root: HTMLElement
let stop: () => void
beforeEach(() => {
  root = document.createElement('main')
  root.innerHTML =
    '<section><ul><li><button id="a">A</button></li><li><button id="b">B</button></li></ul><p>words</p></section>'
  document.body.replaceChildren(root)
  stop = keepFocusIn(root)
})
afterEach(() => {
  stop()
  document.body.replaceChildren()
})
const button = (id: string) => document.getElementById(id)!
const focused = () => document.activeElement?.id || document.activeElement?.localName

it('gives the focus to what follows in the list when a row goes', async () => {
  button('a').focus()
  button('a').parentElement!.remove()
  await expect.poll(focused).toBe('b')
})
it('gives it to what stood before when the last row goes', async () => {
  button('b').focus()
  button('b').parentElement!.remove()
  await expect.poll(focused).toBe('a')
})
it('gives it to the part where nothing is left to reach', async () => {
  button('b').parentElement!.remove()
  button('a').focus()
  root.querySelector('ul')!.remove()
  await expect.poll(focused).toBe('section')
})
it('gives it on when the button that was pressed is greyed, and back when it was greyed only for a moment', async () => {
  const [a, b] = [button('a'), button('b')] as HTMLButtonElement[]
  b!.focus()
  b!.disabled = true
  await expect.poll(focused).toBe('a')
  b!.disabled = false
  b!.focus()
  b!.disabled = true
  setTimeout(() => {
    b!.disabled = false
  }, 50)
  await new Promise((done) => setTimeout(done, 600))
  expect(focused()).toBe('b')
  expect(a!.isConnected).toBe(true)
})
it('leaves it where somebody has put it', async () => {
  button('a').focus()
  button('b').focus()
  button('a').parentElement!.remove()
  expect(focused()).toBe('b')
})
