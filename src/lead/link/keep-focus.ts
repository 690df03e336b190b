const REACHED =
  'a[href], button:not(:disabled), input:not(:disabled), select, textarea, summary, [tabindex="0"]'

/** A button that is greyed while its page is busy comes back sooner, mostly. */
const BUSY_MS = 400

/**
 * Keeps the focus from falling to the page when what had it goes away, as a row does that was dealt with, or is greyed, as a button that saved: it goes to what
 * follows in the same list or part, else to what stood before it, else to the part itself. Gives back how to stop.
 */
export function keepFocusIn(root: HTMLElement): () => void {
  let last: Element | undefined
  let around: Element[] = []
  let after: Element[] = []
  const note = (event: FocusEvent) => {
    last = event.target as Element
    around = parentsOf(last, root)
    const all = [...root.querySelectorAll(REACHED)]
    const place = all.indexOf(last)
    after = [...all.slice(place + 1), ...all.slice(0, Math.max(0, place)).reverse()]
  }
  const isLost = () => !document.activeElement || document.activeElement === document.body
  const isGreyed = () => last?.matches(':disabled') === true
  const mend = (changes: readonly MutationRecord[]) => {
    if (!last) return
    if (!last.isConnected && isLost()) giveOn()
    if (isGreyed() && changes.some(({ target }) => target === last)) setTimeout(mendGreyed, BUSY_MS)
  }
  const mendGreyed = () => {
    // A browser may leave the focus on what is greyed, where no key goes on from.
    if (!last?.isConnected || !(isLost() || document.activeElement === last)) return
    if (isGreyed()) giveOn()
    else (last as HTMLElement).focus({ preventScroll: true })
  }
  const canHave = (one: Element) => one.isConnected && shows(one) && !one.matches(':disabled')
  const giveOn = () => {
    const there = around.filter((one) => one.isConnected)
    // A greyed button may be alone in its row: what is reached next stands in a wider part.
    const wider = isGreyed()
      ? there.find((part) => after.some((one) => part.contains(one) && canHave(one)))
      : undefined
    const near = wider ?? there[0] ?? root
    const next = after.find((one) => near.contains(one) && canHave(one)) as HTMLElement | undefined
    const to = next ?? (near as HTMLElement)
    if (!next && !to.hasAttribute('tabindex')) to.setAttribute('tabindex', '-1')
    to.focus({ preventScroll: true })
  }
  const watch = new MutationObserver(mend)
  root.addEventListener('focusin', note)
  watch.observe(root, { childList: true, subtree: true, attributeFilter: ['disabled'] })
  return () => {
    root.removeEventListener('focusin', note)
    watch.disconnect()
  }
}

function parentsOf(node: Element, root: Element): Element[] {
  const parents: Element[] = []
  for (let one = node.parentElement; one && root.contains(one); one = one.parentElement) parents.push(one)
  return parents
}

function shows(node: Element): boolean {
  return node.getClientRects().length > 0
}
