import type { Answers } from '../call/answers.ts'

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
  readonly self?: true
  readonly file: string
  readonly line: number
}
