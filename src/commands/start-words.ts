import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const SRC = fileURLToPath(new URL('..', import.meta.url))
const WORDS = join(SRC, '../content/languages/en.json')
const ALIAS: Readonly<Record<string, string>> = { '#ui/': 'ui/', '#desk/': 'desk/', '#core/': 'core/' }

/** The English words that the desk's first screen can show: those whose keys are named in the files that come before the search box is usable. The others come with what leads a call. */
export function startWords(): Record<string, string> {
  const words: Readonly<Record<string, string>> = JSON.parse(readFileSync(WORDS, 'utf8'))
  const { names, heads } = keysNamed(filesFrom(join(SRC, 'desk/main.tsx')))
  const base = (key: string) => key.replace(/_(one|other)$/, '')
  return Object.fromEntries(
    Object.entries(words).filter(
      ([key]) => names.has(base(key)) || heads.some((head) => key.startsWith(head)),
    ),
  )
}

/** Every file that a file imports at once, not those that it asks for later. */
function filesFrom(entry: string, seen = new Map<string, string>()): ReadonlyMap<string, string> {
  if (seen.has(entry)) return seen
  const text = readFileSync(entry, 'utf8')
  seen.set(entry, text)
  for (const [line, path] of text.matchAll(/^(?:import|export|\} from)\b[^'"\n]*?['"]([^'"]+\.tsx?)['"]/gm)) {
    if (/^import type\b/.test(line)) continue
    const alias = Object.keys(ALIAS).find((start) => path!.startsWith(start))
    filesFrom(alias ? join(SRC, ALIAS[alias]!, path!.slice(alias.length)) : join(dirname(entry), path!), seen)
  }
  return seen
}

/** Whole keys in quotation marks, and the beginnings of those that end in a value. */
function keysNamed(files: ReadonlyMap<string, string>): { names: Set<string>; heads: string[] } {
  const texts = [...files.values()]
  return {
    names: new Set(texts.flatMap((text) => [...text.matchAll(/'([a-z][\w-]*)'/g)].map((match) => match[1]!))),
    heads: texts.flatMap((text) => [...text.matchAll(/t\(`([\w-]+)\$\{/g)].map((match) => match[1]!)),
  }
}
