import { writeAge, writeLastAge } from '#core/clock/age.ts'
import type { Condition, Term } from '#core/pathway/expression.ts'
import type { Fact, Pathway } from '#core/pathway/pathway.ts'
import type { Release } from '#core/pathway/release.ts'
import { inVoice } from '#core/pathway/voice.ts'
import { t } from '#ui/language.ts'

/** Where a condition's facts are looked up. */
export interface FactsOf {
  readonly release: Pick<Release, 'facts' | 'settings'>
  readonly pathway: Pick<Pathway, 'facts'>
  /** Numbers that the practice has set. */
  readonly settings?: Readonly<Record<string, number>>
}

/** A condition in words: "age under 5, and “Pregnant?” yes; or more than 7 days". */
export function conditionWords(condition: Condition, of: FactsOf): string {
  return condition
    .map((group) => group.map((term) => termWords(term, of)).join(t('guide-and')))
    .join(t('guide-or'))
}

function termWords(term: Term, of: FactsOf): string {
  const { fact, op } = term
  if (fact === 'sex') return t(`guide-sex-${term.value}${term.not ? '-not' : ''}`)
  if (fact === 'pregnant') return t(term.not ? 'guide-pregnant-not' : 'guide-pregnant')
  const known: Fact | undefined = of.pathway.facts[fact] ?? of.release.facts[fact]
  if (op === 'yes' || op === '=') {
    const ask = known ? inVoice(known.ask, 'they', 'sentence').replace('{until}', t('guide-until')) : fact
    const said = op === '=' ? (known?.options?.[String(term.value)] ?? String(term.value)) : t('yes')
    if (op === '=') return t(term.not ? 'guide-other-than' : 'guide-said', { ask, said })
    return t('guide-said', { ask, said: term.not ? t('no') : said })
  }
  const words = rangeText(term, of)
  return term.not ? t('guide-not', { words }) : words
}

function rangeText({ fact, op, value, to }: Term, of: FactsOf): string {
  const number = (n: Term['value']) => (typeof n === 'string' ? settingOf(n, of) : n!)
  const [from, last] = [number(value), to === undefined ? 0 : number(to)]
  const kind = fact === 'age' ? 'age' : 'days'
  const write = (n: number) => (kind === 'age' ? writeAge(n) : String(n))
  switch (op) {
    case '<':
      return t(`guide-${kind}-under`, { n: write(from), count: from })
    case '<=':
      return t(`guide-${kind}-up-to`, { n: kind === 'age' ? writeLastAge(from) : String(from), count: from })
    case '>':
      return t(`guide-${kind}-over`, { n: write(from), count: from })
    case '>=':
      return t(`guide-${kind}-from`, { n: write(from), count: from })
    default:
      return t(`guide-${kind}-between`, {
        from: write(from),
        to: kind === 'age' ? writeLastAge(last) : String(last),
      })
  }
}

function settingOf(id: string, { release, settings }: FactsOf): number {
  return settings?.[id] ?? release.settings[id]?.default ?? Number.NaN
}
