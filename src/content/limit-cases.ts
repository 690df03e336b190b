import type { Problem } from '#core/check/problem.ts'
import type { Vignette } from '#core/check/vignettes.ts'
import { readAge } from '#core/clock/age.ts'
import { type Condition, cutsOf } from '#core/pathway/expression.ts'
import type { Pathway } from '#core/pathway/pathway.ts'
import type { Content } from './load.ts'

/** Limits of a pathway's own lines with no worked case on one side of them: each limit of age, duration, sex and pregnancy needs one on either side. */
export function casesAtLimits(content: Content): Problem[] {
  const values = Object.fromEntries(
    Object.entries(content.release.settings).map(([id, setting]) => [id, setting.default]),
  )
  return Object.values(content.release.pathways).flatMap((pathway) => {
    const cases = content.vignettes.filter((vignette) => vignette.pathway === pathway.id)
    const missing = missingSides(pathway, cases, values)
    if (missing.length === 0) return []
    const { file } = content.places[pathway.id]!
    return [
      {
        file: file.file,
        line: file.lineOf('vignettes'),
        pathway: pathway.id,
        message: `No worked case ${missing.join('; none ')}: write one on either side of every limit.`,
      },
    ]
  })
}

function missingSides(
  pathway: Pathway,
  cases: readonly Vignette[],
  values: Readonly<Record<string, number>>,
): string[] {
  const conditions: Condition[] = pathway.send.flatMap((line) => (line.when ? [line.when] : []))
  const missing: string[] = []
  const sides = (cuts: readonly number[], known: readonly number[], write: (cut: number) => string) => {
    const sorted = [...new Set(cuts)].sort((a, b) => a - b)
    for (const [at, cut] of sorted.entries()) {
      const below = sorted[at - 1] ?? Number.NEGATIVE_INFINITY
      const above = sorted[at + 1] ?? Number.POSITIVE_INFINITY
      if (!known.some((n) => n < cut && n >= below)) missing.push(`below ${write(cut)}`)
      if (!known.some((n) => n >= cut && n < above)) missing.push(`from ${write(cut)}`)
    }
  }
  const ages = cases.flatMap(({ answers }) => {
    const age = answers.age === undefined ? undefined : readAge(String(answers.age))
    return age ? [age.from] : []
  })
  sides(
    conditions.flatMap((condition) => cutsOf(condition, 'age', values)),
    ages,
    (cut) => (cut % 12 === 0 ? `age ${cut / 12}` : `${cut} months`),
  )
  sides(
    conditions.flatMap((condition) => cutsOf(condition, 'days', values)),
    cases.flatMap(({ answers }) => (answers.days === undefined ? [] : [Number(answers.days)])),
    (cut) => `day ${cut}`,
  )
  const named = (fact: string) => conditions.some((c) => c.flat().some((term) => term.fact === fact))
  const answered = (fact: string, value: string) => cases.some(({ answers }) => answers[fact] === value)
  if (named('sex'))
    for (const sex of ['female', 'male']) if (!answered('sex', sex)) missing.push(`with sex ${sex}`)
  if (named('pregnant') && !answered('pregnant', 'yes')) missing.push('who is pregnant')
  return missing
}
