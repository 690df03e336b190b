import type { UsedColumn } from '#core/exchange/as-kept/columns.ts'
import type { ServiceChange } from '#core/exchange/compare.ts'
import type { Destination } from '#core/pathway/pathway.ts'
import type { Practice } from '#core/practice/practice.ts'
import { leadContent } from '../link/lead-data.ts'
import { kindsToChoose } from '../services/kind-groups.ts'

const MOST = 12

/** The kinds of help that new services of a file most likely give: those that their names speak of, then those that the practice's own services give most, at most a dozen. */
export function likelyKinds(
  fresh: readonly Pick<ServiceChange, 'service'>[],
  destinations: Readonly<Record<string, Destination>>,
  own: Pick<Practice, 'services'> | undefined,
): string[] {
  const { kindWords = {} } = leadContent.value
  const names = fresh.map(({ service }) => ` ${service.name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `)
  const isNamed = ({ id, label }: Destination) =>
    [label.toLowerCase(), ...(kindWords[id] ?? [])].some((word) =>
      names.some((name) => name.includes(` ${word} `)),
    )
  const given = new Map<string, number>()
  for (const id of own?.services.flatMap(({ serves }) => serves) ?? [])
    given.set(id, (given.get(id) ?? 0) + 1)
  const kinds = kindsToChoose(destinations, [])
  const named = kinds.filter(isNamed).map(({ id }) => id)
  const usual = kinds
    .filter(({ id, practice }) => !practice && given.has(id))
    .map(({ id }) => id)
    .toSorted((one, other) => given.get(other)! - given.get(one)!)
  return [...new Set([...named, ...usual])].slice(0, MOST)
}

/** Whether a table's headings are those of a telephone system's report, which no service stands in. */
export function isCallTable(columns: readonly UsedColumn[] = []): boolean {
  const headings = columns.map(({ heading }) => heading)
  const counts = headings.filter((one) =>
    /\b(?:offered|answered|abandon(?:ed)?|calls?|waited|wait)\b/i.test(one),
  )
  return (
    counts.length > 1 ||
    (counts.length > 0 && headings.some((one) => /\b(?:hour|time|interval)\b/i.test(one)))
  )
}
