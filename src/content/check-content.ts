import { type CheckResult, check } from '#core/check/check.ts'
import type { Fault, Problem } from '#core/check/problem.ts'
import { runVignette, type Vignette } from '#core/check/vignettes.ts'
import type { Release } from '#core/pathway/release.ts'
import { casesAtLimits } from './limit-cases.ts'
import type { Content } from './load.ts'
import { readMatrix } from './matrix/read-matrix.ts'
import { checkTwoClocks } from './matrix/two-clocks.ts'
import { checkUntilHelp } from './pathway/until-help.ts'
import { checkScenarios } from './practise/check-scenarios.ts'
import { checkReviewed } from './reviewed.ts'
import { checkUnused } from './unused.ts'
import { checkEmergencies } from './words/check-emergencies.ts'

/** More pathways than this are the whole content. */
const WHOLE = 100

/** The day on which the safety rules are proven. */
export const PROOF_DAY = '2026-11-24'

/** What the check of the content came to: every problem, and how much was looked at. */
export interface ContentReport {
  readonly problems: readonly Problem[]
  readonly pathways: number
  readonly vignettes: number
  readonly partitions: number
}

/** What the slow parts of the check found, for those who ran them side by side. */
export interface ProofAndCases {
  readonly proof: CheckResult
  readonly cases: ReadonlyMap<Vignette, readonly string[]>
}

/** Everything wrong with the content: its form, the safety rules, and worked cases that do not come out; each with file and line. */
export function checkContent(
  content: Content,
  only?: readonly string[],
  { proof, cases }: ProofAndCases = {
    proof: proveContent(content, only),
    cases: failingCases(content, only),
  },
): ContentReport {
  const problems: Problem[] = content.problems.filter(
    (problem) => !only || !problem.pathway || only.includes(problem.pathway),
  )
  const broken = brokenPathways(content)
  const sharedBroken = isSharedBroken(content)
  problems.push(...proof.faults.flatMap((fault) => problemOf(content, fault, broken)))
  const unsafe = new Set([...broken, ...proof.faults.map((fault) => fault.pathway)])
  for (const [{ file, line, pathway, it }, differences] of cases) {
    const first = unsafe.has(pathway) ? ' Mend the faults above first.' : ''
    problems.push({
      file,
      line,
      pathway,
      message: `The worked case "${it}" ${differences.join('; ')}.${first}`,
    })
  }
  problems.push(
    ...[...fewVignettes(content), ...casesAtLimits(content)].filter(
      (problem) => !only || only.includes(problem.pathway!),
    ),
  )
  // A few pathways copied to try something use only a few of the shared files.
  const many = Object.keys(content.release.pathways).length > WHOLE
  if (!sharedBroken) problems.push(...checkUntilHelp(content.release, content.folder, many && !only))
  if (!sharedBroken && !only && broken.size === 0 && many) {
    const matrix = readMatrix(content)
    problems.push(
      ...checkUnused(content, matrix.conditions),
      ...matrix.problems,
      ...checkTwoClocks(content),
      ...checkScenarios(content),
      ...checkEmergencies(content),
    )
  }
  if (!sharedBroken)
    problems.push(
      ...checkReviewed(content).filter(
        (problem) => !broken.has(problem.pathway!) && (!only || only.includes(problem.pathway!)),
      ),
    )
  const pathways = Object.keys(content.release.pathways).length
  return { problems, pathways, vignettes: content.vignettes.length, partitions: proof.partitions }
}

/** What the safety rules say of every pathway whose file could be read, or of those in `only`; nothing where a shared file could not be read, since they stand on all of those. */
export function proveContent(content: Content, only?: readonly string[]): CheckResult {
  if (isSharedBroken(content)) return { faults: [], partitions: 0 }
  return check(soundRelease(content), content.demo(PROOF_DAY), only)
}

/** The release without the pathways whose files could not be read; empty where a shared file could not. */
export function soundRelease(content: Content): Release {
  const broken = brokenPathways(content)
  const sound = Object.entries(content.release.pathways).filter(([id]) => !broken.has(id))
  return { ...content.release, pathways: isSharedBroken(content) ? {} : Object.fromEntries(sound) }
}

/** The worked cases that do not come out, with what differs; of sound pathways, or of those among `only`. */
export function failingCases(content: Content, only?: readonly string[]): Map<Vignette, readonly string[]> {
  const sound = soundRelease(content).pathways
  const failing = new Map<Vignette, readonly string[]>()
  for (const vignette of content.vignettes) {
    if (!sound[vignette.pathway] || (only && !only.includes(vignette.pathway))) continue
    const { differences } = runVignette(content.release, content.demo(vignette.at.slice(0, 10)), vignette)
    if (differences.length > 0) failing.set(vignette, differences)
  }
  return failing
}

function isSharedBroken(content: Content): boolean {
  return content.problems.some((problem) => !problem.pathway)
}

function brokenPathways(content: Content): ReadonlySet<string> {
  return new Set(content.problems.flatMap((problem) => problem.pathway ?? []))
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
