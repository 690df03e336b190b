import type { BlockList } from 'node:net'
import type { Context } from 'hono'
import type { GuidanceContent } from '#core/guidance/guidance-faults.ts'
import type { Release } from '#core/pathway/release.ts'
import type { ServiceNames } from '#core/practice/service-check.ts'
import type { SampleYear } from '#core/tally/sample-year.ts'
import type { SignedIn } from '../store/people/sessions.ts'
import type { PracticeStore, Store } from '../store/store.ts'
import type { Memory } from './memory.ts'
import type { OrganisationSettings, Site } from './site.ts'

/** What the server needs from outside: the store, the clock, and where the built app lies. */
export interface Deps {
  readonly store: Store
  readonly memory: Memory
  readonly now: () => number
  readonly dist: string
  /** Kinds of help and questions of the published content, which service records may name. */
  readonly names: ServiceNames
  /** The kinds of help of the published content; nothing is compared without them. */
  readonly places?: Release['destinations']
  /** The named settings of the published content, with the range of each. */
  readonly settings?: Release['settings']
  /** What a practice's own words in the guidance are checked with. */
  readonly guidance?: GuidanceContent
  /** What the counts of a sample practice are made of. */
  readonly sampleYear?: SampleYear
  /** The word that opens the metrics; they are closed where there is none. */
  readonly metricsToken?: string | undefined
  /** The address of the socket's other end; undefined where there is no socket. */
  readonly remote: (c: Context) => string | undefined
  /** The proxies that whoever runs the server named: what they say of a request is believed. */
  readonly proxies?: BlockList | undefined
  /** Where people open the lead page; undefined where nobody said so, and then nobody comes by a passkey. */
  readonly site?: Site | undefined
  /** The organisation's own sign-in; undefined where there is none. */
  readonly organisation?: OrganisationSettings | undefined
  /** Whether a mail server is set, to which last week's page can be given. */
  readonly sendsMail?: boolean
  /** The name or address on which it listens. */
  readonly host?: string
}

/** What the guard found out before a route is asked: whose desk or lead it is. */
export interface Env {
  readonly Variables: {
    /** The store of the asker's own practice. */
    own: PracticeStore
    /** The id of the desk that asks. */
    desk: string
    /** The person who asks, where somebody is signed in. */
    person: SignedIn
  }
}
