const REACHED =
  'a[href], button:not(:disabled), input:not(:disabled), select, textarea, summary, [tabindex="0"]'

/**
 * Keeps the focus from falling to the page when what had it goes away, as a row does that was dealt with: it goes to what
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
  const mend = () => {
    const { activeElement } = document
    if (!last || last.isConnected || (activeElement && activeElement !== document.body)) return
    const near = around.find((one) => one.isConnected) ?? root
    const next = after.find((one) => near.contains(one) && one.isConnected && shows(one)) as
      | HTMLElement
      | undefined
    const to = next ?? (near as HTMLElement)
    if (!next && !to.hasAttribute('tabindex')) to.setAttribute('tabindex', '-1')
    to.focus({ preventScroll: true })
  }
  const watch = new MutationObserver(mend)
  root.addEventListener('focusin', note)
  watch.observe(root, { childList: true, subtree: true })
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
