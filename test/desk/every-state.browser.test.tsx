import * as real from 'virtual:real-content'
import { screen, waitFor, within } from '@testing-library/preact'
import axe from 'axe-core'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cdp, page, userEvent } from 'vitest/browser'
import type { Answers } from '#core/call/answers.ts'
import { topicEntry } from '#core/pathway/release-files.ts'
import { NO_DANGER } from '#core/search/danger.ts'
import { dutyBoard } from '#desk/duty/board.ts'
import { topics } from '#desk/link/content-store.ts'
import { dayOf } from '#desk/outbox/said.ts'
import { besides } from '#desk/parts/besides.ts'
import { nowMs } from '#desk/parts/clock.ts'
import { scenarios } from '#desk/practise/calls.ts'
import { isDrawn } from '#desk/search/DangerCard.tsx'
import { recentTopics } from '#desk/search/recent-topics.ts'
import { asked, button, closed, nothingSeen, openCall, openDesk, openMenu, press } from './at-the-desk.tsx'
import { type BoardServer, endServing, serveBoard } from './duty/board-server.ts'
import { keyless } from './keys/keyless.ts'
import { readBoard } from './read-day.ts'

/** Read into the index once for all states. */
const REAL = {
  topics: Object.values(real.release.pathways).map(topicEntry),
  groups: Object.values(real.release.groups),
  danger: { ...NO_DANGER, cards: { 'call-999': { now: 'not breathing', notPast: '' } } },
}
const WHO = { age: '30', sex: 'male' } as const
const KNOWN: Answers = { ...nothingSeen, ...WHO, opening: 'none', hot: 'no' }
const SIGNS_ASKED: Answers = { ...KNOWN, signs: 'none' }

let server: BoardServer
beforeEach(async () => {
  server = await serveBoard({ clinician: 'Dr Ada Sample', extension: '201' })
  openDesk()
  topics.value = REAL
  scenarios.value = real.scenarios
})
afterEach(async () => {
  await theme('')
  endServing()
  for (const open of document.querySelectorAll<HTMLDialogElement>('dialog[open]')) open.close()
  besides.value = new Map()
})
afterAll(() => {
  topics.value = undefined
  scenarios.value = []
  recentTopics.value = []
})

const box = () => screen.getByRole('combobox')

async function question(topic: string, answers: Answers, words: string | RegExp): Promise<void> {
  openCall(topic, answers, 'with')
  await asked(words)
}
async function overPage(name: string, title: string | RegExp = name): Promise<void> {
  await userEvent.click(within(await openMenu()).getByRole('button', { name }))
  await screen.findByRole('dialog', { name: title })
}
async function card(): Promise<void> {
  await userEvent.fill(box(), 'hes not breathing')
  await waitFor(() => expect(isDrawn('call-999')).toBe(true))
}
async function refused(): Promise<void> {
  await question('sore-throat', { ...nothingSeen, ...WHO }, 'Right now')
  await press('r')
  await asked(/·/)
}

