import { t } from './language.ts'

/** A role in the language of the screen; one that was typed by hand stays as it is. */
export function roleWords(role: string): string {
  const key = `role-${role}`
  const words = t(key)
  return words === key ? role : words
}
