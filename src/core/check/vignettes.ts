import type { Answers } from '../call/answers.ts'
import { walk } from '../call/walk.ts'
import type { Release } from '../pathway/release.ts'
import type { Caller } from '../pathway/voice.ts'
import { compose } from '../practice/compose.ts'
import type { Practice } from '../practice/practice.ts'

/** A worked case of a pathway, written before the engine was run on it: who, what they answered, when, and where a careful GP would send them. */
export interface Vignette {
  readonly pathway: string
  readonly it: string
  readonly kind: 'ordinary' | 'danger' | 'boundary'
  readonly answers: Answers
  /** London wall clock. */
  readonly at: string
  readonly practice: string
  readonly gives: string
  readonly rank: number
  readonly also?: readonly string[]
  readonly skipped?: readonly string[]
  readonly asked?: readonly string[]
  readonly caller?: Caller
  readonly file: string
  readonly line: number
}

/** What a worked case really gives, and how that differs from what its author wanted; no differences means it holds. */
export interface VignetteResult {
  readonly vignette: Vignette
  readonly differences: readonly string[]
}

/** Runs one worked case on the very engine of the desk. */
export function runVignette(base: Release, practice: Practice, vignette: Vignette): VignetteResult {
  const pathway = base.pathways[vignette.pathway]
  if (!pathway) return { vignette, differences: [`there is no pathway "${vignette.pathway}"`] }
  try {
    const release = compose(base, practice)
    const { caller } = vignette
    const own = release.pathways[vignette.pathway]!
    const walked = walk({
      release,
      practice,
      pathway: own,
      answers: vignette.answers,
      at: vignette.at,
      ...(caller ? { caller } : {}),
    })
    return { vignette, differences: differ(vignette, walked) }
  } catch (fault) {
    return { vignette, differences: [(fault as Error).message] }
  }
}

function differ(vignette: Vignette, { step, asked }: ReturnType<typeof walk>): string[] {
  if (step.screen !== 'disposition') {
    const items =
      'facts' in step ? step.facts : 'signs' in step ? step.signs : 'rows' in step ? step.rows : []
    return [
      `stops at the ${step.screen} screen (${items.map((item) => item.id).join(', ')}): answer those too`,
    ]
  }
  const { disposition } = step
  const differences: string[] = []
  if (disposition.destination !== vignette.gives)
    differences.push(`gives ${disposition.destination}, the case wants ${vignette.gives}`)
  if (disposition.rank !== vignette.rank)
    differences.push(`rank ${disposition.rank}, the case wants ${vignette.rank}`)
  for (const id of vignette.also ?? [])
    if (!disposition.also.includes(id))
      differences.push(`"${id}" is not given beside it (also: ${disposition.also.join(', ')})`)
  for (const id of vignette.skipped ?? [])
    if (!disposition.skipped.some((skip) => skip.destination === id || skip.service === id))
      differences.push(`"${id}" is not passed over`)
  if (vignette.asked && vignette.asked.join() !== asked.join())
    differences.push(`asks ${asked.join(', ')}; the case wants ${vignette.asked.join(', ')}`)
  return differences
}