/** Every state of the desk, and how a person comes to it from the desk at rest. */
const STATES: Readonly<Record<string, () => Promise<unknown>>> = {
  'the search, empty': () => waitFor(() => expect(document.querySelector('.groups')).not.toBeNull()),
  'the search with results': async () => {
    await userEvent.fill(box(), 'sore throat')
    await screen.findByRole('option', { name: /^Sore throat/ })
  },
  'the emergency card': card,
  'the step of the emergency card': async () => {
    await card()
    await press('{Enter}')
    await asked(/999/)
  },
  'who is on the line, and the record': async () => {
    openCall('sore-throat', { age: '7' })
    await asked('Who is on the line?')
    await press('w')
    await asked('On the record')
  },
  'a caller who is elsewhere': async () => {
    openCall('sore-throat', {}, 'away')
    await asked(/./)
  },
  'the opening': () => question('sore-throat', { ...nothingSeen, ...WHO }, 'Right now'),
  'the danger signs': () => question('sore-throat', KNOWN, 'Any of these now?'),
  'many danger signs': () => question('tired-all-the-time', { ...KNOWN, age: '50', sex: 'female' }, 'Any of'),
  'the gate': async () => {
    openCall('cervical-screening')
    await asked('Is anyone ill')
  },
  'whose record it is': () =>
    question('result-normal', { gate: 'no', signs: 'none' }, 'Is this the patient?'),
  'the problem': async () => {
    openCall('cervical-screening', { ...KNOWN, gate: 'yes' }, 'with')
    await screen.findByLabelText('What is the problem?')
  },
  'a number': () => question('sore-throat', { opening: 'none', signs: 'none' }, 'How old'),
  'a number by its ranges': () => question('sore-throat', SIGNS_ASKED, 'How long'),
  'yes and no in one list': () =>
    question('uti-woman', { opening: 'none', signs: 'none', age: '30', sex: 'female', days: '2' }, /./),
  'a choice': () => question('missed-or-late', { gate: 'no', signs: 'none' }, /./),
  'the answer': () => question('sore-throat', { ...SIGNS_ASKED, days: '2' }, /Pharmacy First/),
  'an answer for the duty clinician': () =>
    question('sore-throat', { ...SIGNS_ASKED, shakes: 'yes', days: '2' }, /Duty clinician now/),
  'an answer for the ambulance': () =>
    question('sore-throat', { ...SIGNS_ASKED, drool: 'yes', days: '2' }, /999/),
  'what would not be said': refused,
  'the closing line': async () => {
    await question('sore-throat', { ...SIGNS_ASKED, days: '2' }, /Pharmacy First/)
    await press('a')
    await closed('Accepted and counted.')
  },
  'this worries me': async () => {
    await press('{F8}')
    await screen.findByRole('dialog')
  },
  'the board': async () => {
    await userEvent.click(button("Set today's board"))
    await screen.findByRole('form', { name: "Set today's board" })
  },
  'calls told of and not answered': async () => {
    const ids = ['1', '2', '3', '4'].map((n) => `00000000-0000-4000-8000-00000000000${n}`)
    server.told = ids.map((id) => ({ id, at: `${dayOf(nowMs())}T10:0${id.at(-1)}` }))
    await readBoard()
    await userEvent.click(await screen.findByRole('button', { name: /more/ }))
  },
  'a call that was cut off': async () => {
    await question('sore-throat', { ...SIGNS_ASKED, drool: 'yes' }, /999/)
    await press('{F2}')
    await screen.findByRole('button', { name: /^Cut off/ })
  },
  'what the server did not take': async () => {
    server.changes = { clinician: 'another' }
    await dutyBoard.write({ clinician: 'Dr Bo' })
    await screen.findByRole('button', { name: 'Use mine' })
  },
  'more buttons': async () => {
    await press('{F7}')
    await screen.findByRole('dialog', { name: 'More buttons' })
  },
  'the menu': openMenu,
  'this desk': async () => {
    await overPage('This desk')
    await waitFor(() => expect(screen.getByText('Practice').nextElementSibling?.textContent).toBeTruthy())
  },
  'the practise list': () => overPage('Practise calls'),
}

describe.each(Object.entries(STATES))('%s', (_, come) => {
  it('shows a key on every button, has nothing for axe to find in light and in dark, loses no words where their spacing is wider, and at 400% covers no control that has the focus', async () => {
    await come()
    expect(keyless()).toEqual([])
    await theme('light')
    expect(await findings()).toEqual([])
    await theme('dark')
    expect(await findings(['color-contrast', 'link-in-text-block'])).toEqual([])
    expect(lostWords()).toEqual([])
    await page.viewport(320, 256)
    expect(await covered()).toEqual([])
  })
})

it('the menu closes as the focus leaves it, and the focus stays where it went', async () => {
  const menu = await openMenu()
  within(menu).getByRole('button', { name: 'Training' }).focus()
  const closing = new Promise((resolve) => menu.addEventListener('toggle', resolve))
  await press('{Tab}')
  await closing
  expect(menu.matches(':popover-open')).toBe(false)
  expect(document.activeElement).toBe(button('This worries me'))
})

/** The colours that the reader's own machine asks for. */
async function theme(value: '' | 'light' | 'dark'): Promise<void> {
  await cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value }] })
  if (value) await waitFor(() => expect(matchMedia(`(prefers-color-scheme: ${value})`).matches).toBe(true))
}

