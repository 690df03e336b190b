import type { BankHolidayPolicy } from '../hours/schedule.ts'
import type { ReferWay } from './service.ts'

/** What the lead page gets of the content beside the release: the guide for an empty practice, and the groups in which kinds of help are shown. */
export interface LeadContent {
  readonly guide: readonly GuideStep[]
  readonly kindGroups: readonly KindGroup[]
  /** What people call kinds of help in lists of their own; a release of before has none. */
  readonly kindWords?: KindWords
  /** Where the content of each topic comes from; a release of before has none. */
  readonly sources?: Readonly<Record<string, readonly string[]>>
}

/** Ordinary words for kinds of help, in small letters, by the id of the kind. */
export type KindWords = Readonly<Record<string, readonly string[]>>

/** Kinds of help that a manager looks for in one place; those of no group go by how soon they act and whose they are. */
export interface KindGroup {
  readonly id: string
  readonly kinds: readonly string[]
}

/** The groups of kinds of help that nobody has placed: the practice's own, what acts on the same day, all others. */
export const UNPLACED_GROUPS = ['practice', 'urgent', 'community'] as const

/** A step of the guide: done when each of its screens is. */
export interface GuideStep {
  readonly id: string
  readonly parts: readonly GuidePart[]
}

/** One screen of the guide. */
export type GuidePart = OwnPart | ServicePart

/** A screen about the practice itself. */
export interface OwnPart {
  readonly id: string
  readonly minutes: number
  /** Kinds of help by people in the practice, asked together: each that is ticked makes a service of its own. */
  readonly roles?: readonly string[]
}

/** The few things that one screen of the guide asks about a service. */
export const GUIDE_FIELDS = ['name', 'phone', 'address', 'steps', 'hours', 'pin', 'kinds'] as const
/** A field of a screen of the guide. */
export type GuideField = (typeof GUIDE_FIELDS)[number]

/** A screen that makes one service: which it is among those that serve its kinds of help, and what is taken for granted. */
export interface ServicePart {
  readonly id: string
  readonly minutes: number
  /** Any of these kinds of help makes a service the one of this screen; none means a number for the directory. */
  readonly serves: readonly string[]
  /** The how-manieth such service it is, from 0. */
  readonly at: number
  readonly asks: readonly GuideField[]
  /** Kinds of help that can be ticked, and those that the service gives beside them; without any it gives all of `serves`. */
  readonly kinds?: readonly TickedKind[]
  readonly gives?: readonly string[]
  readonly way: ReferWay
  /** Run by the practice: its phone and core hours are filled in. */
  readonly inHouse?: true
  /** Every practice has it: its steps must be said, in the practice's own words for booking if not here. */
  readonly everywhere?: true
  /** It has a name of its own that is filled in. */
  readonly named?: true
  /** Filled in where the practice can hardly know better. */
  readonly phone?: string
  readonly hours?: string
  readonly bankHolidays: BankHolidayPolicy
  /** The words to say beside a field, where they are not the usual ones. */
  readonly help?: Readonly<Record<string, string>>
}

/** A group of kinds of help that is ticked as one. */
export interface TickedKind {
  readonly id: string
  readonly serves: readonly string[]
  readonly ticked: boolean
}

/** Whether a screen makes a service. */
export function isService(part: GuidePart): part is ServicePart {
  return 'serves' in part
}
