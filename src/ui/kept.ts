import { noteKept, reasonOf } from './not-kept.ts'
import type { Shape } from './shape.ts'

/** What the browser refused to keep: true as long as the page is open. */
const memory = new Map<string, string | undefined>()

/** Reads a small thing kept in this browser under a key; undefined when there is none, or when it does not have the shape. Never throws. */
export function readKept<T>(key: string, shape: Shape<T>): T | undefined {
  try {
    const value: unknown = JSON.parse(readText(key) ?? 'null')
    return shape(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** As `readKept` for a plain text. */
export function readText(key: string): string | undefined {
  if (memory.has(key)) return memory.get(key)
  try {
    return localStorage.getItem(key) ?? undefined
  } catch {
    return undefined
  }
}

/** Keeps a small thing as JSON, undefined to forget it; false when it is in memory only, which the desk says in one line. Never throws. */
export function keep(key: string, value: unknown): boolean {
  return keepText(key, value === undefined ? undefined : JSON.stringify(value))
}

/** As `keep` for a plain text. */
export function keepText(key: string, value: string | undefined): boolean {
  try {
    if (value === undefined) localStorage.removeItem(key)
    else localStorage.setItem(key, value)
    memory.delete(key)
    noteKept(key)
    return true
  } catch (fault) {
    memory.set(key, value)
    noteKept(key, reasonOf(fault))
    return false
  }
}
