/** A file's text with one change, and the change in words. */
export interface Spoilt {
  readonly what: string
  readonly text: string
}

/** One way of spoiling a file: every place where it could be done. */
export type Spoil = (file: string, text: string) => Spoilt[]

/** One way of spoiling content by hand, and its name. */
export interface FaultKind {
  readonly kind: string
  readonly spoil: Spoil
}

/** Replaces one match at a time. */
export function each(
  pattern: RegExp,
  change: (match: RegExpExecArray) => string | undefined,
): (text: string, from?: number, to?: number) => Spoilt[] {
  return (text, from = 0, to = text.length) => {
    const found: Spoilt[] = []
    for (const match of text.slice(from, to).matchAll(pattern)) {
      const by = change(match as RegExpExecArray)
      if (by === undefined || by === match[0]) continue
      const at = from + match.index
      found.push({
        what: `${match[0].trim()} -> ${by.trim() || 'removed'}`.replaceAll('\n', ' '),
        text: text.slice(0, at) + by + text.slice(at + match[0].length),
      })
    }
    return found
  }
}

/** Where a block of a pathway file lies: from its key to the next key at the margin. */
function block(text: string, key: string): [number, number] | undefined {
  const start = text.search(new RegExp(`^${key}:`, 'm'))
  if (start < 0) return undefined
  const body = text.indexOf('\n', start) + 1
  const next = text.slice(body).search(/^\S/m)
  return [body, next < 0 ? text.length : body + next]
}

/** Spoils one block of each pathway file. */
export function inBlock(key: string, spoil: ReturnType<typeof each>): Spoil {
  return (file, text) => {
    const span = file.startsWith('pathways/') ? block(text, key) : undefined
    return span ? spoil(text, ...span) : []
  }
}

/** Spoils pathway files alone. */
export const inPathway =
  (spoil: ReturnType<typeof each>): Spoil =>
  (file, text) =>
    file.startsWith('pathways/') ? spoil(text) : []

/** Spoils one of the shared files alone. */
export const inFile =
  (name: string, spoil: ReturnType<typeof each>): Spoil =>
  (file, text) =>
    file === name ? spoil(text) : []

/** Spoils signs wherever they are written: the shared files and those of pathways. */
export const inShared =
  (spoil: ReturnType<typeof each>): Spoil =>
  (file, text) =>
    ['signs.yaml', 'packs.yaml'].includes(file) || file.startsWith('pathways/') ? spoil(text) : []

/** Moves the number of a match (its second group) by some. */
export const shift = (by: number) => (match: RegExpExecArray) =>
  `${match[1]}${Number(match[2]) + by}${match[3]}`
