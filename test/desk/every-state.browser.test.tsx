import { waitFor, within } from '@testing-library/preact'
import axe from 'axe-core'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cdp, page } from 'vitest/browser'
import { button, openMenu, press } from './at-the-desk.tsx'
import { wronglyMarked } from './english-unmarked.ts'
import { keyless } from './keys/keyless.ts'
import { beginStates, endState, endStates, NAMES, OPENED_ANEW, STATES } from './states.ts'

beforeEach(beginStates)
afterEach(async () => {
  await theme('')
  endState()
})
afterAll(endStates)

describe.each(Object.entries(STATES))('%s', (state, come) => {
  it('shows a key on every button, has nothing for axe to find in light and in dark, loses no words where their spacing is wider, at 400% covers no control that has the focus, and in Welsh says what of it is English', async () => {
    await come()
    expect(keyless()).toEqual([])
    await theme('light')
    expect(await findings()).toEqual([])
    await theme('dark')
    expect(await findings(['color-contrast', 'link-in-text-block'])).toEqual([])
    expect(lostWords()).toEqual([])
    await page.viewport(320, 256)
    expect(await covered()).toEqual([])
    await page.viewport(1366, 768)
    expect(await wronglyMarked(NAMES, OPENED_ANEW[state])).toEqual([])
  })
})

it('the keys of the menu run in one order: numbers, then those that open from every step', async () => {
  const menu = await openMenu()
  const keys = [...menu.querySelectorAll('kbd')].map((one) => one.textContent)
  expect(keys.slice(2)).toEqual(['1', '2', '3', '4', '5', '6', '7', 'F3', 'F4', 'T'])
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
  await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => {})))
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
  await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => {})))
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
