import { decodeXML } from 'entities/decode'

/** One element in a part of a workbook: its attributes by name, and what stands inside it. */
export interface Element {
  readonly has: (attribute: string) => string
  readonly inside: string
}

interface Span {
  readonly attributes: string
  readonly inside: string
  readonly from: number
  readonly to: number
}

/** Where the elements of a name stand; the time grows with the text alone, also where none of them is closed. */
function* spans(xml: string, name: string): Generator<Span> {
  const opens = new RegExp(String.raw`<(?:\w+:)?${name}(?=[\s/>])([^<>]*)>`, 'g')
  const closes = new RegExp(String.raw`</(?:\w+:)?${name}\s*>`, 'g')
  for (let open = opens.exec(xml); open; open = opens.exec(xml)) {
    const attributes = open[1]!
    const from = open.index
    if (attributes.endsWith('/')) {
      yield { attributes: attributes.slice(0, -1), inside: '', from, to: opens.lastIndex }
      continue
    }
    closes.lastIndex = opens.lastIndex
    const close = closes.exec(xml)
    // Nothing behind is closed either.
    if (!close) return
    yield { attributes, inside: xml.slice(opens.lastIndex, close.index), from, to: closes.lastIndex }
    opens.lastIndex = closes.lastIndex
  }
}

/** The elements of a name in a part of a workbook one by one, whatever prefix they are written with; none of them holds another of its name. */
export function* eachElement(xml: string, name: string): Generator<Element> {
  for (const { attributes, inside } of spans(xml, name))
    yield {
      has: (attribute) =>
        decodeXML(new RegExp(String.raw`\s(?:\w+:)?${attribute}="([^"]*)"`, 'i').exec(attributes)?.[1] ?? ''),
      inside,
    }
}

/** The same, all at once, where there are few. */
export function elements(xml: string, name: string): Element[] {
  return [...eachElement(xml, name)]
}

/** The text of a part without the elements of a name. */
export function withoutElements(xml: string, name: string): string {
  let kept = ''
  let at = 0
  for (const { from, to } of spans(xml, name)) {
    kept += xml.slice(at, from)
    at = to
  }
  return kept + xml.slice(at)
}
