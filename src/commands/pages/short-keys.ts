import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Plugin, parseSync } from 'vite'

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
/** What the desk's page is made of. */
const SOURCES = ['src/core', 'src/desk', 'src/ui'].map((name) => join(ROOT, name))
/** The words that every desk carries, in the order in which their keys get their numbers. */
const WORDS = ['front', ''].map((part) =>
  join(ROOT, 'content/languages', part ? `${part}-en.json` : 'en.json'),
)
const LANGUAGE_FILE = /\/content\/languages\/(?:front-)?(?:en|cy)\.json$/
const ASKS = /import\s*\{[^}]*\bt\b[^}]*\}\s*from\s*["'][^"']*\/language\.ts["']/
const KEY_PART = /[a-z]-|-[a-z]/
const PLURAL = /_(?:zero|one|two|few|many|other)$/

interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [part: string]: unknown
}

/** Numbers for the keys of words that are asked for by their full names and in no other way: in the built desk they stand for the names, which would weigh twice, in the code and beside the words. A key that is made of parts, or that anything else in the code or one of `taken` is called, keeps its name. */
export function numberedKeys(taken: ReadonlySet<string>): ReadonlyMap<string, number> {
  const keys = WORDS.flatMap((file) => Object.keys(JSON.parse(readFileSync(file, 'utf8'))))
  const named = new Set(taken)
  const made: RegExp[] = []
  const asked = new Set<string>()
  for (const folder of SOURCES)
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!/\.tsx?$/.test(name)) continue
      const file = join(folder, name)
      const code = readFileSync(file, 'utf8')
      const tree = parseSync(file, code).program as unknown as Node
      const own = ASKS.test(code) ? new Set(askedIn(tree)) : new Set<Node>()
      for (const node of nodesOf(tree)) {
        if (own.has(node)) asked.add(String(node.value))
        else if (node.type === 'Literal') named.add(String(node.value))
        else if (node.type === 'Property' && !node.computed) named.add(String((node.key as Node).name))
        else if (node.type === 'TemplateLiteral') made.push(...patternOf(node))
      }
    }
  const stays = (key: string) => !asked.has(key) || named.has(key) || made.some((one) => one.test(key))
  const bases = [...new Set(keys.map((key) => key.replace(PLURAL, '')))]
  return new Map(bases.filter((key) => !stays(key)).map((key, at) => [key, at]))
}

/** Puts the numbers of keys in the place of their names, in the code of a page and in its words. */
export function shortKeys(numbers: ReadonlyMap<string, number>): Plugin {
  return {
    name: 'short-keys',
    enforce: 'post',
    transform(code, id) {
      if (LANGUAGE_FILE.test(id)) return { code: wordsByNumber(readFileSync(id, 'utf8'), numbers), map: null }
      if (!SOURCES.some((folder) => id.startsWith(folder)) || !ASKS.test(code)) return undefined
      const tree = this.parse(code) as unknown as Node
      const places = askedIn(tree).filter(({ value }) => numbers.has(String(value)))
      let short = code
      for (const { start, end, value } of places.sort((one, other) => other.start - one.start))
        short = short.slice(0, start) + numbers.get(String(value)) + short.slice(end)
      return { code: short, map: null }
    },
  }
}

/** Words by their numbers as a list, in which those that stand in another file are left out; the rest by their names. */
function wordsByNumber(file: string, numbers: ReadonlyMap<string, number>): string {
  const listed: string[] = []
  const named: Record<string, string> = {}
  for (const [key, words] of Object.entries<string>(JSON.parse(file))) {
    const [base, plural = ''] = [key.replace(PLURAL, ''), PLURAL.exec(key)?.[0]]
    const number = numbers.get(base)
    if (number === undefined) named[key] = words
    else if (plural) named[`${number}${plural}`] = words
    else listed[number] = JSON.stringify(words)
  }
  return `export default Object.assign([${Array.from(listed, (one) => one ?? '').join(',')}],${JSON.stringify(named)})`
}

/** The names of words that are asked for with `t`, one by one: the text itself, or either of two. */
function askedIn(tree: Node): Node[] {
  return [...nodesOf(tree)].flatMap((node) => {
    const callee = node.callee as Node | undefined
    if (node.type !== 'CallExpression' || callee?.type !== 'Identifier' || callee.name !== 't') return []
    return eitherOf((node.arguments as Node[])[0]!)
  })
}

function eitherOf(node: Node): Node[] {
  if (node.type === 'ConditionalExpression')
    return [node.consequent, node.alternate].flatMap((one) => eitherOf(one as Node))
  return node.type === 'Literal' && typeof node.value === 'string' ? [node] : []
}

/** What a text that is made of parts may come to, where its own part is as those of keys are. */
function patternOf(node: Node): readonly RegExp[] {
  const parts = (node.quasis as { readonly value: { readonly raw: string } }[]).map(({ value }) => value.raw)
  if (parts.length > 1 && !parts.some((part) => KEY_PART.test(part))) return []
  return [new RegExp(`^${parts.map(escaped).join('.+')}$`)]
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

function* nodesOf(node: unknown): Generator<Node> {
  if (Array.isArray(node)) for (const one of node) yield* nodesOf(one)
  else if (node && typeof node === 'object') {
    if ('type' in node) yield node as Node
    for (const part of Object.values(node)) yield* nodesOf(part)
  }
}
