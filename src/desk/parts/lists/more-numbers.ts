import { MORE } from '../KeyButton.tsx'
import { NINE } from './NineAtATime.tsx'

/** The number of each button that F7 lists, for as long as it stands. */
const numbers = new Map<HTMLElement, number>()

/** The number that the buttons of some words had in this call: it is theirs on every screen of it. */
const inCall = new Map<string, number>()

/** The number that stays with a told call until it is answered, in sight or not, by its id. */
const owned = new Map<string, number>()

/** Says which told calls are not answered: their numbers are no others'. */
export function ownNumbers(ids: readonly string[]): void {
  for (const id of owned.keys()) if (!ids.includes(id)) owned.delete(id)
}

/** Numbers that belong to one kind of button on every screen, so that a hand may learn them: "Answered" of the tellings in sight, the rest of these, a map, the board, the page for our own waiting room, the phone of the place. No other button has them. */
const KEPT: Readonly<Record<string, readonly number[]>> = {
  '.board > .button': [1],
  '.told .button': [2, 3],
  '.tellings > .button': [4],
  '.at-place': [5],
  '.search .alarm': [6],
  '.phone': [7],
}

/** Numbers the buttons that F7 lists, in the order in which they stand: one keeps its number while it is there, whatever comes or goes beside it, and what comes gets the lowest that is free. Gives them back in the order of their numbers. */
export function numberedButtons(): readonly (readonly [button: HTMLElement, number: number])[] {
  const there = [...document.querySelectorAll<HTMLElement>(`[aria-keyshortcuts=${MORE}]`)].filter((one) =>
    one.checkVisibility(),
  )
  // Where the search is, the call is over.
  if (document.getElementById('query')) inCall.clear()
  for (const one of numbers.keys()) if (!there.includes(one)) numbers.delete(one)
  for (const one of there) if (!numbers.has(one)) numbers.set(one, lowestFree(one))
  for (const [one, number] of numbers) {
    const cap = one.querySelector('kbd')
    const keys = keysOf(number)
    if (cap && cap.dataset.number !== keys) cap.dataset.number = keys
  }
  return [...numbers].sort(([, one], [, other]) => one - other)
}

/** The keys that press a number in the list: after 9 each 0 shows the next nine, which begin at 1 again. */
export function keysOf(number: number): string {
  return '0 '.repeat((number - 1) / NINE) + (((number - 1) % NINE) + 1)
}

function lowestFree(button: HTMLElement): number {
  const { own: id } = button.dataset
  const number = (id && owned.get(id)) || freeFor(button)
  if (id) owned.set(id, number)
  return number
}

function freeFor(button: HTMLElement): number {
  const taken = new Set([...numbers.values(), ...owned.values()])
  const own = Object.entries(KEPT).find(([kind]) => button.matches(kind))?.[1]
  const free = own?.find((number) => !taken.has(number))
  if (free) return free
  for (const kept of Object.values(KEPT)) for (const number of kept) taken.add(number)
  // A count in its words may change.
  const words = `${button.parentElement!.firstChild!.textContent}${button.textContent}`.replace(/\d+/g, '')
  const had = inCall.get(words)
  if (had && !taken.has(had)) return had
  for (const number of inCall.values()) taken.add(number)
  let number = 1
  while (taken.has(number)) number++
  if (!button.dataset.own) inCall.set(words, number)
  return number
}

/** Shows the numbers on the buttons as these come and go, before they are painted. Gives back how to stop. */
export function showNumbers(): () => void {
  let frame = 0
  const look = () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0
      numberedButtons()
    })
  }
  const watching = new MutationObserver(look)
  watching.observe(document.body, { childList: true, subtree: true })
  document.addEventListener('toggle', look, true)
  look()
  return () => {
    cancelAnimationFrame(frame)
    watching.disconnect()
    document.removeEventListener('toggle', look, true)
  }
}
