import type { Release } from '#core/pathway/release.ts'
import { ownPlace } from '#core/practice/ours/own-guidance.ts'

/** What a place of the guidance is called: a topic by its title, a kind of help by its label. */
export function nameOfPlace(release: Release | undefined, key: string): string {
  const { topic, help } = ownPlace(key)
  const names = [
    topic === undefined ? undefined : (release?.pathways[topic]?.title ?? topic),
    help === undefined ? undefined : (release?.destinations[help]?.label ?? help),
  ]
  return names.filter((name) => name !== undefined).join(': ')
}
