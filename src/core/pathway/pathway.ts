import type { Condition } from './expression.ts'
import type { Span } from './span-words.ts'

/** How soon: 6 is 999 now, 5 hospital now, 4 minutes, 3 the same day, 2 two working days, 1 two weeks, 0 no clinical clock. */
export type Rank = 0 | 1 | 2 | 3 | 4 | 5 | 6
/** Who sees them, from nobody to the hospital: see `Destination.level`. */
export type Level = 0 | 1 | 2 | 3 | 4

/** What a topic is about: symptoms, planned care, an errand, or life around them. */
export type PathwayKind = 'symptom' | 'planned' | 'admin' | 'social'

/** The words of the one question that comes before planned, admin and social topics. */
export type Gate = 'poorly' | 'bereaved' | 'complaint' | 'social'

/** A decision tree for one presenting problem: a short ordered list, never a graph. */
export interface Pathway {
  readonly id: string
  readonly title: string
  readonly group: string
  readonly kind: PathwayKind
  readonly gate: Gate | 'none'
  /** An organisation rings: a care home, the police. */
  readonly caller?: 'third-party'
  readonly version: number
  readonly review: string
  readonly sources: readonly string[]
  readonly words: readonly string[]
  readonly for?: Condition
  readonly instead: readonly string[]
  /** Own signs and those of the packs, most urgent first. */
  readonly signs: readonly Sign[]
  /** Facts of this pathway alone; shared facts live in the release. */
  readonly facts: Readonly<Record<string, Fact>>
  /** Shared facts that the file lists, so that floors over them apply. */
  readonly uses: readonly string[]
  /** Shared facts that the topic's own name says, so that nobody asks them: being pregnant in "Labour". */
  readonly given: readonly string[]
  readonly tell: readonly string[]
  /** Lines that only raise: the pathway's own and the global floors that fit it. */
  readonly raise: readonly Raise[]
  readonly send: readonly Line[]
  readonly betterBy?: Span
  /** When to come back, where "if no better" does not fit: after a jab, a tick, a referral. */
  readonly back?: string
  readonly net: readonly string[]
  /** Said while help is on its way, where "if things get worse" does not fit: after a death. */
  readonly wait?: string
  readonly say: Readonly<Record<string, string>>
  readonly meanwhile: Readonly<Record<string, string>>
  readonly slip: readonly SlipLine[]
  /** Reminders for staff alone; one with a condition is left out of a call that it surely does not fit. */
  readonly staff: readonly (string | SlipLine)[]
  readonly note: readonly PathwayNote[]
  readonly also: readonly string[]
  readonly cause?: string
  /** What becomes of this request where the caller turns out to be in danger: what is booked is kept, or the duty clinician is asked first. */
  readonly afterDanger?: 'keep' | 'ask'
  /** Its callers have no record here, so that nothing of one is told (engine rule 82). */
  readonly tells?: 'nothing'
  /** Opening rows, none of them to 999, of which this topic is and asks more by itself. */
  readonly ownRows?: readonly string[]
  /** What the topic is about, so that a risk on the record counts (engine rule 50). */
  readonly about: readonly Trait[]
  /** Ids of global floors that do not fit this topic. */
  readonly exempt: readonly string[]
}

export type PathwayNote = 'isolate' | 'private' | 'never-voicemail' | 'safe-number'

/** A sentence of care at home or for staff, and whom it is for. Care at home is left out where that is not known. */
export interface SlipLine {
  readonly say: string
  readonly if?: Condition
}

/** What makes a risk on the record matter: without one of these no record fact raises an answer. */
export const TRAITS = ['infection', 'vomiting', 'bleeding', 'injury', 'confusion'] as const
export type Trait = (typeof TRAITS)[number]

/** A danger sign, worded as a bare phrase: the question, the card and the safety net all use it. */
export interface Sign {
  readonly id: string
  readonly say: string
  /** Where a yes goes. */
  readonly to: string
  /** Over age, sex and pregnant only; unknown means shown. */
  readonly if?: Condition
  /** Seen or looked up by staff, not read aloud. */
  readonly look?: true
  /** Left out when the patient is the caller. */
  readonly notSelf?: true
  /** What not sure of it counts as, where a caller may have no means to measure it: no, or a kind of help (engine rule 45). */
  readonly unsure?: string
  /** It tells what is on the record, so that it is asked and never told. */
  readonly record?: true
  /** It is so or it is not, and does not come later, so that it is asked and never told. */
  readonly untold?: true
  /** How it is asked of somebody who is not the patient once the record has shown what its own words name. */
  readonly unnamed?: string
  /** How it is told in a safety net, a short line each, where its question holds more than three things. */
  readonly told?: readonly string[]
  /** Somebody may be harmed by a text or a slip that tells of it (engine rule 71). */
  readonly safeNumber?: true
  /** What to do about it until help is there; `usual` is of a danger that many signs share, and said where none that was named has words of its own. */
  readonly meanwhile?: string
  readonly usual?: string
  /** What is said of each destination where this sign decided. It replaces the words of the topic and of the destination. */
  readonly answer?: Readonly<Record<string, string>>
  /** When to ring again where this sign decided. It replaces the topic's signs, because nobody is ill. */
  readonly net?: string
  /** It cannot be so of what began today, and is not put then. */
  readonly notToday?: true
  /** Facts or signs of which at least one must be true for this to be true: once all are known not to be, it is not put (engine rule 89). */
  readonly partOf?: readonly string[]
  /** Signs of which this one asks the whole. */
  readonly covers: readonly string[]
  /** Shared signs have one wording and destination everywhere. */
  readonly shared: boolean
}

