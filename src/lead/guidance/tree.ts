import { AT_ONCE, compareNeeds, fastest, type Need, needOf } from '#core/pathway/need.ts'
import type { Chain, Pathway, Raise, Rank, Sign, Step } from '#core/pathway/pathway.ts'
import type { Release } from '#core/pathway/release.ts'
import { inVoice } from '#core/pathway/voice.ts'
import { t } from '#ui/language.ts'
import type { FactsOf } from './condition-words.ts'
import { conditionWords } from './condition-words.ts'

/** One box of the drawn tree: what is asked or true, and where it leads. */
export interface TreeRow {
  readonly kind: 'sign' | 'raise' | 'send'
  readonly key: string
  readonly head: string
  readonly lines: readonly string[]
  readonly steps: readonly Step[]
  readonly rank: Rank
  /** Whether a yes ends here. If not, the caller gets at least this, and the boxes below still count. */
  readonly ends: boolean
}

/** A topic as it is drawn, from the most urgent to the last line: danger signs by where they lead, what makes it more urgent, and the lines of the answer. */
export function treeRows(release: Release, pathway: Pathway, settings: FactsOf['settings'] = {}): TreeRow[] {
  const of: FactsOf = { release, pathway, settings }
  const places = [...new Set(pathway.signs.map(({ to }) => to))]
  const need = (chain: Chain) => needOf(chain, release.destinations)
  const lines = pathway.send.map(need)
  const raises = pathway.raise.map(need)
  const above = (one: Need, others: readonly Need[]) => others.every((other) => compareNeeds(one, other) > 0)
  const notBelow = (one: Need, others: readonly Need[]) =>
    others.every((other) => compareNeeds(one, other) >= 0)
  return [
    ...places.map(
      (to): TreeRow => ({
        kind: 'sign',
        key: `sign ${to}`,
        head: t('guide-any-of'),
        lines: pathway.signs.filter((sign) => sign.to === to).map((sign) => signLine(sign, of)),
        steps: [[to]],
        rank: release.destinations[to]!.high,
        ends:
          release.destinations[to]!.high >= AT_ONCE ||
          notBelow(fastest(release.destinations[to]!), [...lines, ...raises]),
      }),
    ),
    ...byChain(pathway.raise, need).map(
      ([first, ...others]): TreeRow => ({
        kind: 'raise',
        key: `raise ${first.id}`,
        head: t('guide-sooner'),
        // The content's own raises have no reason in words.
        lines: [first, ...others].map(({ when, why }) =>
          /[&|<>=]/.test(why) ? conditionWords(when, of) : why,
        ),
        steps: first.steps,
        rank: first.clock,
        // Where a line and a raise are equally soon, the line answers.
        ends: above(need(first), lines) && notBelow(need(first), raises),
      }),
    ),
    ...pathway.send.map(
      ({ when, steps, clock }, at): TreeRow => ({
        kind: 'send',
        key: `send ${at}`,
        head: when ? t('guide-if') : t('guide-else'),
        lines: when ? [conditionWords(when, of)] : [],
        steps,
        rank: clock,
        ends: true,
      }),
    ),
  ]
}

/** Raises that lead to one place, the most urgent first: whichever holds, none of them is asked before another. */
function byChain(raises: readonly Raise[], need: (chain: Chain) => Need): (readonly [Raise, ...Raise[]])[] {
  const groups = new Map<string, [Raise, ...Raise[]]>()
  for (const raise of raises.toSorted((a, b) => compareNeeds(need(b), need(a)))) {
    const key = `${raise.clock} ${raise.steps.map((step) => step.join('+')).join()}`
    const group = groups.get(key)
    if (group) group.push(raise)
    else groups.set(key, [raise])
  }
  return [...groups.values()]
}

/** A sign as it is asked, with whom it is asked of. */
export function signLine(sign: Sign, of: FactsOf): string {
  const say = inVoice(sign.say, 'they')
  return sign.if ? t('guide-only', { say, who: conditionWords(sign.if, of) }) : say
}
