import { effect, signal } from '@preact/signals'
import { keepText, readText } from '#ui/kept.ts'
import { releaseIndex } from '../link/content-store.ts'
import { isShut } from '../parts/door.ts'
import { notesOf, type Part } from '../plan/plan.ts'

const KEPT = 'copy-note'

/** Whether accepting copies the note too: a setting of this desk, off at first, since a note pasted into the wrong record is worse than a key. */
export const copiesOnAccept = signal(readText(KEPT) === 'on')

effect(() => {
  const wanted = copiesOnAccept.value ? 'on' : undefined
  if (readText(KEPT) !== wanted) keepText(KEPT, wanted)
})

/** The one note of a plan, by the content of now. */
export function planNote(plan: readonly Part[]): string {
  return notesOf(plan, releaseIndex.value?.hash ?? '')
}

/** The call or card whose note was copied when it was accepted. */
export const copiedFor = signal<unknown>(undefined)

/** Copies the note of a call or card that was just accepted, where this desk is set to; a browser that refuses leaves the key. */
export async function copyOnAccept(accepted: unknown, note: () => string): Promise<void> {
  if (!copiesOnAccept.value || isShut()) return
  try {
    await navigator.clipboard.writeText(note())
    copiedFor.value = accepted
  } catch {
    copiedFor.value = undefined
  }
}
