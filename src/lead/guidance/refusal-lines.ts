import type { Condition, Term } from '#core/pathway/expression.ts'
import type { Destination } from '#core/pathway/pathway.ts'
import { t } from '#ui/language.ts'
import { conditionWords, type FactsOf } from './condition-words.ts'

/** Whom a kind of help never takes, in words, one line for each reason: "age under 5", "weak immune system". */
export function refusalLines({ refuses, youngest }: Destination, of: FactsOf): string[] {
  return [...(youngest ? [youngest] : []), ...refuses].map(({ when }) => refusalLine(when, of))
}

function refusalLine(when: Condition, of: FactsOf): string {
  return when
    .map((group) => group.map((term) => shortWords(term, of)).join(t('guide-and')))
    .join(t('guide-or'))
}

/** What the desk calls it, where it has a short name for it. */
function shortWords(term: Term, of: FactsOf): string {
  const key = `refuses-${term.fact}`
  const short = term.op === 'yes' && !term.not ? t(key) : key
  return short === key ? conditionWords([[term]], of) : short
}
