import type { Answers } from '#core/call/answers.ts'
import type { Disposition } from '#core/call/disposition.ts'
import type { Enquiry } from '#core/call/enquiry.ts'
import { walk } from '#core/call/walk.ts'
import type { Caller } from '#core/pathway/voice.ts'
import { compose } from '#core/practice/compose.ts'
import type { Practice } from '#core/practice/practice.ts'
import { content } from '../../content/sample.ts'

interface Circumstances {
  readonly at?: string
  /** What is different about the sample practice. */
  readonly practice?: Partial<Practice>
  readonly caller?: Caller
}

/** A call to the sample practice on a Tuesday morning: no opening sign, no sign of the pathway, and the answers given. */
export function demoEnquiry(
  pathway: string,
  answers: Answers,
  { at, practice: change, caller }: Circumstances = {},
): Enquiry {
  const practice = { ...content.demo('2026-11-24'), ...change }
  const release = compose(content.release, practice)
  return {
    release,
    practice,
    pathway: release.pathways[pathway]!,
    answers: { opening: 'none', signs: 'none', ...answers },
    at: at ?? '2026-11-24T10:15',
    ...(caller ? { caller } : {}),
  }
}

/** Where a call ends. Throws when something is still to be asked. */
export function dispositionOf(enquiry: Enquiry): Disposition {
  const { step } = walk(enquiry)
  if (step.screen !== 'disposition')
    throw new Error(`${enquiry.pathway.id} stopped at ${step.screen}: ${JSON.stringify(step).slice(0, 200)}`)
  return step.disposition
}