/** What axe finds once nothing moves any more: by all of its rules, or by those alone that colours can break. */
async function findings(rules?: string[]): Promise<string[]> {
  await Promise.all(document.getAnimations().map(({ finished }) => finished))
  const { violations } = await axe.run(document.body, {
    resultTypes: ['violations'],
    preload: false,
    ...(rules ? { runOnly: rules } : {}),
  })
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

/** Words that run out of their button or bar, or are cut off, with the spacing of WCAG 1.4.12. */
function lostWords(): string[] {
  const spacing = document.createElement('style')
  spacing.textContent =
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }'
  document.head.append(spacing)
  const range = document.createRange()
  const lost = [...document.querySelectorAll<HTMLElement>('body *')].flatMap((one) => {
    const text = [...one.childNodes].find((node) => node.nodeType === 3 && node.nodeValue!.trim() !== '')
    const around = one.closest<HTMLElement>('button, .tag, .top, .actions, .bottom, .chips, .stripe')
    // What stands over the step scrolls by itself.
    if (around?.matches('.top') && one.closest('#menu, .drawer')) return []
    if (!text || !around || one.closest('.unseen, style') || !one.checkVisibility()) return []
    range.selectNodeContents(text)
    const [words, room] = [range.getBoundingClientRect(), around.getBoundingClientRect()]
    const fits =
      words.left >= room.left - 1 &&
      words.right <= Math.min(room.right, innerWidth) + 1 &&
      words.top >= room.top - 1 &&
      words.bottom <= room.bottom + 1
    return fits ? [] : [`${around.className}: ${text.nodeValue}`]
  })
  if (document.documentElement.scrollWidth > innerWidth + 1) lost.push('The page is wider than its window.')
  spacing.remove()
  return lost
}

/** The controls of which something is out of view or under something else while they have the focus, from first to last and back. */
async function covered(): Promise<string[]> {
  await Promise.all(document.getAnimations().map(({ finished }) => finished))
  // What has the focus already would not be brought into view once more.
  ;(document.activeElement as HTMLElement).blur()
  const all = controls()
  expect(all.length).toBeGreaterThan(0)
  const menu = all.filter((one) => one.closest('#menu'))
  const found = [...menu, ...menu.toReversed(), ...all, ...all.toReversed()].flatMap((one) => {
    one.focus()
    // The menu is gone once the focus has left it.
    if (!one.checkVisibility() && one.closest('#menu')) return []
    return document.activeElement === one && inView(one) ? [] : [one.outerHTML.slice(0, 200)]
  })
  return [...new Set(found)]
}

/** What Tab comes to: of an open dialog alone where there is one. */
function controls(): HTMLElement[] {
  const within = document.querySelector('dialog:modal') ?? document
  return [
    ...within.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [tabindex="0"]',
    ),
  ].filter((one) => one.tabIndex >= 0 && !one.matches(':disabled') && one.checkVisibility())
}

/** Whether all of it that the window can hold is in the window, with nothing over it. */
function inView(one: HTMLElement): boolean {
  const { left, right, top, bottom } = one.getBoundingClientRect()
  const within = (start: number, end: number, size: number) =>
    end - start > size ? start < size && end > 0 : start >= -1 && end <= size + 1
  if (!within(left, right, innerWidth) || !within(top, bottom, innerHeight)) return false
  const mid = (start: number, end: number, size: number) => (Math.max(start, 0) + Math.min(end, size)) / 2
  const edges = (start: number, end: number, size: number) => [
    Math.max(start, 0) + 4,
    Math.min(end, size) - 4,
  ]
  const [x, y] = [mid(left, right, innerWidth), mid(top, bottom, innerHeight)]
  const labels = 'labels' in one ? [...((one as HTMLInputElement).labels ?? [])] : []
  // Not the corners: a round one is not part of its control.
  const points = [
    [x, y] as const,
    ...edges(left, right, innerWidth).map((at) => [at, y] as const),
    ...edges(top, bottom, innerHeight).map((at) => [x, at] as const),
  ]
  return points.every(([x, y]) => {
    const on = document.elementFromPoint(x, y)
    return on !== null && (one.contains(on) || labels.some((label) => label.contains(on)))
  })
}
