/** Changes every text below a node as a browser's page translator does. */
export type Translator = (root: Node) => void

const shout = (text: string) => text.toUpperCase()

/** The ways in which translators are known to change a page. */
export const translators: Readonly<Record<string, Translator>> = {
  'puts another text in its place': (root) =>
    forEachText(root, (text) =>
      text.parentNode?.replaceChild(wrapped(document.createTextNode(shout(text.data))), text),
    ),
  'puts another text before it and takes it away': (root) =>
    forEachText(root, (text) => {
      text.before(wrapped(document.createTextNode(shout(text.data))))
      text.remove()
    }),
  'wraps the text itself': (root) =>
    forEachText(root, (text) => {
      const font = document.createElement('font')
      text.before(font)
      font.append(text)
    }),
}

function wrapped(text: Text): HTMLElement {
  const [outer, inner] = [document.createElement('font'), document.createElement('font')]
  inner.append(text)
  outer.append(inner)
  return outer
}

function forEachText(root: Node, change: (text: Text) => void): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if ((node as Text).data.trim() && !(node.parentElement instanceof HTMLScriptElement))
      texts.push(node as Text)
  for (const text of texts) change(text)
}
