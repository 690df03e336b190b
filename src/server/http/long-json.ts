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

/** What a long text may hold: items of one list, bytes of one of them, and bytes of all that stands in no list. */
export interface JsonLimits {
  readonly items: number
  readonly item: number
  readonly rest: number
}

/** A text that holds more than it may; it was not read. */
export class TooMuch extends Error {}

const ANY: JsonLimits = {
  items: Number.POSITIVE_INFINITY,
  item: Number.POSITIVE_INFINITY,
  rest: Number.POSITIVE_INFINITY,
}

/**
 * What `JSON.parse` makes of the bytes of a text, or the fault that it throws; of a record with long lists one item at a time, so that others are answered in between.
 * A long text is counted before it is read. `onItem` makes what it likes of each item of a list that stands in the record by that name, and may throw.
 */
export async function parseInSlices(
  bytes: Buffer,
  limits: JsonLimits = ANY,
  onItem: (list: string, item: unknown, at: number) => unknown = (_, item) => item,
): Promise<unknown> {
  if (bytes.length < LONG) {
    const short: unknown = JSON.parse(bytes.toString('utf8'))
    return short && typeof short === 'object' && !Array.isArray(short)
      ? Object.fromEntries(
          Object.entries(short).map(([name, value]) => [
            name,
            Array.isArray(value) ? value.map((item, at) => onItem(name, item, at)) : value,
          ]),
        )
      : short
  }
  if (firstOf(bytes) !== OPEN) {
    if (bytes.length > limits.rest) throw new TooMuch('no record')
    return JSON.parse(bytes.toString('utf8'))
  }
  const { rest, lists } = await takeListsOut(bytes, limits)
  const others = slices()
  const record = JSON.parse(rest) as Record<string, unknown>
  const whole: [string, unknown][] = []
  for (const [name, value] of Object.entries(record)) {
    if (!Array.isArray(value)) {
      whole.push([name, value])
      continue
    }
    const items: unknown[] = []
    const places = lists[Number(value[0])] ?? []
    for (let at = 0; at < places.length; at += 2) {
      items.push(onItem(name, JSON.parse(bytes.toString('utf8', places[at], places[at + 1])), at / 2))
      await others()
    }
    whole.push([name, items])
  }
  return Object.fromEntries(whole)
}

/** The first byte that is no space. */
function firstOf(bytes: Buffer): number | undefined {
  for (const byte of bytes) if (byte > 0x20) return byte
  return undefined
}

/** The lists that stand directly in a record as the places where each of their items begins and ends, and the text of the record with the number of each list in its place. */
async function takeListsOut(
  bytes: Buffer,
  limits: JsonLimits,
): Promise<{ readonly rest: string; readonly lists: readonly (readonly number[])[] }> {
  const others = slices()
  const lists: number[][] = []
  const rest: string[] = []
  let length = 0
  let depth = 0
  let inText = false
  let items: number[] | undefined
  // Where the item begins that is being looked at, or what goes into the rest.
  let from = 0
  const add = (to: number) => {
    length += to - from
    if (length > limits.rest) throw new TooMuch('rest')
    rest.push(bytes.toString('utf8', from, to))
  }
  const item = (list: number[], to: number) => {
    if (to - from > limits.item) throw new TooMuch('item')
    list.push(from, to)
    if (list.length > 2 * limits.items) throw new TooMuch('items')
    from = to + 1
  }
  for (let at = 0; at < bytes.length; at++) {
    if (at % SOME === 0) await others()
    const letter = bytes[at]
    if (letter === QUOTE) inText = !inText
    else if (inText) {
      if (letter === BACKSLASH) at += 1
    } else if (letter === OPEN || letter === OPEN_LIST) {
      depth += 1
      if (depth !== 2 || letter !== OPEN_LIST) continue
      add(at + 1)
      rest.push(String(lists.length))
      items = []
      lists.push(items)
      from = at + 1
    } else if (letter === COMMA) {
      if (depth === 2 && items) item(items, at)
    } else if (letter === CLOSE || letter === CLOSE_LIST) {
      depth -= 1
      if (depth !== 1 || !items) continue
      if (items.length > 0 || bytes.toString('utf8', from, at).trim() !== '') item(items, at)
      items = undefined
      from = at
    }
  }
  add(bytes.length)
  return { rest: rest.join(''), lists }
}
