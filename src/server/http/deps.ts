import type { Context } from 'hono'
import type { Release } from '#core/pathway/release.ts'
import type { ServiceNames } from '#core/practice/service-check.ts'
import type { Store } from '../store/store.ts'

/** What the server needs from outside: the store, the clock, and where the built app lies. */
export interface Deps {
  readonly store: Store
  readonly now: () => number
  readonly dist: string
  /** Kinds of help and questions of the published content, which service records may name. */
  readonly names: ServiceNames
  /** The named settings of the published content, with the range of each. */
  readonly settings?: Release['settings']
  /** The address of the socket's other end, for the demo's own machine; undefined where there is no socket. */
  readonly remote: (c: Context) => string | undefined
}
