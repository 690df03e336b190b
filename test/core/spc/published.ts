import { existsSync, readFileSync } from 'node:fs'

const FOLDER = new URL('../../../../shared/fixtures/spc/', import.meta.url)

/** Whether the published cases are beside this checkout. */
export const published = existsSync(FOLDER)

/** One file of published cases, nothing where they are absent. */
export function publishedCases<T>(file: string): T[] {
  const url = new URL(file, FOLDER)
  return existsSync(url) ? (JSON.parse(readFileSync(url, 'utf8')) as { cases: T[] }).cases : []
}

/** A case of NHSRplotthedots: its series and what R made of it. */
export interface NhsrCase {
  readonly id: string
  readonly input: {
    readonly dates: readonly string[]
    readonly values: readonly number[]
    readonly rebase: string | null
    readonly fix_after_n_points: number | null
    readonly screen_outliers: boolean
  }
  readonly expected: {
    readonly mean: readonly number[]
    readonly lpl: readonly (number | null)[]
    readonly upl: readonly (number | null)[]
    readonly special_cause_type: readonly string[]
    readonly segment: readonly number[]
    readonly trial_limits: readonly boolean[]
  }
}

/** A case of qicharts2. */
export interface QiCase {
  readonly id: string
  readonly input: {
    readonly chart: string
    readonly values?: readonly number[]
    readonly numerators?: readonly number[]
    readonly denominators?: readonly number[]
    readonly freeze?: number
    readonly part?: number
    readonly exclude_1based?: readonly number[]
    readonly multiply?: number
  }
  readonly expected: {
    readonly y: readonly (number | null)[]
    readonly cl: readonly number[]
    readonly lcl: readonly (number | null)[]
    readonly ucl: readonly (number | null)[]
    readonly sigma_signal: readonly (boolean | null)[]
  }
}
