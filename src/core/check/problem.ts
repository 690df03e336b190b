/** A safety rule that does not hold: which rule, on which pathway, where in its file, and a person it would happen to. */
export interface Fault {
  /** The number of the invariant: 14 is D14 in docs/rules.md. */
  readonly invariant: number
  readonly pathway: string
  /** The place in the pathway's file. */
  readonly path: readonly (string | number)[]
  readonly message: string
  readonly warning?: true
}

/** Something wrong in the content: which file, which line, and a sentence that says what to do. */
export interface Problem {
  readonly file: string
  readonly line: number
  readonly message: string
  /** The pathway it concerns, when it concerns one. */
  readonly pathway?: string
  /** A warning is printed but stops nothing. */
  readonly warning?: true
  /** Nothing is wrong but that nobody has recorded a review. */
  readonly review?: true
}

/** A problem as one line of text. */
export function writeProblem(problem: Problem): string {
  return `${problem.file}:${problem.line} ${problem.warning ? 'warning: ' : ''}${problem.message}`
}
