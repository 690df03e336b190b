import type { Fact } from '#core/pathway/pathway.ts'
import type { Call } from '../call/call.ts'
import { ChoiceFact } from './ChoiceFact.tsx'
import { ListFacts, recordAlerts } from './ListFacts.tsx'
import { NumberFact } from './NumberFact.tsx'

/** The facts that can still change the answer: a number, a choice or a single yes/no question by itself, several yes/no ones in one list. */
export function FactsScreen({ call, facts }: { readonly call: Call; readonly facts: readonly Fact[] }) {
  const single = facts[0]!
  if (facts.length === 1 && (single.kind === 'age' || single.kind === 'days'))
    return <NumberFact key={single.id} call={call} fact={single} />
  if (facts.length === 1 && (single.kind === 'one-of' || recordAlerts(call).length === 0))
    return <ChoiceFact key={single.id} call={call} fact={single} />
  return <ListFacts key={facts.map(({ id }) => id).join()} call={call} facts={facts} />
}
