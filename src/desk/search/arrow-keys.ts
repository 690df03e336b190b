import { isTyping } from '../parts/keys.ts'

const BUTTONS = '.groups button, .nothing button, .beside button'

const WAYS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
}

/** Keys on the search: arrows go from the box on to the buttons under and beside it, among these to the nearest that way, and up out of them back to the box; a letter goes back to the box and is typed there, from a service in place of the words that found it. */
export function arrowOn(event: KeyboardEvent, step: HTMLElement): void {
  const { key, target, ctrlKey, altKey, metaKey } = event
  if (!(target instanceof HTMLElement) || event.defaultPrevented || ctrlKey || altKey || metaKey) return
  const box = step.querySelector<HTMLInputElement>('#query')
  const buttons = [...step.querySelectorAll<HTMLElement>(BUTTONS)].filter((one) => one.checkVisibility())
  const way = WAYS[key]
  if (isTyping(target)) {
    if (key === 'ArrowDown') buttons[0]?.focus()
  } else if (way && target.matches(BUTTONS)) {
    event.preventDefault()
    const next = nearest(buttons, target, way) ?? (key === 'ArrowUp' ? box : undefined)
    next?.focus()
  } else if (/^[\p{L}\d]$/u.test(key)) {
    box?.focus()
    // Who looked a service up is done with its name.
    if (target.closest('.directory')) box?.select()
  }
}

/** The nearest button that way; what lies straight ahead before what lies aside. */
function nearest(
  buttons: readonly HTMLElement[],
  from: HTMLElement,
  [x, y]: readonly [number, number],
): HTMLElement | undefined {
  const here = middleOf(from)
  const far = (button: HTMLElement) => {
    const there = middleOf(button)
    const [right, down] = [there.x - here.x, there.y - here.y]
    const ahead = right * x + down * y
    const aside = Math.abs(right * y + down * x)
    return ahead > 4 ? ahead + 3 * aside : Number.POSITIVE_INFINITY
  }
  const [first] = buttons
    .filter((button) => button !== from)
    .map((button) => ({ button, by: far(button) }))
    .filter(({ by }) => by < Number.POSITIVE_INFINITY)
    .sort((one, other) => one.by - other.by)
  return first?.button
}

function middleOf(button: HTMLElement): { readonly x: number; readonly y: number } {
  const { left, top, height } = button.getBoundingClientRect()
  return { x: left, y: top + height / 2 }
}
