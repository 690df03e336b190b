import type { Service } from '#core/service.ts'

/** Whether each of the words typed stands somewhere in what a service is called, where it is, or what it does. */
export function hasWords({ name, words = [], address = '', serves }: Service, typed: string): boolean {
  const text = [name, ...words, address, ...serves].join(' ').toLowerCase()
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}
