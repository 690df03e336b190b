import * as real from 'virtual:real-content'
import { screen, waitFor, within } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cdp, page } from 'vitest/browser'
import { keepForUndo } from '#desk/call/cleared.ts'
import { call, park } from '#desk/call/desk-state.ts'
import { dutyBoard } from '#desk/duty/board.ts'
import { noKey } from '#desk/parts/page-keys.ts'
import { readFirst } from '#desk/parts/step-keys.ts'
import { scenarios } from '#desk/practise/calls.ts'
import { changeLanguage } from '#ui/language.ts'
import { asked, nothingSeen, openCall, openDesk, openMenu, press } from './at-the-desk.tsx'
import { type BoardServer, endServing, serveBoard } from './duty/board-server.ts'
import { readBoard } from './read-day.ts'

const KNOWN = { ...nothingSeen, opening: 'none', age: '70', sex: 'female' } as const
const BOARD = {
  clinician: 'Dr Priya Patel',
  extension: '305',
  room: '7',
  deputy: 'Dr Ada Sample',
  visitCutOff: '11:00',
}

let server: BoardServer

beforeEach(async () => {
  openDesk()
  server = await serveBoard(BOARD)
})
afterEach(async () => {
  readFirst.value = undefined
  endServing()
  await touch(false)
  await changeLanguage('en')
  await page.viewport(1366, 768)
})

async function touch(enabled: boolean): Promise<void> {
  await cdp().send('Emulation.setTouchEmulationEnabled', { enabled })
  await waitFor(() => expect(matchMedia('(pointer: coarse)').matches).toBe(enabled))
}

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** What of a part of the desk is on screen: rows go away under the edge of the step that scrolls them. */
function shown(one: Element): Box {
  const box = one.getBoundingClientRect()
  const edge = (one.closest('.step') ?? one).getBoundingClientRect()
  const end = document.getElementById('desk')!.getBoundingClientRect().bottom
  return {
    left: box.left,
    right: box.right,
    top: Math.max(box.top, edge.top),
    bottom: Math.min(box.bottom, edge.bottom, one.closest('.foot') ? innerHeight : end),
  }
}

/** So many answers that they are three rows on every desk. */
const MUCH = {
  ...KNOWN,
  ...Object.fromEntries(
    Object.values(real.release.facts)
      .filter(({ look, kind }) => look && kind === 'yes-no')
      .map(({ id }) => [id, 'no']),
  ),
}

/** Rows, signs and buttons that a line between the step and its bar lies over, by their words. */
function under(): string[] {
  const lines = [...document.querySelectorAll('.foot > *')].filter((one) => one.clientHeight > 0)
  expect(lines.length).toBeGreaterThan(0)
  const rest = [...document.querySelectorAll('#desk li, #desk button, #desk .say, #desk h1')]
  return lines.flatMap((line) => {
    const over = shown(line)
    return rest
      .filter((one) => !line.contains(one))
      .filter((one) => {
        const { left, top, right, bottom } = shown(one)
        return (
          Math.min(right, over.right) - Math.max(left, over.left) > 1 &&
          Math.min(bottom, over.bottom) - Math.max(top, over.top) > 1
        )
      })
      .map((one) => `${line.textContent} over ${one.textContent}`)
  })
}

const heightOf = (bar: string) => document.querySelector(bar)!.getBoundingClientRect().height

