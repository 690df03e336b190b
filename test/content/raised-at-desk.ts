import { type DangerHit, findDanger } from '#core/search/danger.ts'
import { searchTopics } from '#core/search/topics.ts'
import { readWho } from '#core/search/who/who.ts'
import { sampleSearch } from './sample-search.ts'

/** What raises an emergency card for these words at the desk, by the real content: the topic that is found first counts beside them. */
export function raisedAtDesk(typed: string): DangerHit | undefined {
  const { index, danger } = sampleSearch()
  const { rest, ...who } = readWho(typed)
  return findDanger(danger, typed, searchTopics(index, rest || typed, 1, who)[0]?.id)
}
