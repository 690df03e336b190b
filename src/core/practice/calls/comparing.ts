import { loggedTextFault } from './logged-text.ts'
import type { MeasureId } from './watched.ts'

/** That a practice lets its network's practices see its points beside theirs; it ends by being taken away. */
export interface Comparing {
  /** The day on which it began. */
  readonly since: string
  /** Whether its points bear its name. */
  readonly named: boolean
  /** What it tells of its point, by measure. */
  readonly stories?: Readonly<Partial<Record<MeasureId, string>>>
}

/** Fewer practices than this are not drawn: each could tell whose the rest are. */
export const LEAST_COMPARED = 3

/** The choice with a story for one measure, or without it where there are no words. */
export function withStory(comparing: Comparing, measure: MeasureId, story: string): Comparing {
  const { [measure]: _, ...stories } = comparing.stories ?? {}
  const words = story.trim()
  return { ...comparing, stories: words ? { ...stories, [measure]: words } : stories }
}

/** Why a story cannot be told, in one sentence; undefined where it can, and where it is empty, which takes it back. */
export function storyFault(story: string): string | undefined {
  return story.trim() === '' ? undefined : loggedTextFault(story)
}
