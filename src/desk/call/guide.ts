import { signal } from '@preact/signals'
import type { ComponentType } from 'preact'
import type { Answers } from '#core/call/answers.ts'
import type { ComposedRelease, Release } from '#core/pathway/release.ts'
import type { Practice } from '#core/practice/practice.ts'
import type { Service } from '#core/practice/service.ts'
import type { Found } from '#core/search/topics.ts'
import type { TallyResponse } from '#core/tally/tally.ts'
import type { Call, KnownAtStart, ParkedCall } from './call.ts'
import type { Carried } from './carried.ts'
import type { Emergency } from './cleared.ts'

/** What leads a call: everything that the search can do without. */
export interface Guide {
  /** Takes the keys of the whole page. Gives back how to stop. */
  readonly takeKeys: () => () => void
  /** Lets everything that began in training go with it. Gives back how to stop. */
  readonly endWithTraining: () => () => void
  /** In training, where somebody may be in danger: asks whether it is real, and sends it after all. */
  readonly RealAfterAll: ComponentType<{
    readonly onReal: () => void
    readonly onPractise?: () => void
    readonly onBack?: () => void
  }>
  readonly OpenCall: ComponentType<{ readonly call: Call }>
  readonly NothingFound: ComponentType<{
    readonly words: string
    readonly onGroup: (group: string) => void
  }>
  /** Beside results that are guesses. */
  readonly WeakMatch: ComponentType
  readonly compose: (release: Release, practice: Practice) => ComposedRelease
  /** The practice with what changed today. */
  readonly withLive: (practice: Practice) => Practice
  readonly countCall: (call: Call, response: TallyResponse) => (() => void) | undefined
  readonly countSearch: (words: string, end: 'missed' | 'suggested') => void
  /** The box for the number to ring back. */
  readonly RingBackBox: ComponentType<{ readonly id: string }>
  /** The step of an emergency card. */
  readonly EmergencyStep: ComponentType<{ readonly emergency: Emergency }>
  /** Words of the content as they are said of a patient who is not the caller. */
  readonly saidOfThem: (words: string) => string
  /** A parked call as it goes on now. */
  readonly freshened: (parked: ParkedCall) => Call
  /** Lets calls be led without the practice's document when that has not come in time; `openMs` is for how long the page has been open. */
  readonly standInForPractice: (openMs: number) => void
  /** The destination of a call that ends by telling the duty clinician. */
  readonly dutyFor: (call: Call) => string
  /** Whether help has to come at once by what was answered so far, and the call has not ended. */
  readonly inDanger: (call: Call) => boolean
  /** Asks whether another problem of the same caller is the same patient's. */
  readonly askAnother: () => void
  /** The same before a topic opens, where words came before the answer. */
  readonly askUnasked: (ended: Call, said: KnownAtStart, open: () => void) => void
  /** The answers that a new problem of the same caller begins with. */
  readonly beginWith: (release: ComposedRelease, pathway: string, kept: Carried) => Answers
  /** What still goes on to a new problem once words were typed for it: nothing of the person where they tell of another. */
  readonly keptFor: (kept: Carried, said: KnownAtStart) => Carried
  /** Beside words that a page is for: a collapse in our own waiting room, an angry caller. */
  readonly PageHint: ComponentType<{ readonly chosen: boolean; readonly found: Found }>
  readonly collapseHere: (words: string) => (() => void) | undefined
  /** What came of something that staff suggested, one line while nothing is typed. */
  readonly YouSaid: ComponentType
  /** Whose next problem is looked for. */
  readonly WhoseNext: ComponentType
  /** Opens the list of the calls set aside. */
  readonly openParked: () => void
  /** The calls set aside and cut off, in the bar below. */
  readonly Aside: ComponentType<{ readonly closed: boolean }>
  /** All topics by group: there is no use in choosing one before a call can be led. */
  readonly GroupBrowser: ComponentType<{
    readonly open: string | undefined
    readonly onOpen: (open: string | undefined) => void
    readonly found: Found
  }>
  /** What stands beside the search box. */
  readonly SearchAside: ComponentType<{ readonly found: Found; readonly often: boolean }>
  /** What was found, in one short sentence for a screen reader once typing rests. */
  readonly FoundAloud: ComponentType<{ readonly found: Found; readonly words: string }>
  /** Keys on the search: arrows go on among its buttons, letters back to the box. */
  readonly arrowOn: (event: KeyboardEvent, step: HTMLElement) => void
  /** A service found by its name, with its small card. */
  readonly FoundService: ComponentType<{ readonly service: Service }>
  /** How old the services are while there is no network; empty while there is one. */
  readonly networkWords: () => string
}

/** The part of the desk that leads a call, once it has come: the search box is usable before it. */
export const guide = signal<Guide | undefined>(undefined)
