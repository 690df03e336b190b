import { slices } from '../store/slices.ts'

/** Below it a text is read in one piece. */
const LONG = 100_000
/** Letters that are looked at between two looks at the clock. */
const SOME = 16_384
const QUOTE = 0x22
const BACKSLASH = 0x5c
const COMMA = 0x2c
const OPEN_LIST = 0x5b
const CLOSE_LIST = 0x5d
const OPEN = 0x7b
const CLOSE = 0x7d

/** What `JSON.parse` makes of a text, or the fault that it throws; of a record with long lists one item at a time, so that others are answered in between. */
export async function parseInSlices(text: string): Promise<unknown> {
  if (text.length < LONG || !/^\s*\{/.test(text)) return JSON.parse(text)
  const { rest, lists } = await takeListsOut(text)
  const others = slices()
  const record = JSON.parse(rest) as Record<string, unknown>
  const whole: [string, unknown][] = []
  for (const [name, value] of Object.entries(record)) {
    if (!Array.isArray(value)) {
      whole.push([name, value])
      continue
    }
    const items: unknown[] = []
    for (const item of lists[Number(value[0])] ?? []) {
      items.push(JSON.parse(item))
      await others()
    }
    whole.push([name, items])
  }
  return Object.fromEntries(whole)
}

/** The lists that stand directly in a record as the texts of their items, and the text of the record with the number of each list in its place. */
async function takeListsOut(
  text: string,
): Promise<{ readonly rest: string; readonly lists: readonly (readonly string[])[] }> {
  const others = slices()
  const lists: string[][] = []
  let rest = ''
  let depth = 0
  let inText = false
  let items: string[] | undefined
  // Where the item begins that is being looked at, or what goes into the rest.
  let from = 0
  for (let at = 0; at < text.length; at++) {
    if (at % SOME === 0) await others()
    const letter = text.charCodeAt(at)
    if (letter === QUOTE) inText = !inText
    else if (inText) {
      if (letter === BACKSLASH) at += 1
    } else if (letter === OPEN || letter === OPEN_LIST) {
      depth += 1
      if (depth !== 2 || letter !== OPEN_LIST) continue
      rest += `${text.slice(from, at + 1)}${lists.length}`
      items = []
      lists.push(items)
      from = at + 1
    } else if (letter === COMMA) {
      if (depth !== 2 || !items) continue
      items.push(text.slice(from, at))
      from = at + 1
    } else if (letter === CLOSE || letter === CLOSE_LIST) {
      depth -= 1
      if (depth !== 1 || !items) continue
      const last = text.slice(from, at)
      if (items.length > 0 || last.trim() !== '') items.push(last)
      items = undefined
      from = at
    }
  }
  return { rest: rest + text.slice(from), lists }
}
