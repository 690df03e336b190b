import type { Problem } from '#core/check/problem.ts'
import type { Lexicon } from '#core/pathway/lexicon.ts'
import type { Release } from '#core/pathway/release.ts'
import { compose } from '#core/practice/compose.ts'
import { withOwnHours } from '#core/practice/own-hours.ts'
import type { Practice } from '#core/practice/practice.ts'
import { timeOfScenario } from '#core/practise/practise-time.ts'
import type { Scenario } from '#core/practise/scenario.ts'
import { type CheckedDesk, scenarioFaults } from '#core/practise/scenario-faults.ts'
import { buildWholeDanger, buildWholeIndex } from '#core/search/closer/closer.ts'
import { findDanger } from '#core/search/danger.ts'
import { searchTopics } from '#core/search/topics.ts'
import { readWho } from '#core/search/who/who.ts'
import { readDanger } from '../read/danger.ts'
import type { Reader } from '../read/reader.ts'
import type { Shared } from '../read/shared.ts'
import { topicsToFind } from '../words/heard.ts'
import { oddsOfHeard } from '../words/odds.ts'
import { readScenarios } from './read-scenarios.ts'

/** A Tuesday morning, on which a scenario is walked that has no time of its own. */
const AT = '2026-11-24T10:15'
/** As many results as the desk shows. */
const SHOWN = 7

/** The content that practise calls speak of. */
interface Played {
  readonly release: Release
  readonly shared: Shared
  readonly demo: (day: string) => Practice
  readonly lexicon: Lexicon
  readonly folder: string
}

/** Opens the sample practice's desk at a time of day, to walk practise calls on. */
type DeskAt = (at: string) => CheckedDesk

/** Everything wrong with the practise calls: their form, names that are not there, and calls that no longer end where they should on the sample practice. `desk` may be handed in, as its search takes long to build. */
export function checkScenarios(content: Played, desk: DeskAt = practiseDesk(content)): Problem[] {
  const { scenarios, places, problems } = readScenarios(content.folder)
  const { release } = content
  const ids = idsOf(content)
  const sound = scenarios.filter((scenario) => namesHold(scenario, places[scenario.id]!, release, ids))
  const walked = sound.flatMap((scenario) => {
    const reader = places[scenario.id]!
    return scenarioFaults(desk(timeOfScenario(scenario, AT)), scenario).map(
      ({ path, message }): Problem => ({
        file: reader.file.file,
        line: reader.file.lineOf(scenario.id, ...path),
        message: `The practise call "${scenario.id}": ${message}`,
      }),
    )
  })
  const readers = new Set(Object.values(places))
  return [...new Set([...problems, ...[...readers].flatMap((reader) => reader.problems)]), ...walked]
}

function idsOf({ release, shared }: Played): ReadonlySet<string> {
  const pathways = Object.values(release.pathways)
  return new Set([
    'gate',
    ...Object.keys(release.facts),
    ...Object.keys(shared.signs),
    ...release.opening.breaths.flatMap(({ rows }) => rows.map(({ id }) => id)),
    ...pathways.flatMap(({ signs, facts }) => [...signs.map(({ id }) => id), ...Object.keys(facts)]),
  ])
}

/** Whether every topic, place and fact of a scenario is there; those that are not become faults with their line. */
function namesHold(
  scenario: Scenario,
  reader: Reader,
  { pathways, destinations }: Release,
  ids: ReadonlySet<string>,
): boolean {
  const { id, topics, problem, least, most, who, lines } = scenario
  const before = reader.problems.length
  for (const topic of topics)
    if (!pathways[topic]) reader.fault([id, 'topics'], `There is no topic "${topic}".`)
  for (const topic of problem?.topics ?? [])
    if (pathways[topic]?.kind !== 'symptom')
      reader.fault([id, 'problem', 'topics'], `There is no topic of symptoms "${topic}".`)
  for (const place of ['least', 'most'] as const)
    if (!destinations[scenario[place]])
      reader.fault([id, place], `There is no destination "${scenario[place]}".`)
  for (const field of ['who', 'lines'] as const)
    for (const name of Object.keys(field === 'who' ? who : lines))
      if (!ids.has(name))
        reader.fault([id, field, name], `"${name}" is no row, sign or fact that is asked anywhere.`)
  return reader.problems.length === before && Boolean(least && most)
}

/** The sample practice's desk at any time, with the search of the real desk, which is built once. */
export function practiseDesk({ release: base, demo, lexicon, folder }: Played): DeskAt {
  const found = { release: base, lexicon, folder }
  const index = buildWholeIndex(topicsToFind(found), lexicon, oddsOfHeard(found))
  const danger = buildWholeDanger(readDanger(folder), index)
  const find = (words: string, only?: 'symptoms') => {
    const { rest, ...who } = readWho(words)
    return searchTopics(index, rest || words, only ? index.topics.length : SHOWN, who)
      .map(({ id }) => id)
      .filter((id) => !only || base.pathways[id]!.kind === 'symptom')
      .slice(0, SHOWN)
  }
  return (at) => {
    const practice = withOwnHours(demo(at.slice(0, 10)), at)
    return {
      release: compose(base, practice),
      practice,
      at,
      find,
      card: (words) => findDanger(danger, words, find(words)[0])?.card,
    }
  }
}
