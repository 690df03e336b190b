import { signal } from '@preact/signals'
import { keep, readKept } from '#ui/kept.ts'
import { list, text } from '#ui/shape.ts'

const KEPT = 'practised'

/** The practise calls that were done on this device, by their ids; not when, by whom or how. */
export const done = signal<ReadonlySet<string>>(new Set(readKept(KEPT, list(text)) ?? []))

/** Notes that a practise call was done. */
export function noteDone(id: string): void {
  if (done.value.has(id)) return
  done.value = new Set([...done.value, id])
  keep(KEPT, [...done.value].toSorted())
}
