import { effect, signal } from '@preact/signals'
import { staysPrivate } from '#core/texts/safe-number.ts'
import { call } from '../call/desk-state.ts'

/** This many are shown. */
const MOST = 4

/** The topics that this desk opened last, the newest first; in memory only, of nobody, and none that is private: they stand in view of whoever is at the front desk. */
export const recentTopics = signal<readonly string[]>([])

effect(() => {
  const open = call.value
  const pathway = open?.release.pathways[open.pathway]
  const before = recentTopics.peek()
  if (!pathway || pathway.id === before[0] || staysPrivate(pathway)) return
  recentTopics.value = [pathway.id, ...before.filter((one) => one !== pathway.id)].slice(0, MOST)
})