/** A danger sign of the opening, which every symptom call begins with. */
export interface OpeningRow extends Sign {
  readonly breath: string
  /** The row whose yes this question follows; nobody else is asked it. */
  readonly follows?: string
  /** The question of a row that follows another. */
  readonly ask?: string
}

/** The opening rows that are read in one breath. */
export interface Breath {
  readonly id: string
  readonly stem?: string
  readonly rows: readonly OpeningRow[]
}

export type FactKind = 'yes-no' | 'one-of' | 'age' | 'days' | 'until'

/** A question whose answer can change the route. */
export interface Fact {
  readonly id: string
  readonly kind: FactKind
  /** The words: asked aloud, or looked up on the record when `look` is set. */
  readonly ask: string
  readonly look?: true
  /** Answered "no" when nobody answers it: a record alert. */
  readonly optional?: true
  /** Asked only when this holds; otherwise the answer is no. */
  readonly when?: Condition
  readonly options?: Readonly<Record<string, string>>
  /** The answer that "not sure" counts as; without it every reading counts (engine rule 45). */
  readonly unsure?: string
  /** The fact whose answer stands for it where the topic asks that one aloud (engine rule 89). */
  readonly askedAs?: string
  /** Its place on the record's glance, from 1: looked up in silence before the signs (engine rule 44). */
  readonly glance?: number
  /** What staff do beside the answer when it is true. */
  readonly staff?: string
  /** Not asked of what began today: no is taken then. */
  readonly notToday?: true
  /** For "until": the setting whose working days are added. */
  readonly plus?: string
}

/** One element of a chain: the destinations that must all be had together. */
export type Step = readonly string[]

/** A ranked chain of destinations and the clock of its last element. */
export interface Chain {
  readonly steps: readonly Step[]
  readonly clock: Rank
}

/** A send line: whoever its condition fits goes along its chain. */
export interface Line extends Chain {
  /** Absent on the last line, "else". */
  readonly when?: Condition
  readonly text: string
}

/** A floor as it stands on a pathway: its condition, and the clock that an answer may not be below. */
export interface Raise extends Chain {
  readonly id: string
  readonly when: Condition
  readonly why: string
  /** Signs that the condition names. */
  readonly signs: readonly string[]
  /** It says who sees them as well: at its clock nobody of a lower level does. */
  readonly sees?: true
}

/** A kind of help: how soon it acts, whom it refuses, what is said. */
export interface Destination {
  readonly id: string
  readonly label: string
  /** The trades by which callers ask for it and hardly say what ails them: its services then come before the topics. */
  readonly called?: readonly string[]
  readonly low: Rank
  readonly high: Rank
  /** Exists without a local service. */
  readonly always: boolean
  /** Run from our own desk: shut when the surgery is. */
  readonly practice: boolean
  /** A GP's own work: what a caller gets who declines and wants the GP. */
  readonly gp: boolean
  readonly sensitive: boolean
  /** The caller's own choice of pharmacy is asked. */
  readonly choice: boolean
  /** Its services do different things, so they keep the practice's own order: the nearest may be the wrong one. */
  readonly unlike?: true
  readonly refuses: readonly { readonly when: Condition; readonly text: string }[]
  /** The youngest age it sees, a setting: whoever is known to be younger is refused, and nobody is asked for the age because of it. */
  readonly youngest?: { readonly setting: string; readonly when: Condition; readonly text: string }
  /** It speaks for the GP while the surgery is shut. */
  readonly gpWhenShut?: true
  /** The ranks at which a chain ends here when nothing before it can act, by whether the surgery is open. */
  readonly ends?: { readonly open: readonly Rank[]; readonly closed: readonly Rank[] }
  /** Offered only while the surgery is shut. */
  readonly onlyShut?: true
  /** Told beside a clinical answer and never in its place, unless nothing else is for the same day. */
  readonly beside?: true
  /** Among danger signs of one clock the lowest comes first; without one, after those that have one. */
  readonly tie?: number
  /** Minutes to act where its clock is that of minutes, if not the usual ten. */
  readonly minutes?: number
  /** Who sees them: 0 nobody or the desk, 1 a pharmacy, 2 a nurse, dentist, optician, physiotherapist and the like, 3 a doctor, 4 the hospital or an ambulance (engine rule 60). */
  readonly level: Level
  /** The duty clinician is told whenever somebody is sent here: on the spot, or as one of a list to ring back. */
  readonly tellsDuty?: 'now' | 'list'
  /** A call that ends here is hard to hear: the desk says who is there for staff. */
  readonly heavy?: true
  /** Its words name a number to ring first; its own is for when that one does not answer. */
  readonly numberSecond?: true
  /** Never a caller's first contact: a clinician asks for it. */
  readonly neverFirst?: true
  /** A danger sign that leads here is said only of people of this sex, so that a sex not known counts as it. */
  readonly about?: 'female' | 'male'
  /** A text or a slip about it could harm, so that the number is asked about first. */
  readonly safeNumber?: true
  /** The patient goes there unannounced, whatever else the same service is referred to for. */
  readonly walkIn?: true
  /** What follows when a danger sign sends here and it is not to be had. */
  readonly fallbacks: readonly string[]
  readonly who: string
  readonly book: string
  /** What is said of when to ring again in place of the topic's own signs, which are of the body. */
  readonly net?: string
  readonly say: string
  readonly cause?: string
}
