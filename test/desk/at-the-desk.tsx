import * as real from 'virtual:real-content'
import { batch } from '@preact/signals'
import { cleanup, render, screen, waitFor, within } from '@testing-library/preact'
import { expect } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { Answers } from '#core/call/answers.ts'
import { App } from '#desk/App.tsx'
import { type About, answer } from '#desk/call/call.ts'
import { announcement, call, openPathway, update } from '#desk/call/desk-state.ts'
import { countInto } from '#desk/counting/counting.ts'
import { DiskRows } from '#desk/counting/disk-rows.ts'
import { TallyStore } from '#desk/counting/tally-store.ts'
import { unknownHere } from '#desk/link/api.ts'
import { heard } from '#desk/link/heard.ts'
import { notTaken } from '#desk/outbox/outbox.ts'
import { clockOffset } from '#desk/parts/clock.ts'
import { training } from '#desk/parts/training.ts'
import { trainingRested } from '#desk/parts/training-rest.ts'
import { recentTopics } from '#desk/search/recent-topics.ts'
import { ASK_MS, LONGEST_READ_MS } from '#desk/typing/reading-times.ts'
import { LETTERS_MS } from '#desk/typing/typed-run.ts'
import { addWords } from '#ui/language.ts'
import { notKept } from '#ui/not-kept.ts'
import { gonePieces } from '#ui/piece.ts'
import words from '../../content/languages/en.json' with { type: 'json' }
import practiseWords from '../../content/languages/practise-en.json' with { type: 'json' }
import '#ui/tokens.css'
import '#ui/base.css'
import '#desk/desk.css'
import { deskAtRest, type HandClock } from './call/real-desk.ts'

let clock: HandClock

/** The whole desk on screen, at rest on real content; its clock is moved by hand. */
export function openDesk(): HandClock {
  cleanup()
  // What another file left on the page.
  document.body.replaceChildren()
  addWords({ ...words, ...practiseWords })
  clock = deskAtRest()
  // What other files left to say stands above the step, and takes its room.
  batch(() => {
    notTaken.value = []
    notKept.value = new Map()
    gonePieces.value = new Set()
    trainingRested.value = false
    heard.value = undefined
    announcement.value = ''
    unknownHere.value = false
    clockOffset.value = undefined
    training.value = false
    recentTopics.value = []
  })
  // What is counted is written at once, and never left to the next test.
  countInto(new TallyStore(new DiskRows(60_000)))
  const container = document.createElement('div')
  // What fits on a screen is told by the real styles.
  container.id = 'desk'
  document.body.append(container)
  render(<App />, { container })
  return clock
}

/** Nothing seen on the record, of all that is looked up there for a sore throat. */
export const nothingSeen: Answers = Object.fromEntries(
  Object.values(real.release.facts).flatMap(({ id, glance }) =>
    glance || id === 'third' ? [[id, 'no']] : [],
  ),
)

/** Opens a topic with what was answered already. */
export function openCall(topic: string, answers: Answers = {}, about?: About): void {
  openPathway(topic)
  update((open) => ({
    ...(Object.keys(answers).length > 0 ? answer(open, answers) : open),
    ...(about ? { about } : {}),
  }))
}

/** Waits until a question is on screen and has the focus, or the line that says which place a key put there, and its keys act. */
export async function asked(words: string | RegExp): Promise<void> {
  await waitFor(() => {
    const heading = screen.getByRole('heading', { level: 1 })
    expect(heading.textContent).toMatch(words)
    expect([heading, document.querySelector('.place .closing')]).toContain(document.activeElement)
    expect(heading.dataset.keysFrom).toBeDefined()
  })
  clock.pass(LONGEST_READ_MS)
}

/** Waits until the closing line has the focus, and its keys act. */
export async function closed(words: string): Promise<void> {
  await waitFor(() => {
    expect(document.activeElement?.textContent).toBe(words)
    expect(document.getElementById('question')?.dataset.keysFrom).toBeDefined()
  })
  clock.pass(ASK_MS)
}

/** In training, answers by a key whether it is real. */
export async function isItReal(key: 'r' | 'n'): Promise<void> {
  const page = await screen.findByRole('dialog', { name: 'Real?' })
  await waitFor(() => expect(page.dataset.keysFrom).toBeDefined())
  clock.pass(ASK_MS)
  await pressAlone(key)
  await waitFor(() => expect(page.isConnected).toBe(false))
}

/** Presses keys as a person does. */
export const press = (keys: string): Promise<void> => userEvent.keyboard(keys)

/** Time goes on at the desk on screen. */
export const timePasses = (ms: number): void => clock.pass(ms)

/** Presses a letter on a page over the step, and nothing after it for as long as letters of a word take. */
export async function pressAlone(key: string): Promise<void> {
  await press(key)
  clock.pass(LETTERS_MS)
}

/** Presses a button by its number in the list that F7 opens. */
export async function pressNumber(words: string | RegExp): Promise<void> {
  await press('{F7}')
  const page = await screen.findByRole('dialog', { name: 'More buttons' })
  const found = () => within(page).queryByRole('button', { name: words })
  if (!found()) await press('0')
  await waitFor(() => expect(found()).not.toBeNull())
  await press(found()!.getAttribute('aria-keyshortcuts')!)
  await waitFor(() => expect(page.isConnected).toBe(false))
}

/** A button by its words. */
export const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name })

export const answers = (): Answers => call.value!.answers

/** Opens the menu that holds the language and training. */
export async function openMenu(): Promise<HTMLElement> {
  await userEvent.click(button('Menu'))
  return screen.findByRole('dialog', { name: 'Menu' })
}

/** A call about a screening letter, led to its answer and accepted by keys alone. */
export async function acceptScreening(): Promise<void> {
  openCall('cervical-screening')
  await asked('Is anyone ill')
  await finishScreening()
}

/** The rest of that call, from its gate on. */
export async function finishScreening(): Promise<void> {
  await press('n')
  await asked('Any of these now?')
  await press('n')
  await asked('Yes to any of these?')
  await press('n')
  await asked(/·/)
  await press('a')
  await closed('Accepted and counted.')
}
