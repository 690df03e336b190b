import { type Condition, cutsOf, type FactValue, holds } from '../pathway/expression.ts'
import { type FactTree, growTree } from '../pathway/fact-tree.ts'
import type { Sign } from '../pathway/pathway.ts'
import { domainOf, standsFor } from './domains.ts'
import type { Person } from './eligibility.ts'
import { type Enquiry, factOf, type Lookup } from './enquiry.ts'
import { signReply } from './signs.ts'

/** Facts that are known, each with its value. */
export type Known = ReadonlyMap<string, FactValue>

/** The values that a fact may still take; `also` cuts its stretches further. */
type Domain = (fact: string, also?: readonly number[]) => readonly FactValue[]

/** The person in one reading of every fact. */
export function inReading({ release }: Enquiry, lookup: Lookup): Person {
  return { meets: (limit) => holds(limit, lookup, release.values) }
}

/** The person whom facts decided on: a limit counts if it holds in any of the readings that are left, each with the facts it fixed (engine rule 21). */
export function inAnyReading(
  enquiry: Enquiry,
  readings: readonly Known[],
  domain: Domain = (id, also) => domainOf(enquiry, id, also),
): Person {
  return {
    meets: (limit) =>
      readings.some((known) =>
        mayHold(treeOf(enquiry, limit, (id, also) => stretchOf(known.get(id), domain(id), domain(id, also)))),
      ),
  }
}

/**
 * The person after a danger sign, or a floor, has decided (engine rule 52). An answer counts in every way in which it may be read; age and sex count
 * in every way while they are not known; a fact that was never asked refuses nobody. `to` is where the sign leads, which may say of whom it is said;
 * with `reading` it is the person in one reading of age and sex.
 */
export function afterSign(enquiry: Enquiry, to?: string, reading?: Lookup): Person {
  const { release, answers } = enquiry
  const about = to === undefined ? undefined : release.destinations[to]?.about
  const alwaysCounts = (id: string) => id === 'age' || id === 'sex'
  const domain: Domain = (id, also) => {
    const values = domainOf(enquiry, id, also)
    if (id === 'sex' && about && values.includes(about)) return [about]
    return reading && alwaysCounts(id) ? [reading(id)] : values
  }
  const asked = (id: string) => alwaysCounts(id) || answers[id] !== undefined
  return { meets: (limit) => mayHold(treeOf(enquiry, limit, domain), asked) }
}

function treeOf(enquiry: Enquiry, limit: Condition, domain: Domain): FactTree<boolean> {
  const { values } = enquiry.release
  return growTree(
    (plain) => holds(limit, personLookup(enquiry, plain), values),
    (id) => domain(id, cutsOf(limit, id, values)),
  )
}

/** A known value stands for the whole stretch up to the next value of `all`; `finer` has its parts. An unknown one may be anything. */
function stretchOf(
  known: FactValue | undefined,
  all: readonly FactValue[],
  finer: readonly FactValue[],
): readonly FactValue[] {
  if (known === undefined) return finer
  if (typeof known !== 'number') return [known]
  const next = all.find((value) => Number(value) > known) ?? Number.POSITIVE_INFINITY
  return [known, ...finer.filter((value) => Number(value) > known && Number(value) < Number(next))]
}

/** Whether a limit holds in some reading of the facts that count, whatever the facts that do not count may be. */
function mayHold(tree: FactTree<boolean>, counts: (fact: string) => boolean = () => true): boolean {
  if ('leaf' in tree) return tree.leaf
  const held = ({ tree: next }: { readonly tree: FactTree<boolean> }) => mayHold(next, counts)
  return counts(tree.fact) ? tree.branches.some(held) : tree.branches.every(held)
}

/** Wraps a plain lookup so that signs read as facts and a fact that does not apply to the person is "no" without being asked. */
export function personLookup(enquiry: Enquiry, plain: Lookup): Lookup {
  const signs = new Map(enquiry.pathway.signs.map((sign) => [sign.id, sign]))
  const lookup: Lookup = (id) => {
    const sign = signs.get(id)
    if (sign) return countsAsYes(enquiry, sign)
    const asked = standsFor(enquiry, id)
    if (asked !== id) return lookup(asked)
    const fact = factOf(enquiry.release, enquiry.pathway, id)
    if (fact.when && !holds(fact.when, lookup, enquiry.release.values)) return false
    return plain(id)
  }
  return lookup
}

/** Whether a sign's answer counts as yes: "not sure" and "rather not say" do at rank 3 and below (engine rule 20), unless the sign says what not sure counts as (engine rule 45). */
function countsAsYes(enquiry: Enquiry, sign: Sign): boolean {
  const reply = signReply(enquiry, sign)
  if (reply === 'yes') return true
  if (reply === 'unsure' && sign.unsure) return false
  const rank = enquiry.release.destinations[sign.to]!.high
  return rank <= 3 && (reply === 'unsure' || reply === 'declined')
}
