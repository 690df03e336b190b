import { wholesAloud } from '../call/before-signs.ts'
import { dispose } from '../call/disposition.ts'

import { glanceRows } from '../call/domains.ts'
import { type Enquiry, factOf } from '../call/enquiry.ts'
import { askedSigns } from '../call/signs.ts'
import type { Sign } from '../pathway/pathway.ts'
import { inVoice } from '../pathway/voice.ts'
import { answersOf, type Partition } from './partitions.ts'
import { wordCount } from './plain-words.ts'
import type { Fault } from './problem.ts'

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
  const closing = new Map<string, number>()
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
    const end = `${partition.line} ${partition.raised ?? ''} ${partition.fitting[0]?.join('+') ?? ''}`
    if (!closing.has(end)) {
      const { say, safetyNet } = dispose({ ...enquiry, answers })
      closing.set(end, wordCount(say) + wordCount(safetyNet.spoken))
    }
  }
  const rising = (a: number, b: number) => a - b
  return { asked: asked.sort(rising), closing: [...closing.values()].sort(rising) }
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

/** What asks about a thing as a whole, and the words in which a part of it speaks of it, restated apart from the content (D48; engine rule 89). */
const WHOLES: readonly {
  readonly ids: readonly string[]
  readonly words: RegExp
  /** A sign of it with an "or" can be true otherwise too. */
  readonly or?: true
}[] = [
  { ids: ['pregnant', 'mat-record'], words: /\bpregnant\b/, or: true },
  { ids: ['fever', 'hot'], words: /\b(fever|shaking)\b/, or: true },
  { ids: ['immune'], words: /\b(spleen|weak immune system)\b/ },
  { ids: ['thinner'], words: /\b(blood thinner|warfarin)\b/ },
  { ids: ['risky-meds'], words: /\b(carbimazole|methotrexate)\b/, or: true },
  { ids: ['steroids'], words: /\bsteroid (emergency )?card\b/ },
  { ids: ['insulin'], words: /\bgliflozin\b/ },
  { ids: ['kidney-meds'], words: /\b(lithium|on dialysis)\b/ },
  { ids: ['thirst'], words: /^thirsty\b/, or: true },
  { ids: ['yellow'], words: /\byellow eyes\b/, or: true },
]

/** Nobody is asked the same in other words: a sign that speaks of what this topic looks up, or asks as a whole, is put to those alone for whom that may be true; what is asked aloud is not looked up beside it (D48). */
export function checkAskedOnce(enquiry: Enquiry): Fault[] {
  const { pathway } = enquiry
  const asked = new Set([
    ...pathway.signs.map(({ id }) => id),
    ...glanceRows(enquiry).map(({ id }) => id),
    ...wholesAloud(enquiry).map(({ id }) => id),
  ])
  const fault = (path: Fault['path'], message: string): Fault => ({
    invariant: 48,
    pathway: pathway.id,
    path,
    message,
  })
  return WHOLES.flatMap(({ ids, words, or }) => {
    const whole = ids.find((id) => asked.has(id) && !pathway.given.includes(id))
    if (!whole) return []
    const again = pathway.signs.filter(
      (sign) => words.test(sign.say) && !belongs(sign, ids) && !(or && / or /.test(sign.say)),
    )
    return [
      ...(ids.filter((id) => asked.has(id)).length > 1
        ? [fault([], `${ids.join(' and ')} ask the same; leave one out.`)]
        : []),
      ...again.map((sign) =>
        fault(
          ['flags', sign.to, sign.id],
          `"${sign.say}" asks again what "${whole}" asks; write part-of: ${whole}.`,
        ),
      ),
    ]
  })
}

/** Whether a sign is the whole itself, or a part of it. */
function belongs({ id, partOf = [] }: Sign, ids: readonly string[]): boolean {
  return ids.includes(id) || partOf.some((one) => ids.includes(one))
}
