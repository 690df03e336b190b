import { screen, waitFor } from '@testing-library/preact'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { keepForUndo } from '#desk/call/cleared.ts'
import { call } from '#desk/call/desk-state.ts'
import { dutyBoard } from '#desk/duty/board.ts'
import { changeLanguage } from '#ui/language.ts'
import { asked, nothingSeen, openCall, openDesk, press } from '../at-the-desk.tsx'
import { endServing, serveBoard } from '../duty/board-server.ts'
import { emptyOutbox } from '../empty-outbox.ts'

const known = { opening: 'none', ...nothingSeen, age: '38', sex: 'female', third: 'no' } as const

beforeEach(async () => {
  await emptyOutbox()
  openDesk()
})
afterEach(async () => {
  await changeLanguage('en')
  endServing()
  vi.restoreAllMocks()
  await page.viewport(1366, 768)
})

/** Keys of the answer that are not wholly on screen, under nothing else. */
function outOfView(): string[] {
  return [...document.querySelectorAll<HTMLElement>('main [aria-keyshortcuts], .chips .tag')]
    .filter((one) => {
      const { left, top, right, bottom } = one.getBoundingClientRect()
      const middle = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
      return one.checkVisibility() && !(right <= innerWidth + 1 && middle && one.contains(middle))
    })
    .map(({ textContent }) => textContent)
}

it('every key of an answer with three services is in view on a whole screen, also once somebody was told', async () => {
  await serveBoard({})
  await dutyBoard.tell()
  openCall('sore-throat', { ...known, signs: 'none', days: '2' }, 'with')
  await asked(/·/)
  expect(document.querySelectorAll('.choice').length).toBeGreaterThan(2)
  await waitFor(() => expect(outOfView()).toEqual([]))
})
it('in Welsh the bars at the foot of an answer are no higher than in English, beside an undo and a call set aside too', async () => {
  await changeLanguage('cy')
  openCall('back-pain', { age: '71', sex: 'male' }, 'with')
  await asked(/./)
  await press('{F9}')
  openCall('sore-throat', { ...known, signs: 'none', days: '2' }, 'with')
  await asked(/·/)
  const heights = () =>
    ['.actions', '.bottom'].map((bar) => document.querySelector(bar)!.getBoundingClientRect().height)
  expect(Math.max(...heights())).toBeLessThanOrEqual(52)
  await press('a')
  await screen.findByText('Derbyniwyd a chyfrifwyd.')
  expect(Math.max(...heights())).toBeLessThanOrEqual(52)
})
it('a call cut off, one set aside and an undo beside it leave the ends of an answer their rows', async () => {
  openCall('back-pain', { age: '71', sex: 'male' }, 'with')
  await asked(/./)
  await press('{F9}')
  openCall('bleeding-pregnant', { age: '30', sex: 'female' }, 'with')
  await asked(/./)
  keepForUndo({ call: { ...call.value!, ringBack: '01632 960123' }, words: '' }, true)
  call.value = undefined
  openCall('sore-throat', { ...known, signs: 'none', days: '2' }, 'with')
  await asked(/·/)
  await screen.findByRole('button', { name: /Cut off: / })
  const tops = [...document.querySelectorAll('.actions button')].map((one) =>
    Math.round(one.getBoundingClientRect().top),
  )
  expect(tops.length).toBeGreaterThan(3)
  expect(new Set(tops).size).toBeLessThanOrEqual(2)
  expect(outOfView().filter((words) => !/Copy|Print/.test(words))).toEqual([])
})
it('on half a screen all that was said and the first services are in view, and PgDn says that there is more and goes there', async () => {
  await page.viewport(683, 768)
  openCall('sore-throat', { ...known, signs: 'none', days: '2' }, 'with')
  await asked(/·/)
  const more = await screen.findByRole('button', { name: /More below/ })
  const away = outOfView()
  const first = document.querySelector('.choice')!.textContent
  for (const words of [first, ...[...document.querySelectorAll('.chips .tag')].map((one) => one.textContent)])
    expect(away).not.toContain(words)
  const { height } = document.querySelector('main')!.getBoundingClientRect()
  expect(height).toBeLessThanOrEqual(768)
  await press('{PageDown}')
  await waitFor(() => expect(more.isConnected).toBe(false))
  expect(outOfView()).not.toContain(screen.getByRole('button', { name: /Print a slip/ }).textContent)
})
it('in a window that is low, as at 200%, PgDn goes on as well', async () => {
  await page.viewport(683, 384)
  openCall('sore-throat', { ...known, signs: 'none', days: '2' }, 'with')
  await asked(/·/)
  const desk = document.getElementById('desk')!
  expect(desk.scrollTop).toBe(0)
  await press('{PageDown}')
  await waitFor(() => expect(desk.scrollTop).toBeGreaterThan(200))
  await page.viewport(1366, 768)
})
it('what is asked of the caller stands with what is said, before the words for when to come back', async () => {
  openCall('sore-throat', { ...known, signs: 'none', shakes: 'yes', days: '2' }, 'with')
  await asked(/Duty clinician now/)
  const parts = [...document.querySelectorAll('.to-say > *')]
  const asks = parts.findIndex((one) => one.matches('.asked-meanwhile'))
  expect(asks).toBeGreaterThan(0)
  expect(asks).toBeLessThan(parts.findIndex((one) => one.matches('.net')))
})
it('an N copies no note, however late it comes; Ctrl+C does', async () => {
  const written = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
  openCall('sore-throat', { ...known, signs: 'none' }, 'with')
  await asked('How long')
  await press('1n')
  await asked(/·/)
  expect(written).not.toHaveBeenCalled()
  await press('n')
  await screen.findByText('N is no key here. ? lists them.')
  expect(written).not.toHaveBeenCalled()
  await press('{Control>}c{/Control}')
  await waitFor(() => expect(written).toHaveBeenCalledTimes(1))
})
