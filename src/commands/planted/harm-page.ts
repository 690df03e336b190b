import { writeAge } from '#core/clock/age.ts'
import type { PlantedFault } from './faults.ts'
import type { Harm } from './harm.ts'

/** A planted fault that no rule and no worked case caught, and who would come to harm by it, if anybody. */
export interface Slipped {
  readonly fault: Pick<PlantedFault, 'kind' | 'file' | 'what'>
  readonly harm: Harm | undefined
  /** It was noticed all the same, since the version of a topic did not move with it. */
  readonly noticed: boolean
}

/** The page "who would come to harm": for each planted fault that nothing caught the person who would be misled, then those that only the version gave away. `figures` is the last line of the run. */
export function harmPage(slipped: readonly Slipped[], figures: string): string {
  const harmful = slipped.filter(({ harm }) => harm)
  const table = (rows: readonly Slipped[], none: string) =>
    rows.length > 0 ? [...HEAD, ...rows.map(row)] : [none]
  return [
    '# Who would come to harm',
    '',
    'Written by `npm run mutate`, which plants faults in the content and looks which of them the checks catch. Each row is a fault that got',
    'through and somebody whom it would mislead: what they answer, where they would be sent, and where they should be.',
    '',
    figures,
    '',
    '## Not caught by anything',
    '',
    ...table(
      harmful.filter(({ noticed }) => !noticed),
      'Nobody: of the faults that were planted none got through that could harm.',
    ),
    '',
    '## Caught only because the version did not move',
    '',
    'Whoever raises the version as well would publish these, if the second reader of that version does not see them.',
    '',
    ...table(
      harmful.filter(({ noticed }) => noticed),
      'Nobody.',
    ),
    '',
  ].join('\n')
}

const HEAD = [
  '| fault | where | who, on which topic | is sent to | and should be sent to |',
  '|---|---|---|---|---|',
]

function row({ fault, harm }: Slipped): string {
  const { topic, answers, how, goes, should } = harm!
  const place = (one: Harm['goes']) => (one ? `${one.destination}, rank ${one.rank}` : 'nothing')
  const cells = [
    `${fault.kind}: ${fault.what}`,
    fault.file,
    `${personWords(answers)}, "${topic}": ${how}`,
    place(goes),
    place(should),
  ]
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
}

/** A caller in words: a woman of 54; says yes to fever; has insulin. */
function personWords(answers: Harm['answers']): string {
  const who = answers.sex === 'female' ? 'a woman' : answers.sex === 'male' ? 'a man' : 'somebody'
  const age = answers.age === undefined ? '' : ` aged ${writeAge(Number.parseInt(String(answers.age), 10))}`
  const rest = Object.entries(answers).flatMap(([id, value]) => {
    if (id === 'age' || id === 'sex' || value === 'no' || value === 'none') return []
    return [value === 'yes' ? id : `${id} ${value}`]
  })
  return [`${who}${age}`, ...rest].join(', ')
}
