import type { Content } from '#content/load.ts'
import { readNotYet, writeNotYet } from '#content/matrix/not-yet-file.ts'
import { openDesk, playPairs } from '#content/matrix/open-desk.ts'
import { readMatrix } from '#content/matrix/read-matrix.ts'
import { writeProblem } from '#core/check/problem.ts'
import { calmPeople, urgentShare } from '#core/matrix/calm.ts'
import { overTriage, playHarmless } from '#core/matrix/harmless.ts'
import { notYetOf, sinceRecorded } from '#core/matrix/not-yet.ts'
import { BANDS, bandOf, countPairs, type Desk, type Pair } from '#core/matrix/pairs.ts'

const CALM = 500

/** Plays every dangerous condition under every topic in which it hides, and everyone whom the desk must not alarm; prints the figures, what is worse or better than `not-yet.tsv` records and, for one topic, each call that goes wrong. With `record` it writes that file anew. The last line is JSON. Gives back the exit code: 1 where the matrix has a fault of form or somebody is led worse than recorded. */
export function mustNotMiss(content: Content, topic?: string, record = false): number {
  const { conditions, harmless, problems } = readMatrix(content)
  for (const problem of problems) console.log(writeProblem(problem))
  const desk = openDesk(content)
  const pairs = playPairs(desk, conditions, topic)
  if (topic) for (const pair of pairs) if (!pair.caught) console.log(describe(desk, pair))
  const people = harmless.filter((person) => !topic || person.topic === topic)
  const calls = playHarmless(desk, people)
  for (const { person, played, tooMuch } of calls)
    if (tooMuch)
      console.log(
        `harmless ${person.id} (${person.topic}): "${person.says}" goes to ${played.disposition.destination}, at most ${person.most}`,
      )
  if (!topic) writeFigures(desk, pairs)
  const now = notYetOf(pairs, calls)
  if (record && !topic) writeNotYet(content.folder, now)
  const { worse, better } = sinceRecorded(now, readNotYet(content.folder), topic ? [topic] : undefined)
  for (const line of worse) console.log(`worse than recorded: ${line.replaceAll('\t', ' ')}`)
  if (better.length > 0)
    console.log(`${better.length} better than recorded: take them in with --must-not-miss --record`)
  const { ambulance, urgent } = overTriage(desk, calls)
  const calm = topic ? undefined : urgentShare(desk, calmPeople(desk.enquiry.release, CALM))
  if (calm) console.log(`calm people at rank 4 and over: ${(calm.all * 100).toFixed(1)}% of ${CALM}`)
  const symptom = pairs.filter((pair) => desk.enquiry.release.pathways[pair.topic]!.kind === 'symptom')
  const rates = BANDS.map((band) => `"${band}":${rateOf(pairs.filter(({ rank }) => bandOf(rank) === band))}`)
  const contested = down(symptom.filter((pair) => pair.contested).length / Math.max(1, symptom.length))
  console.log(
    `{${rates.join(',')},"contested":${contested},"harmless_999":${up(ambulance)},"harmless_urgent":${up(urgent)}}`,
  )
  return problems.length + worse.length > 0 ? 1 : 0
}

function describe({ find }: Desk, { condition, topic, shows, contested }: Pair): string {
  const missed = shows.filter(({ reached }) => !reached)
  return missed
    .map(({ presentation: { says, who, yes, least, gate }, played: { disposition, asked } }) => {
      const heard = yes.filter((id) => asked.includes(id))
      const by = asked.includes('gate') ? `, gate ${gate}, then ${find(says, who) ?? 'nothing found'}` : ''
      return `${condition} under ${topic}${contested ? ' (contested)' : ''}: "${says}" goes to ${disposition.destination}, least ${least}${by}; says yes to ${yes.join(', ')}; asked: ${heard.join(', ') || 'none of these'}`
    })
    .join('\n')
}

function writeFigures({ enquiry }: Desk, pairs: readonly Pair[]): void {
  const kind = ({ topic }: Pair) =>
    enquiry.release.pathways[topic]!.kind === 'symptom' ? 'symptom' : 'other'
  for (const band of BANDS)
    for (const which of ['symptom', 'other'] as const) {
      const some = pairs.filter((pair) => bandOf(pair.rank) === band && kind(pair) === which)
      const { pairs: all, contested, caught } = countPairs(some)
      console.log(
        `rank ${band}, ${which === 'symptom' ? 'symptom topics' : 'planned, admin and social topics'}: ${all} pairs, ${contested} contested, ${caught} of ${all - contested} caught`,
      )
    }
}

function rateOf(pairs: readonly Pair[]): number {
  const { pairs: all, contested, caught } = countPairs(pairs)
  return down(caught / Math.max(1, all - contested))
}

/** Rounded up to hundredths: of harm less is better. */
function up(share: number): number {
  return Math.ceil(share * 100 - 1e-9) / 100
}

/** Rounded down to hundredths, so that no figure flatters. */
function down(share: number): number {
  return Math.floor(share * 100 + 1e-9) / 100
}
