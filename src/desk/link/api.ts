import { computed, signal } from '@preact/signals'
import { asker } from '#ui/ask.ts'
import { joinedPractice, noteJoinedPractice } from '#ui/desk-practice.ts'
import { keepText, readText } from '#ui/kept.ts'
import { record, text, textThat } from '#ui/shape.ts'
import { hearClock } from '../parts/clock.ts'
import { noteAnswering } from './heard.ts'

const TOKEN = 'device-token'

/** What the server said last of this desk's own token: it does not know it, as after the desk was removed. The one place where a 401 is noticed. */
export const unknownHere = signal(false)

/** The epoch of the server's book of counts, as it said when it did not know this desk. */
const strangersEpoch = signal<string | undefined>(undefined)
const namesEpoch = record<{ epoch: string }>({ epoch: text })

/** The epoch of the book that this desk has written in, once it was looked up. */
const ownEpoch = signal<string | undefined>(undefined)

/** Notes the epoch of the book that this desk has written in; undefined when it has written in none. */
export function noteBook(epoch: string | undefined): void {
  ownEpoch.value = epoch
}

/** Whether this desk was removed for certain: the server that does not know it holds the very book that it wrote in. */
export const removedHere = computed(
  () => unknownHere.value && ownEpoch.value !== undefined && strangersEpoch.value === ownEpoch.value,
)

/** Whether the server that does not know this desk has lost its book: it holds another than the desk has written in. */
export function serverLostBook(epoch: string | undefined): boolean {
  const theirs = strangersEpoch.value
  return unknownHere.value && epoch !== undefined && theirs !== undefined && theirs !== epoch
}

/** Asks our own server as this desk; refusals and silence are told apart, and what it says is checked. Never throws. */
export const ask = asker({
  token: deskToken,
  onUnknown: (token, body) => {
    if (token !== deskToken() || !(token || joinedPractice())) return
    strangersEpoch.value = namesEpoch(body) ? body.epoch : undefined
    unknownHere.value = true
  },
  // A server that was put back may know a desk again.
  onKnown: (token, path) => {
    if (token === deskToken() && !path.startsWith('/api/enrol')) unknownHere.value = false
  },
  onTime: hearClock,
  onAnswering: noteAnswering,
})

/** Whether a text can be the token of a desk. */
export const isToken = textThat((token) => /^[\w-]{16,}$/.test(token))

/** The token of this desk; a spoilt one is none: a browser would send nothing with it, which looks like no network. */
export function deskToken(): string | undefined {
  const token = readText(TOKEN)
  return isToken(token) ? token : undefined
}

/** How often this page has joined another practice than before. */
export const joinedElsewhere = signal(0)

/** Keeps the token of a practice that was joined; false when it is lost with the page. */
export function keepToken(token: string, practice: string): boolean {
  unknownHere.value = false
  const moved = joinedPractice() !== practice
  noteJoinedPractice(practice)
  const kept = keepText(TOKEN, token)
  if (moved) joinedElsewhere.value += 1
  return kept
}
