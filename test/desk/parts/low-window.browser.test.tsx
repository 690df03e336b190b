import { screen, waitFor } from '@testing-library/preact'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { now } from '#desk/parts/clock.ts'
import { addWords } from '#ui/language.ts'
import cy from '../../../content/languages/cy.json' with { type: 'json' }
import en from '../../../content/languages/en.json' with { type: 'json' }
import { asked, nothingSeen, openCall, openDesk, press, timePasses } from '../at-the-desk.tsx'
import { type BoardServer, endServing, serveBoard } from '../duty/board-server.ts'
import { readBoard } from '../read-day.ts'

let server: BoardServer
beforeEach(async () => {
  await page.viewport(683, 384)
  openDesk()
  server = await serveBoard({ clinician: 'Dr Ada Sample', extension: '201' })
})
afterEach(async () => {
  endServing()
  await page.viewport(1366, 768)
})

const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
const key = (letter: string) => document.querySelector<HTMLElement>(`main [aria-keyshortcuts="${letter}"]`)
const inView = (one: Element | null) => {
  const { top, bottom } = one!.getBoundingClientRect()
  return top >= 0 && bottom <= innerHeight
}

/** Boxes that lie over each other. */
function overlaps(one: string, others: string): string[] {
  const here = document.querySelector(one)!.getBoundingClientRect()
  return [...document.querySelectorAll(others)].flatMap((other) => {
    const { top, bottom, height } = other.getBoundingClientRect()
    return height > 0 && top < here.bottom - 1 && bottom > here.top + 1 ? [other.textContent] : []
  })
}

it('at 200% the keys that say who is on the line are in view, or "More below" says so and PgDn goes there; no bar of what was told lies over a row or a key', async () => {
  server.told = [{ id: '00000000-0000-4000-8000-0000000000aa', at: now.value }]
  await readBoard()
  timePasses(11 * 60_000)
  openCall('back-pain', { age: '44', sex: 'female' })
  await asked('Who is on the line?')
  await screen.findByText(/Interrupt now/)
  expect(inView(key('P'))).toBe(false)
  await waitFor(() => expect(inView(key('PageDown'))).toBe(true))
  // Whatever stands at the foot of the window covers nothing of the page.
  expect(document.querySelector('.foot')!.getBoundingClientRect().top).toBeGreaterThanOrEqual(
    document.getElementById('desk')!.getBoundingClientRect().bottom - 1,
  )
  await waitFor(async () => {
    if (key('PageDown')) await press('{PageDown}')
    expect(['P', 'W', 'O'].map((letter) => inView(key(letter)))).toEqual([true, true, true])
  })
  await waitFor(() => expect(key('PageDown')).toBeNull())
  await press('p')
  await asked('On the record')
  await drawn()
  const around = '.ticks li, .actions button, .bottom button'
  expect(overlaps('.standing', around)).toEqual([])
})

it.each([
  ['in English', en],
  ['in Welsh, which is longer', cy],
])(
  'at 400% the words that stop a key are seen whole, down to the key to press, %s (A1)',
  async (_, words) => {
    await page.viewport(320, 256)
    openCall('sore-throat', { ...nothingSeen, age: '30', sex: 'male', opening: 'none' }, 'with')
    await asked('Any of these now?')
    addWords(words)
    await press('n')
    const said = await waitFor(() => {
      const one = document.querySelector('.read-first.stopped')
      expect(one?.textContent).toContain(' N ')
      return one!
    })
    const range = document.createRange()
    range.selectNodeContents(said)
    const [ink, room] = [range.getBoundingClientRect(), said.getBoundingClientRect()]
    expect(ink.bottom, 'the last line is cut off').toBeLessThanOrEqual(Math.min(room.bottom, innerHeight))
    expect(ink.right).toBeLessThanOrEqual(room.right)
    // The way on to what is below stands beside it.
    expect(inView(key('PageDown'))).toBe(true)
    addWords(en)
  },
)
