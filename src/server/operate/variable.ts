/** One environment variable. */
export interface Variable<T> {
  readonly name: string
  /** What it is for, as `config` prints it. */
  readonly meaning: string
  readonly otherwise: string
  /** The value, or one sentence that says what is wrong with the text. */
  readonly read: (text: string) => { readonly value: T } | { readonly fault: string }
  /** Kept out of what is printed. */
  readonly secret?: true
  /** What may be printed of a secret that can be used. */
  readonly shown?: (text: string) => string
}
