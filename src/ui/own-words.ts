/** Keeps the page's words its own: whoever translates pages by machine wraps each text in elements of its own, after which what changes on the page no longer shows, or the page breaks. Each text is put back as soon as it was taken; gives back how to stop. Both pages also ask by `translate="no"` not to be translated. */
export function keepOwnWords(page: Node): () => void {
  const watch = new MutationObserver((changes) => {
    putBack(changes)
    // What was put back just now is no news.
    watch.takeRecords()
  })
  watch.observe(page, { childList: true, subtree: true })
  return () => watch.disconnect()
}

function putBack(changes: readonly MutationRecord[]): void {
  const taken = new Map<Node, Text[]>()
  const wrappers = new Set<HTMLElement>()
  for (const { addedNodes, removedNodes, previousSibling, nextSibling } of changes) {
    const added = [...addedNodes].filter(isWrapper)
    for (const wrapper of added) wrappers.add(wrapper)
    const beside = added[0] ?? [previousSibling, nextSibling].find(isWrapper)
    const texts = [...removedNodes].filter((node) => node instanceof Text)
    if (beside && texts.length > 0) taken.set(beside, [...(taken.get(beside) ?? []), ...texts])
  }
  for (const wrapper of wrappers) {
    if (!wrapper.isConnected) continue
    const own = taken.get(wrapper)?.filter((text) => !text.isConnected || wrapper.contains(text))
    wrapper.replaceWith(...(own?.length ? own : wrapper.childNodes))
  }
}

/** The element that page translators wrap texts in; no page of ours uses it. */
function isWrapper(node: Node | null): node is HTMLElement {
  return node instanceof HTMLElement && node.localName === 'font'
}
