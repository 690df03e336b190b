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
