import { BANDS, bandOf, countPairs, type Pair } from '#core/matrix/pairs.ts'
import type { Content } from '../load.ts'
import { openDesk, playPairs } from '../matrix/open-desk.ts'
import { readMatrix } from '../matrix/read-matrix.ts'
import { table } from './report-pathway.ts'
import { escapeText } from './report-tree.ts'

/** The page of what must not be missed: figures by rank, then every condition and every topic with what is missed there. */
export function matrixPage(content: Content): string {
  const { conditions } = readMatrix(content)
  const pairs = playPairs(openDesk(content), conditions)
  const title = (topic: string) => escapeText(content.release.pathways[topic]?.title ?? topic)
  const named = (list: readonly Pair[], name: (pair: Pair) => string) =>
    list
      .filter(({ caught }) => !caught)
      .map((pair) => `${name(pair)}${pair.contested ? ` (contested: ${escapeText(pair.contested)})` : ''}`)
      .join(', ')
  const byTopic = Object.entries(Object.groupBy(pairs, ({ topic }) => topic))
  return `<h1>What must not be missed</h1>
<p>Each condition is played twice under every topic in which it hides. It is caught when both calls reach the least place.</p>
${table(
  ['Rank', 'Pairs', 'Contested', 'Caught'],
  BANDS.map((band) => {
    const { pairs: all, contested, caught } = countPairs(pairs.filter(({ rank }) => bandOf(rank) === band))
    return [band, String(all), String(contested), String(caught)]
  }),
)}
<h2>By condition</h2>
${table(
  ['Condition', 'Who', 'Caught', 'Missed under', 'What to know'],
  conditions.map(({ id, title: name, who, note }) => {
    const own = pairs.filter(({ condition }) => condition === id)
    const { pairs: all, contested, caught } = countPairs(own)
    return [
      escapeText(name),
      escapeText(who),
      `${caught} of ${all - contested}`,
      named(own, ({ topic }) => title(topic)),
      escapeText(note ?? ''),
    ]
  }),
)}
<h2>By topic</h2>
${table(
  ['Topic', 'Caught', 'Missed'],
  byTopic.map(([topic, own = []]) => {
    const { pairs: all, contested, caught } = countPairs(own)
    return [
      title(topic),
      `${caught} of ${all - contested}`,
      named(own, ({ condition }) => escapeText(condition)),
    ]
  }),
)}`
}
