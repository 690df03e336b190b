import { readAge } from '../../clock/age.ts'
import type { Condition } from '../../pathway/expression.ts'
import type { WhoSaid } from './who.ts'

/** The ages in months, and the sex. */
interface Possible {
  readonly from: number
  readonly to: number
  readonly sex?: 'female' | 'male'
}

const YEAR = 12
const OLDEST = 125 * YEAR
const GROUPS: Readonly<Record<NonNullable<WhoSaid['stage']>, readonly [number, number]>> = {
  baby: [0, YEAR - 1],
  child: [0, 16 * YEAR - 1],
  young: [0, OLDEST],
  adult: [16 * YEAR, OLDEST],
  older: [65 * YEAR, OLDEST],
}
const FEMALE = { fact: 'sex', op: '=', value: 'male', not: true } as const
/** Whom a whole group of topics is for, where a topic does not say so itself. */
const BY_GROUP: Readonly<Record<string, Condition>> = {
  'womens-health': [[FEMALE]],
  // A baby may be the one whom the mother rings about; a child of 1 to 9 years is neither.
  pregnancy: [
    [FEMALE, { fact: 'age', op: '<', value: YEAR }],
    [FEMALE, { fact: 'age', op: '>=', value: 9 * YEAR }],
  ],
  'mens-health': [[{ fact: 'sex', op: '=', value: 'female', not: true }]],
}
const MEANT_FOR = 1.15
/** A topic for a few months of life, and the patient is in them. */
const MADE_FOR = 1.2
const NARROW = 3 * YEAR
/** A topic for children when no child was mentioned: most callers ring about an adult. */
const NOT_SAID = 0.9
const ADULTS: Possible = { from: 16 * YEAR, to: 65 * YEAR - 1 }
const NOT_FOR = 0.5

/** How much more or less a topic is worth for the person in the typed words: a topic made for them comes first, one that is not for them stays findable further down. */
export function fitsWho(
  topic: { readonly group: string; readonly for?: Condition },
  who: Partial<WhoSaid>,
  possible = possibleOf(who),
): number {
  if (who.pregnant && topic.group === 'pregnancy') return MEANT_FOR
  const meant = topic.for ?? BY_GROUP[topic.group]
  if (isForOtherSex(meant, who)) return NOT_FOR
  if (topic.group === 'children' && !topic.for)
    return !possible || possible.from >= 16 * YEAR ? NOT_SAID : MEANT_FOR
  if (!meant) return 1
  if (!possible) return mayHold(meant, ADULTS) ? 1 : NOT_SAID
  if (!mayHold(meant, possible)) return NOT_FOR
  if (!topic.for) return 1
  if (who.age === undefined && who.stage === 'young') return mayHold(meant, ADULTS) ? 1 : MEANT_FOR
  if (who.age === undefined && who.stage === 'adult') return mayHold(meant, ADULTS) ? MEANT_FOR : 1
  return mayHold(meant, { from: possible.from + NARROW, to: OLDEST }) || possible.to === OLDEST
    ? MEANT_FOR
    : MADE_FOR
}

/** Whether the topic is for others than the person in the typed words: such a topic never comes first. */
export function isForOthers(
  topic: { readonly for?: Condition },
  who: Partial<WhoSaid>,
  possible = possibleOf(who),
): boolean {
  if (isForOtherSex(topic.for, who)) return true
  return possible !== undefined && topic.for !== undefined && !mayHold(topic.for, possible)
}

/** Whether it is for a woman, and only "he" was said, or the other way round. */
function isForOtherSex(meant: Condition | undefined, { heOrShe }: Partial<WhoSaid>): boolean {
  return Boolean(meant && heOrShe && !mayHold(meant, { from: 0, to: OLDEST, sex: heOrShe }))
}

/** The ages and the sex that the typed words leave possible; none where they say neither. What asks this of many topics asks it once. */
export function possibleOf({ age, sex, stage }: Partial<WhoSaid>): Possible | undefined {
  const read = age === undefined ? undefined : readAge(age)
  const ages = read ? [read.from, read.to] : stage ? GROUPS[stage] : undefined
  if (!ages && !sex) return undefined
  const [from, most] = ages ?? [0, OLDEST]
  // What is for children from one year on leads a baby on by itself, as no topic of its own would.
  const to = Math.max(most!, YEAR)
  return { from: from!, to, ...(sex ? { sex } : {}) }
}

/** Whether anyone possible meets the condition; facts other than age and sex are open. */
function mayHold(condition: Condition, { from, to, sex }: Possible): boolean {
  return condition.some((group) =>
    group.every((term) => {
      const value = Number(term.value)
      if (term.fact === 'sex') return !sex || (sex === term.value) !== (term.not === true)
      if (term.fact !== 'age' || Number.isNaN(value)) return true
      const [low, high] =
        term.op === '<'
          ? [0, value - 1]
          : term.op === '<='
            ? [0, value]
            : term.op === '>'
              ? [value + 1, OLDEST]
              : term.op === '>='
                ? [value, OLDEST]
                : [value, term.to === undefined ? value : Number(term.to)]
      return from <= high && to >= low
    }),
  )
}

const OLD = 65 * YEAR
const GROWN = 16 * YEAR

/** The word, that nobody types, by which the search keeps apart what was heard of somebody old and of a child; none for anyone else: "stopped drinking" is another thing for each. */
export function lifeWord(who: Partial<WhoSaid>): readonly string[] {
  const possible = possibleOf(who)
  if (!possible) return []
  if (possible.from >= OLD) return ['zzold']
  return possible.to < GROWN ? ['zzchild'] : []
}
