import { StoreMemory } from '../store/store-memory.ts'
import { Packed } from './packed.ts'

/** What the server holds in memory only. It may be lost at any time, and a second process on the same database holds its own. */
export class Memory extends StoreMemory {
  /** Answers as they travel, each named by the digest of what it was made from, so that none can be older than what it is asked for. */
  readonly answers = new Packed()
}
