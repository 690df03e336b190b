import type { Practice } from '#core/practice/practice.ts'
import { type KnownKeys, knownKeys } from '#core/tally/keys.ts'

/** The newest documents that were read, by practice, each with the epoch in which it was. */
export type ReadDocuments = Map<string, { readonly epoch: string; readonly document: Practice }>

/** The names that counts may hold, and of how many releases they were put together. */
export interface KnownReleases {
  epoch: string
  count: number
  keys: KnownKeys
}

/** What the store holds in memory beside the database, each with what says that it is still right whoever wrote since. */
export class StoreMemory {
  /** A document is right as long as its practice's row names its revision: a revision is never written over. After a backup was put back, its number may be given anew: then the epoch is another. */
  readonly documents: ReadDocuments = new Map()
  /** Names are right as long as there are as many releases: releases are only ever added, within an epoch. */
  readonly releases: KnownReleases = { epoch: '', count: 0, keys: knownKeys([]) }
}
