import { wholesAloud } from '../../call/before-signs.ts'
import { type Disposition, dispose } from '../../call/disposition.ts'
import { type Enquiry, factOf } from '../../call/enquiry.ts'
import { askedSigns } from '../../call/signs.ts'
import { inVoice } from '../../pathway/voice.ts'
import { answersOf, type Partition } from '../partitions.ts'
import type { Fault } from '../problem.ts'
import { wordCount } from './plain-words.ts'

/** Words read aloud on a pathway, in words: the least to the most that any caller hears. */
export interface SpokenFigures {
  /** Signs that the opening has not asked, and the facts asked, for each kind of caller, in rising order. */
  readonly asked: readonly number[]
  /** What is said at the end and the spoken safety net, in rising order. */
  readonly closing: readonly number[]
}

/** At most this many words of signs and questions on a symptom call, and on any other. */
const MOST_ASKED = { symptom: 120, other: 40 }
const MOST_CLOSING = 75

/** Counts what each kind of caller would hear when no danger sign is there. */
export function spokenFigures(enquiry: Enquiry, partitions: readonly Partition[]): SpokenFigures {
  const { pathway, release } = enquiry
  const covered = new Set(
    pathway.kind === 'symptom'
      ? release.opening.breaths.flatMap((breath) => breath.rows.flatMap((row) => row.covers))
      : [],
  )
  const asked: number[] = []
  const signWords = new Map<string, number>()
  for (const partition of partitions) {
    if (partition.line < 0) continue
    const answers = answersOf(partition.people)
    const parts = pathway.signs.flatMap(({ partOf = [] }) => partOf)
    const who = ['age', 'sex', ...parts].map((id) => answers[id]).join()
    const { signs: _, ...open } = answers
    const first = wholesAloud({ ...enquiry, answers: open }).map(({ id }) => id)
    if (!signWords.has(who)) {
      const nothing = Object.fromEntries(parts.map((id) => [id, 'no']))
      const caller = { ...enquiry, answers: { ...nothing, ...answers } }
      const shown = askedSigns(caller).filter((sign) => !covered.has(sign.id) && !sign.look)
      signWords.set(
        who,
        shown.reduce((sum, sign) => sum + wordCount(inVoice(sign.say, 'they')), 0),
      )
    }
    const facts = [...new Set([...first, ...partition.people.keys()])]
      .filter((id) => id !== 'age')
      .map((id) => factOf(release, pathway, id))
      .filter((fact) => !fact.look)
    asked.push(
      signWords.get(who)! + facts.reduce((sum, fact) => sum + wordCount(inVoice(fact.ask, 'they')), 0),
    )
  }
  const rising = (a: number, b: number) => a - b
  const closing = endingsOf(enquiry, partitions).map(
    ({ say, safetyNet }) => wordCount(say) + wordCount(safetyNet.spoken),
  )
  return { asked: asked.sort(rising), closing: closing.sort(rising) }
}

const endings = new WeakMap<readonly Partition[], readonly Disposition[]>()

/** The answers of a topic without a danger sign, one for each line and place that it can end at. */
export function endingsOf(enquiry: Enquiry, partitions: readonly Partition[]): readonly Disposition[] {
  const known = endings.get(partitions)
  if (known) return known
  const ends = new Map<string, Disposition>()
  for (const { line, raised, fitting, people } of partitions) {
    const end = `${line} ${raised ?? ''} ${fitting[0]?.join('+') ?? ''}`
    if (line >= 0 && !ends.has(end)) ends.set(end, dispose({ ...enquiry, answers: answersOf(people) }))
  }
  const all = [...ends.values()]
  endings.set(partitions, all)
  return all
}

/** The longest call stays sayable (D9). */
export function checkSpokenWords(enquiry: Enquiry, partitions: readonly Partition[]): Fault[] {
  const { pathway } = enquiry
  const { asked, closing } = spokenFigures(enquiry, partitions)
  const most = pathway.kind === 'symptom' ? MOST_ASKED.symptom : MOST_ASKED.other
  const faults: Fault[] = []
  const longest = asked.at(-1) ?? 0
  if (longest > most)
    faults.push({
      invariant: 9,
      pathway: pathway.id,
      path: ['flags'],
      message: `Signs and questions can take ${longest} words aloud; keep them to ${most}.`,
    })
  const end = closing.at(-1) ?? 0
  if (end > MOST_CLOSING)
    faults.push({
      invariant: 9,
      pathway: pathway.id,
      path: ['say'],
      message: `What is said at the end can take ${end} words; keep it to ${MOST_CLOSING}.`,
    })
  return faults
}
