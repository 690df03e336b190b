import type { Service } from '../practice/service.ts'

/** Something in a file that was brought in which cannot be taken as it stands: where it is, and what to do. */
export interface ImportProblem {
  /** The row of a table as a spreadsheet counts it, from 1 with the heading as row 1; or the place of a record in a list, from 1. */
  readonly row: number
  readonly column: string
  readonly message: string
  /** The record is still taken, without this part. */
  readonly warning?: true
  /** What the cell was probably meant to hold, where that can be told; empty where a person may say that the record is right without it. */
  readonly repair?: string
  /** What the cell holds, where a repair of it is offered. */
  readonly was?: string
}

/** Cells that somebody put right since the file was read, by `cellPlace`. */
export type Repairs = Readonly<Record<string, string>>

/** Why a service of a file is rather not to be taken: it is said to be closed, lies far away, was saved here after the file was written, is known again by its name alone, has a number here that the file lacks, says no way to reach it, has a number that is rung inside a building alone, is for texts or is a digit shorter than others of its area, stands in a list of people, or has the name of a person. */
export type Doubt =
  | { readonly why: 'closed'; readonly said: string }
  | { readonly why: 'far'; readonly there: string; readonly here: string; readonly ofFile?: true }
  | { readonly why: 'older' }
  | { readonly why: 'name' }
  | { readonly why: 'empty' }
  | { readonly why: 'person' }
  | { readonly why: 'short'; readonly number: string }
  | { readonly why: 'text'; readonly number: string }
  | { readonly why: 'digit'; readonly number: string; readonly like: string }
  | { readonly why: 'other'; readonly headings: string }
  | { readonly why: 'number'; readonly lost: string }

/** What a file holds: the services that can be taken, and every problem; nothing is written by reading. */
export interface Imported {
  readonly services: readonly Service[]
  readonly problems: readonly ImportProblem[]
  /** Services that are rather not to be taken, by id. */
  readonly doubts?: Readonly<Record<string, Doubt>>
  /** What the file says that services do where no kind of help is called so, by id. */
  readonly kindsSaid?: Readonly<Record<string, string>>
  /** The names on lines that cannot be taken as they stand. */
  readonly leftOut?: readonly string[]
}

/** The most services that are brought in at once. */
export const MOST_SERVICES = 12_000
