import { signal } from '@preact/signals'
import type { Answers } from '#core/call/answers.ts'
import { around } from '../call/around.ts'
import { askBeforeReload } from '../link/unsaved.ts'
import { newSaid } from '../outbox/new-said.ts'
import type { ToldHead } from '../outbox/said.ts'
import { dutyNow } from './duty-now.ts'

/** What was told before that which sends it has come: in memory only. */
export const notYetSaid = signal<readonly ToldHead[]>([])

askBeforeReload(() => notYetSaid.value.length > 0)

/** The topic and the age that each telling of this page was for, or the place and the words where it was no topic; none where somebody was worried without a call; never a name: in memory only, it is neither kept nor sent. */
export const toldFor = new Map<string, string | undefined>()

/** A topic with the age of whom it is about: it tells one told call from another. */
export function named(topic: string, age: Answers[string] | undefined): string {
  return /^\d/.test(String(age)) ? `${topic}, ${age}` : topic
}

/** Notes that the duty clinician was told of something, without a word of what; gives back how to take that back. With minutes it is a ring-back that is due within them; `about` tells these tellings apart at this desk. Where nobody can be told nothing begins. */
export function tellDuty(about?: string, minutes?: number): () => void {
  if (!minutes && dutyNow().nobody) return () => {}
  const said: ToldHead = { ...newSaid(), ...(minutes ? { minutes } : {}) }
  toldFor.set(said.id, about)
  const letGo = () => {
    notYetSaid.value = notYetSaid.value.filter((one) => one !== said)
  }
  let untell: (() => void) | undefined
  notYetSaid.value = [...notYetSaid.value, said]
  const stop = around.subscribe((there) => {
    if (!there || untell) return
    untell = there.tell(said)
    letGo()
  })
  return () => {
    stop()
    letGo()
    untell?.()
  }
}
