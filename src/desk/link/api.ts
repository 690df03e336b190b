import { signal } from '@preact/signals'
import { asker } from '#ui/ask.ts'
import { keepText, readText } from '#ui/kept.ts'
import { record, type Shape } from '#ui/shape.ts'

const TOKEN = 'device-token'

/** What the server said last of this desk's own token: it does not know it, as after the desk was removed. The one place where a 401 is noticed. */
export const unknownHere = signal(false)

/** Asks our own server as this desk; refusals and silence are told apart, and what it says is checked. Never throws. */
export const ask = asker({
  token: deskToken,
  onUnknown: (token) => {
    if (token !== undefined && token === deskToken()) unknownHere.value = true
  },
})

/** The token of this desk; what an earlier version kept of an answer without one is none. */
export function deskToken(): string | undefined {
  const token = readText(TOKEN)
  return token && token !== 'undefined' && token !== 'null' ? token : undefined
}

/** Keeps the token of a practice that was joined; false when it is lost with the page. */
export function keepToken(token: string): boolean {
  unknownHere.value = false
  return keepText(TOKEN, token)
}

/** What the server says of a thing that it has kept. */
export const isSaved = record<{ saved: true }>({ saved: ((value) => value === true) as Shape<true> })