describe.each(['en', 'cy'] as const)('in %s', (language) => {
  it.each([
    [1366, 768, false],
    [1024, 768, true],
    [768, 1024, true],
    [683, 768, false],
    [683, 384, false],
    [390, 844, true],
  ])('at %i by %i no line lies over a row, a sign or a button', async (width, height, coarse) => {
    await changeLanguage(language)
    await page.viewport(width, height)
    await touch(coarse)
    openCall('uti-older-catheter', KNOWN, 'with')
    await asked(/Any of these now/)
    noKey.value = 'K'
    await waitFor(() => expect(under()).toEqual([]))
    call.value = undefined
    openCall('tired-all-the-time', { ...nothingSeen, age: '50', sex: 'female' }, 'with')
    await asked(/./)
    readFirst.value = 'N'
    await waitFor(() => expect(document.querySelector('.stopped')).not.toBeNull())
    await waitFor(() => expect(under()).toEqual([]))
    readFirst.value = undefined
    call.value = undefined
    openCall('sore-throat', { ...KNOWN, age: '38', signs: 'none', days: '2', third: 'no' }, 'with')
    await asked(/·/)
    noKey.value = 'K'
    await waitFor(() => expect(under()).toEqual([]))
  })
  it.each([
    [1366, false, 72],
    [768, true, 132],
    [390, true, 80],
  ])(
    'at %i all that was answered takes two rows above an answer, and E is in view',
    async (width, coarse, most) => {
      await changeLanguage(language)
      await page.viewport(width, 844)
      await touch(coarse)
      openCall('sore-throat', { ...MUCH, age: '38', signs: 'none', days: '2' }, 'with')
      await asked(/·/)
      const chips = document.querySelector('.chips')!
      expect(chips.querySelectorAll('.tag').length).toBeGreaterThan(8)
      expect(chips.scrollHeight).toBeGreaterThan(most)
      expect(chips.clientHeight).toBeLessThanOrEqual(most)
      const { top, bottom } = chips.querySelector('[aria-keyshortcuts="E"]')!.getBoundingClientRect()
      expect([top >= 0, bottom <= chips.getBoundingClientRect().bottom]).toEqual([true, true])
    },
  )
  it('at 683 by 384 what is to be read first cuts no button in half', async () => {
    await changeLanguage(language)
    await page.viewport(683, 384)
    openCall('sore-throat', { age: '7' })
    await asked(/./)
    await press('w')
    await asked(/^(On the record|Ar y cofnod)/)
    await press('n')
    await waitFor(() => expect(document.querySelector('.stopped')).not.toBeNull())
    const cut = () => {
      const edge = document.querySelector('.foot')!.getBoundingClientRect().top
      return [...document.querySelectorAll('.actions .button, .bottom .button')]
        .map((one) => [one.textContent, one.getBoundingClientRect()] as const)
        .filter(([, { top, bottom }]) => top < edge - 1 && bottom > edge + 1)
        .map(([words]) => words)
    }
    await waitFor(() => expect(cut()).toEqual([]))
  })
  it.each([
    [1366, false],
    [1024, true],
  ])(
    'at %i the bars are as high with a call set aside, a way back, an old board and a telling as without',
    async (width, coarse) => {
      await changeLanguage(language)
      await page.viewport(width, 768)
      await touch(coarse)
      openCall('back-pain', { age: '71', sex: 'male' }, 'with')
      await asked(/./)
      const bars = ['.top', '.actions', '.bottom']
      const before = bars.map(heightOf)
      const first = call.value!
      park()
      keepForUndo({ call: first, words: '' }, false, Number.POSITIVE_INFINITY)
      openCall('uti-older-catheter', KNOWN, 'with')
      await asked(/./)
      server.online = false
      await readBoard()
      await dutyBoard.tell()
      await screen.findByRole('button', { name: /Ctrl.Z|Back to|Yn ôl i/ })
      await waitFor(() => expect(document.querySelector('.on-duty')!.textContent).toMatch(/\d\d:\d\d\.$/))
      expect(bars.map(heightOf)).toEqual(before)
      const lines = [...document.querySelectorAll('.actions .button > span, .bottom .button > span')]
      // Beside all of these a tablet's buttons hold two lines, and are no higher by them.
      const most = coarse ? 36 : 24
      expect(lines.filter((one) => one.getBoundingClientRect().height > most)).toEqual([])
    },
  )
})

it.each([
  [1366, false],
  [1024, true],
])(
  'at %i each breath of the opening has its answers in one line, none cut, with a gap to what stands beside them',
  async (width, coarse) => {
    await page.viewport(width, 768)
    await touch(coarse)
    openCall('back-pain', { age: '71', sex: 'male' }, 'with')
    await asked(/./)
    const first = call.value!
    park()
    keepForUndo({ call: first, words: '' }, false, Number.POSITIVE_INFINITY)
    openCall('headache', { ...nothingSeen, age: '33', sex: 'female' }, 'with')
    for (const breath of ['1 of 4', '2 of 4', '3 of 4', '4 of 4']) {
      await screen.findByText(breath, { exact: false })
      await asked(/./)
      const answers = [...document.querySelectorAll<HTMLElement>('.actions .button')]
      const beside = [...document.querySelectorAll<HTMLElement>('.bottom .button')]
      expect(answers.length).toBeGreaterThan(2)
      const words = [...answers, ...beside].map((one) => one.lastElementChild!)
      // A tablet's row holds two lines, and is no higher by them.
      const most = coarse ? 36 : 24
      expect(words.filter((one) => one.getBoundingClientRect().height > most)).toEqual([])
      expect(answers.filter((one) => one.scrollWidth > one.clientWidth + 1)).toEqual([])
      const gap = beside[0]!.getBoundingClientRect().left - answers.at(-1)!.getBoundingClientRect().right
      expect(gap).toBeGreaterThanOrEqual(8)
      expect(beside.at(-1)!.getBoundingClientRect().right).toBeLessThanOrEqual(width)
      await press('n')
    }
  },
)
it('on a tablet on its side all that stands below the step is at most 120 high beside a telling, and every row of the record and of a breath is in view', async () => {
  await page.viewport(1024, 768)
  await touch(true)
  await dutyBoard.tell()
  openCall('earache-child', { age: '4' }, 'with')
  const inView = () => {
    const end = document.querySelector('.step')!.getBoundingClientRect().bottom
    const rows = [...document.querySelectorAll('.ticks li')]
    expect(rows.length).toBeGreaterThan(4)
    expect(rows.filter((one) => one.getBoundingClientRect().bottom > end + 1)).toEqual([])
    expect(innerHeight - end).toBeLessThanOrEqual(120)
  }
  await asked('On the record')
  await waitFor(inView)
  await press('n')
  await asked('Right now')
  await waitFor(inView)
})
it('the way out of a long page over the step is in view, however much stands above it', async () => {
  scenarios.value = real.scenarios
  const menu = await openMenu()
  within(menu).getByRole('button', { name: 'Practise calls' }).click()
  const list = await screen.findByRole('dialog', { name: 'Practise calls' })
  expect(list.scrollHeight).toBeGreaterThan(list.clientHeight)
  const box = within(list).getByRole('button', { name: 'Close' }).getBoundingClientRect()
  expect(box.bottom).toBeLessThanOrEqual(list.getBoundingClientRect().bottom)
  scenarios.value = []
})
