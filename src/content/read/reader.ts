import type { Problem } from '#core/check/problem.ts'
import { type ConditionNames, conditionFaults } from '#core/pathway/condition-check.ts'
import { type Condition, parseCondition } from '#core/pathway/expression.ts'
import { isList, isRecord, type Tree, type YamlFile } from './yaml-file.ts'

type Path = readonly (string | number)[]

/** Reads typed values out of one content file and keeps every problem, so that an author sees all of them at once. */
export class Reader {
  readonly problems: Problem[] = []
  readonly #conditions: { readonly path: Path; readonly text: string; readonly condition: Condition }[] = []
  readonly file: YamlFile
  readonly pathway: string | undefined

  constructor(file: YamlFile, pathway?: string) {
    this.file = file
    this.pathway = pathway
    this.problems.push(...file.problems.map((problem) => (pathway ? { ...problem, pathway } : problem)))
  }

  fault(path: Path, message: string): void {
    this.problems.push({
      file: this.file.file,
      line: this.file.lineOf(...path),
      message,
      ...(this.pathway ? { pathway: this.pathway } : {}),
    })
  }

  at(path: Path): Tree | undefined {
    let tree: Tree | undefined = this.file.tree
    for (const step of path) {
      if (isRecord(tree)) tree = Object.hasOwn(tree, step) ? tree[String(step)] : undefined
      else if (isList(tree)) tree = tree[Number(step)]
      else return undefined
    }
    return tree
  }

  /** Reports keys that the format does not know. */
  onlyKeys(path: Path, allowed: readonly string[]): void {
    const map = this.at(path)
    if (!isRecord(map)) return
    for (const key of Object.keys(map))
      if (!allowed.includes(key))
        this.fault([...path, key], `"${key}" is not a field here; use one of: ${allowed.join(', ')}.`)
  }

  /** Reports the first key that stands before one that belongs ahead of it. */
  inOrder(path: Path, order: readonly string[]): void {
    const map = this.at(path)
    const keys = isRecord(map) ? Object.keys(map).filter((key) => order.includes(key)) : []
    const at = keys.findIndex(
      (key, index) => index > 0 && order.indexOf(key) < order.indexOf(keys[index - 1]!),
    )
    if (at > 0)
      this.fault(
        [...path, keys[at]!],
        `"${keys[at]}" stands after "${keys[at - 1]}"; the order is: ${order.join(', ')}.`,
      )
  }

  keys(path: Path): string[] {
    const map = this.at(path)
    if (map === undefined || map === null) return []
    if (isRecord(map)) return Object.keys(map)
    this.fault(path, `"${path.join('.')}" must be a map of names to values.`)
    return []
  }

  text(path: Path): string | undefined {
    const value = this.at(path)
    if (value === undefined || value === null) return undefined
    if (typeof value === 'string') return value.trim()
    this.fault(path, `"${path.join('.')}" must be one piece of text.`)
    return undefined
  }

  required(path: Path): string {
    const value = this.text(path)
    if (!value) this.fault(path.slice(0, -1), `"${path.join('.')}" is missing; write it here.`)
    return value ?? ''
  }

  list(path: Path): string[] {
    const value = this.at(path)
    if (value === undefined || value === null) return []
    if (isList(value)) {
      const texts = value.filter((item): item is string => typeof item === 'string')
      if (texts.length !== value.length)
        this.fault(
          path,
          `"${path.join('.')}" must be a list of plain texts; quote those with a colon in them.`,
        )
      return texts.map((item) => item.trim())
    }
    if (typeof value === 'string') return [value.trim()]
    this.fault(path, `"${path.join('.')}" must be a list.`)
    return []
  }

  length(path: Path): number {
    const value = this.at(path)
    return isList(value) ? value.length : 0
  }

  record(path: Path): Record<string, string> {
    return Object.fromEntries(this.keys(path).map((key) => [key, this.text([...path, key]) ?? '']))
  }

  flag(path: Path): boolean {
    const value = this.text(path)
    if (value !== undefined && !['true', 'yes', 'false', 'no'].includes(value))
      this.fault(path, `"${path.join('.')}" must be true or false.`)
    return value === 'true' || value === 'yes'
  }

  /** A field that takes one of a few words; anything else is a fault. */
  oneOf<W extends string>(path: Path, words: readonly W[]): W | undefined {
    const text = this.text(path)
    const word = words.find((known) => known === text)
    if (text !== undefined && !word) this.fault(path, `"${path.join('.')}" must be ${words.join(' or ')}.`)
    return word
  }

  number(path: Path, fallback?: number): number {
    const value = this.text(path)
    if (value === undefined && fallback !== undefined) return fallback
    const n = Number(value)
    if (value === undefined || !Number.isFinite(n)) this.fault(path, `"${path.join('.')}" must be a number.`)
    return Number.isFinite(n) ? n : 0
  }

  /** Reports the names and values in the conditions read so far that are not among those that there are. */
  checkConditions(names: ConditionNames): void {
    for (const { path, text, condition } of this.#conditions)
      for (const fault of conditionFaults(condition, names)) this.fault(path, `"${text}": ${fault}`)
  }

  condition(path: Path, text = this.text(path)): Condition | undefined {
    if (text === undefined) return undefined
    const condition = parseCondition(text)
    if (!('fault' in condition)) {
      this.#conditions.push({ path, text, condition })
      return condition
    }
    this.fault(path, `Cannot read the condition: ${condition.fault}.`)
    return undefined
  }
}
