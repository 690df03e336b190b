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
  if (!pathway || staysPrivate(pathway)) return
  const { id } = pathway
  recentTopics.value = [id, ...recentTopics.peek().filter((one) => one !== id)].slice(0, MOST)
})
