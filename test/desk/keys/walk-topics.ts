import * as real from 'virtual:real-content'
import type { Answers } from '#core/call/answers.ts'
import { unansweredSigns } from '#core/call/signs.ts'
import { cutOff } from '#desk/call/cleared.ts'
import { call, composed, newEnquiry, openPathway } from '#desk/call/desk-state.ts'
import { lookAtRows } from '#desk/parts/seen-rows.ts'

/** One call led by keys alone from the topic opened to its answer. */
export interface WalkedTopic {
  readonly topic: string
  readonly keys: number
  /** The screens it took, the answer with them; the breaths of the opening are one. */
  readonly screens: number
  /** What was not wholly in view when its screen was shown, by the size of the window. */
  readonly below: readonly string[]
}

/** Windows in which everything that a step needs is in view: half a screen, and a whole one. */
const SIZES = [
  [683, 768],
  [1366, 768],
] as const
/** The window that stands now, by its place among the sizes: each screen is looked at in it first, and led on in the other, so that the page is laid out anew once for each. */
let standing = 1
const AGES = ['3m', '2', '7', '14', '30', '50', '70'] as const
/** What has a key, and what is read aloud: none of it is ever below the fold. */
const NEEDED = '.top button, .actions button, .bottom button, .signs li, .breath.now li, .step .say'
const MOST_STEPS = 30
const looked = new Set<string>()

/** The person who is asked the most danger signs by a topic. */
export function longestFor(topic: string): Answers {
  const { release } = real
  const pathway = release.pathways[topic]!
  const seen = Object.fromEntries(
    pathway.uses.flatMap((id) => (release.facts[id]?.glance ? [[id, 'no']] : [])),
  )
  let most = -1
  let longest: Answers = {}
  for (const age of AGES)
    for (const sex of ['female', 'male']) {
      const signs = unansweredSigns({
        release: composed.value!,
        practice: real.practice,
        pathway: composed.value!.pathways[topic]!,
        answers: { opening: 'none', age, sex, ...seen },
        at: '2026-11-24T10:15',
        caller: 'with',
      }).length
      if (signs > most) {
        most = signs
        longest = { age, sex }
      }
    }
  return longest
}

/** Leads one call to its answer as a receptionist does who hears no danger: each key is the one that a button on screen shows. */
export async function walkTopic(topic: string, typed: Answers, days = '2'): Promise<WalkedTopic> {
  newEnquiry()
  cutOff.value = []
  await drawn()
  openPathway(topic, { answers: typed })
  await drawn()
  let keys = 0
  let screens = 0
  let shown = ''
  const below: string[] = []
  for (let step = 0; step < MOST_STEPS; step++) {
    const here = document.querySelector('.breath')
      ? 'opening'
      : document.querySelector('#question')?.textContent
    if (here !== shown) screens++
    shown = here ?? ''
    lookAtRows()
    await drawn()
    // A screen that was looked at under another topic is not laid out again.
    const look = document.querySelector('.screen')!.textContent!
    if (!looked.has(look)) below.push(...outOfView(topic))
    looked.add(look)
    if (document.querySelector('.place')) return { topic, keys, screens, below }
    keys += await answerNo(days)
    await drawn()
  }
  throw new Error(`${topic} did not come to an answer: ${document.querySelector('main')?.textContent}`)
}

/** Presses what says no, or what comes next; gives back how many keys that took. */
async function answerNo(days: string): Promise<number> {
  const number = document.querySelector<HTMLInputElement>('#number')
  const key = (letter: string) =>
    document.querySelector<HTMLElement>(`main [aria-keyshortcuts="${letter}"]:enabled`)
  if (number && document.querySelector('main [aria-keyshortcuts="Enter"]')) {
    const range = key('1')
    if (range) return press(range)
    number.value = days
    number.dispatchEvent(new InputEvent('input', { bubbles: true }))
    await drawn()
    return days.length + press(key('Enter') ?? fail())
  }
  const main = document.querySelector<HTMLElement>('.actions .main[aria-keyshortcuts]:enabled')
  const button = main ?? key('W') ?? key('N') ?? key('1')
  if (!button) throw new Error(`Nothing to press: ${document.querySelector('main')?.textContent}`)
  return press(button)
}

function fail(): never {
  throw new Error(
    `Nothing to press: ${document.querySelector('main')?.textContent} ${document.querySelector<HTMLInputElement>('#number')?.value}`,
  )
}

function press(button: HTMLElement): number {
  button.click()
  return 1
}

/** Everything is on the page once the tasks that were waiting have run. */
function drawn(): Promise<void> {
  const { port1, port2 } = new MessageChannel()
  return new Promise((resolve) => {
    port1.onmessage = () => resolve()
    port2.postMessage(0)
  })
}

/** What of the step is not wholly in view, in each window. */
function outOfView(topic: string): string[] {
  const frame = window.frameElement as HTMLElement
  return [standing, 1 - standing].flatMap((at) => {
    const [width, height] = SIZES[at]!
    frame.style.inlineSize = `${width}px`
    frame.style.blockSize = `${height}px`
    standing = at
    const step = document.querySelector('.step')!.getBoundingClientRect()
    return [...document.querySelectorAll<HTMLElement>(NEEDED)].flatMap((one) => {
      const box = one.getBoundingClientRect()
      const within = one.closest('.step') ? step : { top: 0, bottom: innerHeight }
      const inView =
        box.top >= within.top - 1 &&
        box.bottom <= within.bottom + 1 &&
        box.left >= -1 &&
        box.right <= innerWidth + 1
      return inView || box.width === 0 ? [] : [`${topic} at ${innerWidth}: ${one.textContent}`]
    })
  })
}

/** Every topic, in the browser's own code. */
export async function walkEveryTopic(): Promise<WalkedTopic[]> {
  const walked: WalkedTopic[] = []
  for (const topic of Object.keys(composed.value!.pathways))
    walked.push(await walkTopic(topic, longestFor(topic)))
  call.value = undefined
  return walked
}
