import type { Content } from '#content/load.ts'
import type { Enquiry } from '#core/call/enquiry.ts'
import { partitionsOf } from '#core/check/partitions.ts'
import { spokenFigures } from '#core/check/words/spoken-words.ts'
import { compose } from '#core/practice/compose.ts'

const AT = '2026-11-24T10:15'

/** Prints for each topic how many words of signs and questions are read aloud after the opening, to the middle caller and at most, the longest first; then the medians over topics. */
export function wordsAloud({ release: base, demo }: Content): void {
  const practice = demo(AT.slice(0, 10))
  const release = compose(base, practice)
  const topics = Object.values(release.pathways).map((pathway) => {
    const enquiry: Enquiry = { release, practice, pathway, answers: {}, at: AT }
    const { asked } = spokenFigures(enquiry, partitionsOf(enquiry))
    return {
      id: pathway.id,
      symptom: pathway.kind === 'symptom',
      middle: middle(asked),
      most: asked.at(-1) ?? 0,
    }
  })
  for (const { id, middle: words, most } of topics.toSorted((a, b) => b.middle - a.middle))
    console.log(`${String(words).padStart(4)} ${String(most).padStart(4)}  ${id}`)
  for (const [name, symptom] of [
    ['symptom topics', true],
    ['planned, admin and social topics', false],
  ] as const) {
    const some = topics.filter((topic) => topic.symptom === symptom)
    const most = Math.max(0, ...some.map((topic) => topic.most))
    console.log(
      `${some.length} ${name}: median ${middle(some.map((topic) => topic.middle).toSorted((a, b) => a - b))} words aloud, at most ${most}`,
    )
  }
}

function middle(rising: readonly number[]): number {
  return rising[rising.length >> 1] ?? 0
}
