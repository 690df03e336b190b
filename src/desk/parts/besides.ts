import { signal } from '@preact/signals'
import type { ComponentType } from 'preact'

/** What stands above the step for a while and goes along with it, by its name: the caller of a practise call, the tour. */
export const besides = signal<ReadonlyMap<string, ComponentType>>(new Map())

/** Shows something above the step. */
export function standBeside(name: string, one: ComponentType): void {
  if (besides.value.get(name) !== one) besides.value = new Map([...besides.value, [name, one]])
}

/** Takes it away again. */
export function goFromBeside(name: string): void {
  if (besides.value.has(name)) besides.value = new Map([...besides.value].filter(([other]) => other !== name))
}
