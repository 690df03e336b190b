import type { Service } from '../practice/service.ts'

/** Something in a file that was brought in which cannot be taken as it stands: where it is, and what to do. */
export interface ImportProblem {
  /** The line of a table, from 1 with the heading as line 1; or the place of a record in a list, from 1. */
  readonly row: number
  readonly column: string
  readonly message: string
  /** The record is still taken, without this part. */
  readonly warning?: true
}

/** What a file holds: the services that can be taken, and every problem; nothing is written by reading. */
export interface Imported {
  readonly services: readonly Service[]
  readonly problems: readonly ImportProblem[]
}

/** The most services that are brought in at once. */
export const MOST_SERVICES = 12_000
