import type { TopicIndex } from './topic-index.ts'
import { searchTopics, type TopicHit } from './topics.ts'
import type { WhoSaid } from './who/who.ts'

/** Where a problem is sought after a yes at the gate. */
export interface ProblemSearch {
  /** Age and sex as the call has them already; they stand above what the words say. */
  readonly known: Pick<WhoSaid, 'age' | 'sex'>
  /** Whether a topic is one of symptoms. */
  readonly isSymptom: (topic: string) => boolean
}

/** What a call's answers tell of age and sex; an answer that is no age or sex tells nothing. */
export function knownOf({ age, sex }: Readonly<Record<string, unknown>>): ProblemSearch['known'] {
  return {
    ...(age === undefined || age === 'unsure' || age === 'declined' ? {} : { age: String(age) }),
    ...(sex === 'female' || sex === 'male' ? { sex } : {}),
  }
}

/** The symptom topics that the search finds for the person the call is about, best first, whatever requests it finds before them. Where there is none the problem is not known. */
export function searchProblem(
  index: TopicIndex,
  query: string,
  limit: number,
  who: Partial<WhoSaid>,
  { known, isSymptom }: ProblemSearch,
): TopicHit[] {
  return searchTopics(index, query, index.topics.length, { ...who, ...known })
    .filter(({ id }) => isSymptom(id))
    .slice(0, limit)
}
