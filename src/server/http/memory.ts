import { StoreMemory } from '../store/store-memory.ts'
import { GuessLimit } from './guess-limit.ts'
import { Packed } from './packed.ts'

const WINDOW_MS = 600_000
const TRIES_EACH = 10
const TRIES_ALL = 200

/** What the server holds in memory only. It may be lost at any time, and a second process on the same database holds its own. */
export class Memory extends StoreMemory {
  /** Tries at codes. Each process allows its own: twice as many of some 850 thousand million codes, one of which holds for 15 minutes. */
  readonly deskCodes = new GuessLimit(TRIES_EACH, TRIES_ALL, WINDOW_MS)
  readonly personCodes = new GuessLimit(TRIES_EACH, TRIES_ALL, WINDOW_MS)
  readonly networkCodes = new GuessLimit(TRIES_EACH, TRIES_ALL, WINDOW_MS)
  /** Answers as they travel, each named by the digest of what it was made from, so that none can be older than what it is asked for. */
  readonly answers = new Packed()
}
