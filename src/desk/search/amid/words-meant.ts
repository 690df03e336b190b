import { call, emergency } from '../../call/desk-state.ts'
import { knowsAny } from '../find.ts'

/** Fewer letters may be slips among the answers of a call. */
const FEWEST = 4

/** Whether letters among the answers of an open call are meant as words: at least four with a space among them, or a word that topics say. Elsewhere letters are the next caller's words. */
export function areMeant(text: string): boolean {
  const open = call.value ? !call.value.ended : emergency.value?.open
  if (!open) return true
  return text.replace(/\P{L}/gu, '').length >= FEWEST && (/[\s'’]/.test(text) || knowsAny(text))
}
