/** What arrows go through in place of keys: answers to ask again, what a search found and stands beside it, the written callers. */
const BY_ARROWS = '.chips, .results, .groups, .beside, .nothing ul, .nothing .quiet, .found > summary, .calls'

/** What can be pressed. A telephone number is read out; it is a link for whoever holds a telephone. */
const ACTIONS = 'button, summary, input[type=checkbox], a[href]:not(.phone)'

/** The buttons of the screen as it is, its bars and what stands over it, that show no key. */
export function keyless(): string[] {
  const within = document.querySelector('dialog:modal') ?? document.body
  return [...within.querySelectorAll<HTMLElement>(ACTIONS)]
    .filter((one) => one.checkVisibility() && !one.closest(BY_ARROWS))
    .filter((one) => !one.hasAttribute('aria-keyshortcuts') || !hasCap(one))
    .map(({ outerHTML }) => outerHTML.slice(0, 200))
}

/** Cards to point at are touched by the caller: their digit is for whoever knows it. */
function hasCap(button: HTMLElement): boolean {
  const shown = button instanceof HTMLInputElement ? button.closest('label') : button
  return shown?.querySelector('kbd') != null || button.closest('.front-cards') !== null
}
