import type { Played } from '../matrix/play.ts'
import { judgePlace } from './place.ts'
import { deskFor, playScenario, type ScenarioDesk } from './play-scenario.ts'
import type { RightTopics, Scenario } from './scenario.ts'

/** The desk at which scenarios are checked, with its search: the topics that words find, best first, and the emergency card that they raise. */
export interface CheckedDesk extends ScenarioDesk {
  readonly find: (words: string, only?: 'symptoms') => readonly string[]
  readonly card: (words: string) => string | undefined
}

/** Something that no longer holds in a scenario: the field, and what to do. */
export interface ScenarioFault {
  readonly path: readonly string[]
  readonly message: string
}

/** A right topic must be among so many. */
const AMONG = 3

/** Walks a scenario through each of its topics by its own lines: where it ends, whether its topics are found, and whether all its lines are still asked for (engine rule 80). */
export function scenarioFaults(desk: CheckedDesk, scenario: Scenario): ScenarioFault[] {
  const { problem } = scenario
  const at = deskFor(desk, scenario, `${desk.at.slice(0, 10)}T23:59`)
  const walks = scenario.topics.flatMap((topic) =>
    (problem?.topics ?? [undefined]).map((second) => ({
      topic,
      played: playScenario(at, scenario, topic, second),
    })),
  )
  const asked = new Set(walks.flatMap(({ played }) => played.asked))
  return [
    ...foundFaults(desk, scenario, ['finds']),
    ...(problem ? foundFaults(desk, problem, ['problem', 'finds'], 'symptoms') : []),
    ...(problem && scenario.lines.gate?.means !== 'yes'
      ? [
          {
            path: ['problem'],
            message: 'A problem follows a yes at the gate: write that line, or leave the problem out.',
          },
        ]
      : []),
    ...cardFaults(desk, scenario),
    ...walks.flatMap(({ topic, played }) => endFaults(desk, scenario, topic, played)),
    ...Object.keys(scenario.lines)
      .filter((id) => !asked.has(id))
      .map((id) => ({
        path: ['lines', id],
        message: `"${id}" is not asked in this call any more: walk it again, and leave the line out or write it for what is asked.`,
      })),
    ...openChoices(desk, scenario, asked),
  ]
}

function foundFaults(
  { find }: CheckedDesk,
  { finds, topics }: RightTopics,
  path: readonly string[],
  only?: 'symptoms',
): ScenarioFault[] {
  const found = find(finds, only).slice(0, AMONG)
  if (topics.some((topic) => found.includes(topic))) return []
  return [
    {
      path,
      message: `"${finds}" finds ${found.join(', ') || 'nothing'}; one of ${topics.join(', ')} must be among the first ${AMONG}.`,
    },
  ]
}

/** A card that the words raise ends the call before its topic: it must be one of the right ends. */
function cardFaults({ card, release }: CheckedDesk, scenario: Scenario): ScenarioFault[] {
  const { finds, problem } = scenario
  return [
    { path: ['finds'], words: finds },
    ...(problem ? [{ path: ['problem', 'finds'], words: problem.finds }] : []),
  ].flatMap(({ path, words }) => {
    const raised = card(words)
    if (!raised) return []
    const place = { destination: raised, also: [], rank: release.destinations[raised]!.high }
    if (judgePlace(release.destinations, place, scenario) === 'right') return []
    return [
      {
        path,
        message: `"${words}" raises the emergency card for ${raised}; at most ${scenario.most} is right.`,
      },
    ]
  })
}

function endFaults(
  { release }: CheckedDesk,
  scenario: Scenario,
  topic: string,
  { disposition }: Played,
): ScenarioFault[] {
  const { least, most } = scenario
  const judged = judgePlace(release.destinations, disposition, scenario)
  if (judged === 'right') return []
  return [
    {
      path: [judged === 'too-little' ? 'least' : 'most'],
      message: `Under ${topic} it ends at ${disposition.destination} (rank ${disposition.rank}${disposition.also.length ? `, also ${disposition.also.join(', ')}` : ''}): ${judged === 'too-little' ? `least ${least}` : `most ${most}`}. Walk it again.`,
    },
  ]
}

/** Choices and numbers that are asked and that the caller cannot answer. */
function openChoices(
  { release }: CheckedDesk,
  { topics, problem, who, lines }: Scenario,
  asked: ReadonlySet<string>,
): ScenarioFault[] {
  const pathways = [...topics, ...(problem?.topics ?? [])].map((id) => release.pathways[id]!)
  const facts = pathways.flatMap(({ facts: own }) => Object.values(own))
  const open = facts.filter(({ id, kind }) => kind === 'one-of' && asked.has(id) && !who[id] && !lines[id])
  return [...new Set(open.map(({ id }) => id))].map((id) => ({
    path: ['lines'],
    message: `"${id}" is asked and has several answers: write what the caller says to it.`,
  }))
}
