import { screen, waitFor } from '@testing-library/preact'
import { beforeEach, expect, it } from 'vitest'
import { keepForUndo } from '#desk/call/cleared.ts'
import { call, park, parked } from '#desk/call/desk-state.ts'
import { asked, nothingSeen, openCall, openDesk, press } from '../at-the-desk.tsx'

beforeEach(() => void openDesk())

const ASKED = { opening: 'none', signs: 'none', age: '30', sex: 'female' } as const
const closed = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())

/** The keys that `?` lists. */
async function listed(): Promise<string[]> {
  await press('?')
  const list = await screen.findByRole('dialog', { name: 'Keys on this screen' })
  const keys = [...list.querySelectorAll('dt')].map((one) => one.textContent!)
  await press('{Escape}')
  await closed()
  return keys
}

it('lists only keys that act on the screen there is, each once', async () => {
  await waitFor(() => expect(document.activeElement?.id).toBe('query'))
  const first = await listed()
  expect(first).not.toContain('/')
  expect(first).not.toContain('Shift')
  openCall('repeat-prescription')
  await asked('Is anyone ill')
  const gate = await listed()
  expect(gate).toContain('/')
  expect(gate).not.toContain('Shift')
  call.value = undefined
  openCall('sore-throat', { age: '40', ...nothingSeen }, 'with')
  await asked('Right now')
  const opening = await listed()
  expect(opening).toContain('Shift')
  for (const keys of [first, gate, opening]) expect(keys).toEqual([...new Set(keys)])
})
it('F9 in the list of the calls set aside sets the one in hand aside too', async () => {
  openCall('sore-throat', ASKED, 'with')
  park()
  openCall('cough-short', ASKED, 'with')
  await asked(/./)
  await press('{F9}')
  const list = await screen.findByRole('dialog', { name: 'Calls set aside' })
  expect(list.textContent).toMatch(/F9 /)
  await press('{F9}')
  await closed()
  expect(call.value).toBeUndefined()
  expect(parked.value.map((one) => one.call.pathway)).toEqual(['sore-throat', 'cough-short'])
  // With none in hand it is left as it was opened.
  await waitFor(() => expect(document.activeElement?.id).toBe('query'))
  await press('{F9}')
  await screen.findByRole('dialog', { name: 'Calls set aside' })
  await press('{F9}')
  await closed()
  expect(parked.value).toHaveLength(2)
})
it('says nothing of rows below while a box lies over them, and looks again once it is gone', async () => {
  openCall('sore-throat', { age: '40', ...nothingSeen }, 'with')
  await asked('Right now')
  await press('/')
  await screen.findByRole('combobox', { name: 'New words' })
  expect(screen.queryByText(/Scroll down/)).toBeNull()
  await press('{Escape}')
  await asked('Right now')
  await press('n')
  await screen.findByText('2 of 4.', { exact: false })
})
it('at 1366 no button at the foot is cut or parted beside a call set aside and a way back, and the bar is as high as without', async () => {
  openCall('sore-throat', { age: '44', sex: 'female' })
  await asked('Who is on the line?')
  const height = () => document.querySelector('.bottom')!.getBoundingClientRect().height
  const before = height()
  const first = call.value!
  park()
  keepForUndo({ call: first, words: '' }, false, Number.POSITIVE_INFINITY)
  openCall('uti-older-catheter', { age: '71', sex: 'male' })
  await asked('Who is on the line?')
  await screen.findByRole('button', { name: /Back to/ })
  const words = [...document.querySelectorAll<HTMLElement>('.actions .button > span, .bottom .button > span')]
  expect(words.filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.textContent)).toEqual(
    [],
  )
  const lines = words.filter((one) => one.getBoundingClientRect().height > 24)
  expect(lines.map((one) => one.textContent)).toEqual([])
  expect(height()).toBe(before)
})
