import { readFileSync } from 'node:fs'
import { isMap, isScalar, LineCounter, type Node, parseDocument } from 'yaml'
import type { Problem } from '#core/check/problem.ts'

/** A value of a content file: everything is text, so that "no" and "1.10" stay what the author wrote. */
export type Tree = string | null | readonly Tree[] | { readonly [key: string]: Tree }

/** One content file: its values, and the line of any place in it. */
export interface YamlFile {
  readonly file: string
  readonly tree: Tree
  readonly problems: readonly Problem[]
  /** The line of the value at a path; the nearest parent that exists otherwise. */
  lineOf(...path: readonly (string | number)[]): number
}

/** Reads a YAML file as text values; unreadable YAML and duplicate keys become problems that name the line. */
export function readYaml(path: string, name: string): YamlFile {
  return parseYaml(readFileSync(path, 'utf8'), name)
}

/** The same from text, for the editor and the tests. */
export function parseYaml(text: string, name: string): YamlFile {
  const lines = new LineCounter()
  const doc = parseDocument(text, { schema: 'failsafe', lineCounter: lines, uniqueKeys: true })
  const problems = doc.errors.map((error) => ({
    file: name,
    line: error.linePos?.[0].line ?? 1,
    message: `${error.message.split('\n')[0]} Mend the YAML here.`,
  }))
  return {
    file: name,
    tree: problems.length ? {} : blanksToNull(doc.toJS() as Tree),
    problems,
    lineOf(...steps) {
      let node: Node | null = doc.contents
      let at = node?.range?.[0] ?? 0
      for (const step of steps) {
        if (isMap(node)) {
          const pair = node.items.find((item) => isScalar(item.key) && item.key.value === String(step))
          if (!pair) break
          at = (pair.key as Node).range?.[0] ?? at
          node = pair.value as Node | null
        } else {
          const next = (node as { get?(key: unknown, keep: boolean): unknown } | null)?.get?.(step, true)
          if (!next) break
          node = next as Node
          at = node.range?.[0] ?? at
        }
      }
      return lines.linePos(at).line
    },
  }
}

/** An empty value ("drool:" with nothing after it) reads as null. */
function blanksToNull(tree: Tree): Tree {
  if (tree === '' || tree === null) return null
  if (typeof tree === 'string') return tree
  if (isList(tree)) return tree.map(blanksToNull)
  return Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, blanksToNull(value)]))
}

/** Whether a tree is a list. */
export function isList(tree: Tree | undefined): tree is readonly Tree[] {
  return Array.isArray(tree)
}

/** Whether a tree is a map. */
export function isRecord(tree: Tree | undefined): tree is { readonly [key: string]: Tree } {
  return typeof tree === 'object' && tree !== null && !Array.isArray(tree)
}
