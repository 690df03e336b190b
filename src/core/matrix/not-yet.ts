import type { HarmlessCall } from './harmless.ts'
import type { Pair } from './pairs.ts'

/** What the desk does not do yet: a condition missed under a topic, or an ordinary person sent too high. One line each, `missed	condition	topic` or `alarmed	person	topic`. */
export type NotYet = ReadonlySet<string>

/** The lines of all that is missed and of everybody who is alarmed, in order. A contested pair is not counted. */
export function notYetOf(pairs: readonly Pair[], calls: readonly HarmlessCall[]): string[] {
  return [
    ...pairs
      .filter(({ caught, contested }) => !caught && !contested)
      .map(({ condition, topic }) => `missed\t${condition}\t${topic}`),
    ...calls.filter(({ tooMuch }) => tooMuch).map(({ person }) => `alarmed\t${person.id}\t${person.topic}`),
  ].toSorted()
}

/** What is worse than the record says and what is better, so that nothing once right is lost in silence. `topics` are those that were played; without it all were. */
export function sinceRecorded(
  now: readonly string[],
  recorded: NotYet,
  topics?: readonly string[],
): { worse: string[]; better: string[] } {
  const is = new Set(now)
  const played = (line: string) => !topics || topics.includes(line.split('\t')[2]!)
  return {
    worse: now.filter((line) => !recorded.has(line)),
    better: [...recorded].filter((line) => played(line) && !is.has(line)),
  }
}
