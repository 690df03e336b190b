import { screen, waitFor, within } from '@testing-library/preact'
import { beforeEach, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { stepOf } from '#desk/call/call-step.ts'
import { call, newEnquiry, park } from '#desk/call/desk-state.ts'
import { dutyBoard } from '#desk/duty/board.ts'
import { CHOOSE_MS, LONGEST_READ_MS } from '#desk/typing/reading-times.ts'
import { answers, asked, closed, nothingSeen, openCall, openDesk, press } from '../at-the-desk.tsx'
import { endServing, serveBoard } from '../duty/board-server.ts'
import { emptyOutbox } from '../empty-outbox.ts'

beforeEach(async () => {
  // Lines about what earlier tests could not send would take room.
  await emptyOutbox()
  openDesk()
})

/** Waits until a question was painted; no time has passed since. */
const drawn = (words: string) =>
  waitFor(() => {
    const heading = screen.getByRole('heading', { level: 1 })
    expect([heading.textContent, heading.dataset.keysFrom]).toEqual([
      expect.stringContaining(words),
      expect.any(String),
    ])
  })
const openTheOpening = () => openCall('cough-long', { age: '40', sex: 'female', ...nothingSeen }, 'with')

it.each([1366, 683])(
  'all of the opening is answered with one key on %i, also beside Undo and a parked call',
  async (width) => {
    await page.viewport(width, 768)
    openCall('repeat-prescription')
    await asked(/./)
    park()
    openTheOpening()
    await asked('Right now')
    newEnquiry()
    await waitFor(() => expect(document.querySelector('.breath')).toBeNull())
    openTheOpening()
    await asked('Right now')
    expect(screen.getByRole('button', { name: /Back to Cough/ })).toBeTruthy()
    await press('0')
    await waitFor(() =>
      expect(stepOf(call.value!).step.screen, document.querySelector('main')!.innerText).not.toBe('opening'),
    )
  },
)

it.each([
  [1366, 768, 2],
  [683, 768, 1],
  [820, 1180, 2],
])(
  'nor do many tellings take its room on %i by %i: what is not sent stands first, in view, with a count of the rest',
  async (width, height, shown) => {
    await page.viewport(width, height)
    const server = await serveBoard({ whenFull: 'ring the deputy' })
    for (let told = 0; told < 5; told++) await dutyBoard.tell()
    await waitFor(() => expect(dutyBoard.tellings.value.filter(({ sent }) => sent)).toHaveLength(5))
    server.online = false
    for (let told = 0; told < 3; told++) await dutyBoard.tell()
    openTheOpening()
    await asked('Right now')
    const inView = (words: string | RegExp) => {
      const one = screen.getAllByText(words)[0]!
      const box = one.getBoundingClientRect()
      const top = document.elementFromPoint(box.left + 2, box.top + box.height / 2)
      expect(top && (one.contains(top) || top.contains(one)), String(words)).toBe(true)
    }
    for (const words of [/Not sent yet: ring them/, /ring the deputy/, /Nobody is on today's board/])
      inView(words)
    const words = `and ${8 - shown} more, ${3 - shown} not sent yet`
    const more = screen.getByRole('button', { name: words })
    inView(words)
    await press('0')
    await waitFor(() => expect(stepOf(call.value!).step.screen).not.toBe('opening'))
    more.click()
    const all = await screen.findByRole('region', { name: 'Also told' })
    expect(within(all).getAllByRole('button', { name: /^Answered/ })).toHaveLength(8 - shown)
    expect(all.querySelector('.told')!.textContent).toContain('Not sent yet')
    endServing()
  },
)

it.each([1366, 683])(
  'no key answers several breaths before their words could be read on %i: it says when it may',
  async (width) => {
    await page.viewport(width, 768)
    const clock = openDesk()
    openTheOpening()
    await drawn('Right now')
    clock.pass(CHOOSE_MS)
    await press('0')
    await screen.findByText('Read these first. Then press 0 again.')
    expect(stepOf(call.value!).step.screen).toBe('opening')
    clock.pass(LONGEST_READ_MS - CHOOSE_MS)
    await press('0')
    await waitFor(() => expect(stepOf(call.value!).step.screen).not.toBe('opening'))
  },
)

it('a press that is ignored says so where there is no keyboard', async () => {
  await page.viewport(390, 600)
  openTheOpening()
  await asked('Right now')
  screen.getByRole('button', { name: 'None of any, all read' }).click()
  await screen.findByText(/Read these first. (Then p|P)ress None of any, all read again/)
  expect(stepOf(call.value!).step.screen).toBe('opening')
  await page.viewport(1366, 768)
})

it('what was not in view yet is read first, with the very key that was pressed, in view where the window is low', async () => {
  await page.viewport(683, 384)
  openTheOpening()
  await asked('Right now')
  await press('0')
  const words = await screen.findByText(/Read these first. (Then p|P)ress 0 again/)
  await waitFor(() => {
    const { top, bottom } = words.getBoundingClientRect()
    expect([top >= 0, bottom <= innerHeight]).toEqual([true, true])
  })
  expect(Object.keys(answers())).not.toContain('chest-week')
})

it('beside an answer the words go with the key that they ask for, and with the screen', async () => {
  await page.viewport(1366, 768)
  const clock = openDesk()
  const words = () => document.querySelector('.read-first.stopped')
  const toAnswer = async () => {
    openCall(
      'sore-throat',
      { opening: 'none', ...nothingSeen, signs: 'none', age: '30', sex: 'male' },
      'with',
    )
    await asked('How long')
    await press('1a')
    await waitFor(() => expect(words()).not.toBeNull())
    expect(call.value!.ended).toBeUndefined()
  }
  await toAnswer()
  clock.pass(60_000)
  expect(words()!.textContent).toContain('A again')
  await press('a')
  await closed('Accepted and counted.')
  expect(words()).toBeNull()
  newEnquiry()
  await toAnswer()
  screen.getByRole('button', { name: /They use this one Station/ }).click()
  await waitFor(() => expect(words()).toBeNull())
})
