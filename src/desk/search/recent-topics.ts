import { effect, signal } from '@preact/signals'
import { call } from '../call/desk-state.ts'

/** This many are shown. */
const MOST = 4

/** The topics that this desk opened last, the newest first; in memory only, and of nobody. */
export const recentTopics = signal<readonly string[]>([])

effect(() => {
  const topic = call.value?.pathway
  const before = recentTopics.peek()
  if (topic && topic !== before[0])
    recentTopics.value = [topic, ...before.filter((one) => one !== topic)].slice(0, MOST)
})
