import { check } from '#core/check/check.ts'
import type { Fault, Problem } from '#core/check/problem.ts'
import { runVignette } from '#core/check/vignettes.ts'
import { casesAtLimits } from './limit-cases.ts'
import type { Content } from './load.ts'
import { readMatrix } from './matrix/read-matrix.ts'
import { checkScenarios } from './practise/check-scenarios.ts'
import { checkReviewed } from './reviewed.ts'
import { checkUnused } from './unused.ts'

/** More pathways than this are the whole content. */
const WHOLE = 100

export interface ContentReport {
  readonly problems: readonly Problem[]
  readonly pathways: number
  readonly vignettes: number
  readonly partitions: number
}

/** Everything wrong with the content: its form, the safety rules, and worked cases that do not come out; each with file and line. */
export function checkContent(content: Content, only?: readonly string[]): ContentReport {
  const problems: Problem[] = content.problems.filter(
    (problem) => !only || !problem.pathway || only.includes(problem.pathway),
  )
  const broken = new Set(content.problems.flatMap((problem) => problem.pathway ?? []))
  const sharedBroken = content.problems.some((problem) => !problem.pathway)
  const sound = Object.fromEntries(Object.entries(content.release.pathways).filter(([id]) => !broken.has(id)))
  const result = sharedBroken
    ? { faults: [], partitions: 0 }
    : check({ ...content.release, pathways: sound }, content.demo('2026-11-24'), only)
  problems.push(...result.faults.flatMap((fault) => problemOf(content, fault, broken)))
  const unsafe = new Set([...broken, ...result.faults.map((fault) => fault.pathway)])
  for (const vignette of content.vignettes) {
    if ((only && !only.includes(vignette.pathway)) || broken.has(vignette.pathway) || sharedBroken) continue
    const { differences } = runVignette(content.release, content.demo(vignette.at.slice(0, 10)), vignette)
    if (differences.length > 0)
      problems.push({
        file: vignette.file,
        line: vignette.line,
        pathway: vignette.pathway,
        message: `The worked case "${vignette.it}" ${differences.join('; ')}.${unsafe.has(vignette.pathway) ? ' Mend the faults above first.' : ''}`,
      })
  }
  problems.push(
    ...[...fewVignettes(content), ...casesAtLimits(content)].filter(
      (problem) => !only || only.includes(problem.pathway!),
    ),
  )
  // A few pathways copied to try something use only a few of the shared files.
  if (!sharedBroken && !only && broken.size === 0 && Object.keys(content.release.pathways).length > WHOLE) {
    const matrix = readMatrix(content)
    problems.push(...checkUnused(content, matrix.conditions), ...matrix.problems, ...checkScenarios(content))
  }
  if (!sharedBroken)
    problems.push(
      ...checkReviewed(content).filter(
        (problem) => !broken.has(problem.pathway!) && (!only || only.includes(problem.pathway!)),
      ),
    )
  const pathways = Object.keys(content.release.pathways).length
  return { problems, pathways, vignettes: content.vignettes.length, partitions: result.partitions }
}

function problemOf(content: Content, fault: Fault, broken: ReadonlySet<string>): Problem[] {
  const reader = content.places[fault.pathway]
  // A file that could not be read is missing from the release, so "no such pathway" would only repeat that.
  if ([...broken].some((id) => fault.message === `There is no pathway "${id}" to go on to.`)) return []
  return [
    {
      file: reader?.file.file ?? 'content',
      line: reader?.file.lineOf(...fault.path) ?? 1,
      message: `[D${fault.invariant}] ${fault.message}`,
      pathway: fault.pathway,
      ...(fault.warning ? { warning: true as const } : {}),
    },
  ]
}

/** At least three worked cases each: an ordinary one, a danger one, a boundary one. Danger is left out where a topic has no danger sign. */
function fewVignettes(content: Content): Problem[] {
  return Object.values(content.release.pathways).flatMap((pathway) => {
    const cases = content.vignettes.filter((vignette) => vignette.pathway === pathway.id)
    const kinds = new Set(cases.map((vignette) => vignette.kind))
    const missing = (['ordinary', 'danger', 'boundary'] as const).filter(
      (kind) => !kinds.has(kind) && !(kind === 'danger' && pathway.signs.length === 0),
    )
    if (cases.length >= 3 && missing.length === 0) return []
    return [
      {
        file: content.places[pathway.id]!.file.file,
        line: content.places[pathway.id]!.file.lineOf('vignettes'),
        pathway: pathway.id,
        message: `It has ${cases.length} worked cases${missing.length ? ` and none that is ${missing.join(' or ')}` : ''}; write at least three: ordinary, danger, boundary.`,
      },
    ]
  })
}
