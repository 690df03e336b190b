import type { Answers, Reply } from '#core/call/answers.ts'
import type { WhoTold } from '#core/call/enquiry.ts'
import type { NextOption } from '#core/call/next-options.ts'
import type { ComposedRelease } from '#core/pathway/release.ts'
import type { Caller } from '#core/pathway/voice.ts'
import type { Practice } from '#core/practice/practice.ts'

/** Who is on the line: the patient, someone with them, or someone who is not. */
export type About = Caller

/** How a call ended. */
export type Response = 'accepted' | 'declined-gp' | 'declined-other' | 'no-capacity' | 'left' | 'raised'

/** One open call. Its answers live in memory only; every screen is computed from them, so "back" only takes answers away. */
export interface Call {
  /** Tells the calls of one sitting apart on the screen; it goes nowhere else. */
  readonly id: number
  readonly pathway: string
  readonly answers: Answers
  readonly about?: About
  /** The patient was said to ring, and is too small for that. */
  readonly tooSmall?: true
  /** It was typed that this is about someone else, and this of them; who is on the line is still asked. */
  readonly forOther?: Answers
  /** Ids answered together since the call was opened, in order, for "back"; `about` stands for the question who is calling. */
  readonly trail: readonly (readonly string[])[]
  /** London wall clock; time, practice and release are frozen when the call starts (engine rule 24). */
  readonly at: string
  readonly startedMs: number
  readonly release: ComposedRelease
  readonly practice: Practice
  /** What was typed when it was opened, in memory like every answer. */
  readonly words?: string
  /** Chosen instead of the first answer, after the caller declined, named a service or it was full. */
  readonly option?: NextOption & { readonly named?: true }
  readonly responses: readonly {
    readonly destination: string
    readonly response: Response
    /** The service that was offered, so that the next one is another. */
    readonly service?: string
  }[]
  /** Services of which somebody said in this call that they are full, or have room again. */
  readonly marked?: readonly string[]
  /** Whether it is safe to text or ring the number, where that is asked; in memory like every answer. */
  readonly numberSafe?: 'yes' | 'no' | 'unsure'
  /** The number to ring back, as it was told: in memory with the call, in no note, message or count. */
  readonly ringBack?: string
  /** Who may be told what is on the record: the patient by three points, somebody with consent, or nobody. */
  readonly told?: 'patient' | 'consent' | 'none'
  readonly raised: boolean
  /** It began in training, and is never gone on with as a real one. */
  readonly training?: true
  /** It was set aside and is taken up again: whether anything has changed is asked first. */
  readonly takenUp?: true
  /** Rows of a screen, by its name, that were marked and are not given yet. */
  readonly marks?: { readonly on: string; readonly given: Readonly<Record<string, Reply>> }
  /** Nobody could look at the record, so that only what is asked aloud in its stead is known. */
  readonly recordClosed?: true
  /** Ended calls about other problems of the same patient, whose answers are one plan with this one's. */
  readonly earlier?: readonly Call[]
  /** An emergency that was said in the middle of it: the card and the words, and whether it was acted on since. */
  readonly alsoSaid?: { readonly card: string; readonly words: string; readonly acted?: true }
  /** What was said of a second patient in the same sentence: their turn comes after this call. */
  readonly next?: string
  /** How the call ended; the words to copy stay until the next caller. */
  readonly ended?: Response
  /** Who was told as its answer was accepted. */
  readonly acted?: WhoTold
}

/** What is known as a call begins. */
export type KnownAtStart = Partial<Pick<Call, 'answers' | 'about' | 'forOther' | 'next'>>

/** Whether an emergency that was said in a call still waits for its card to be acted on. */
export function dangerWaits(open: Call | undefined): boolean {
  return open?.alsoSaid !== undefined && !open.alsoSaid.acted
}

/** A call set aside, and since when. */
export interface ParkedCall {
  readonly call: Call
  readonly sinceMs: number
}

/** Starts a call on a pathway with what was already said. */
export function startCall(
  parts: Pick<Call, 'id' | 'pathway' | 'at' | 'startedMs' | 'release' | 'practice' | 'words'>,
  said: KnownAtStart = {},
): Call {
  return { answers: {}, ...parts, ...said, trail: [], responses: [], raised: false }
}

/** Fills in what was looked up beside a question: no step of its own that "back" takes away. */
export function fillIn(call: Call, given: Answers): Call {
  return { ...without(call), answers: { ...call.answers, ...given } }
}

/** Says who is calling: where it is the patient after all, what the words told of somebody else is not theirs. */
export function sayAbout(call: Call, about: About): Call {
  const open = about === 'self' ? forgetOther(call) : call
  return { ...open, about, trail: [...withoutAbout(call.trail), [ABOUT]] }
}

/** Forgets what only the words told of somebody else; what was given by hand since stays. */
export function forgetOther({ forOther, ...call }: Call): Call {
  const theirs = Object.entries(forOther ?? {}).filter(([id, said]) => call.answers[id] === said)
  return {
    ...call,
    answers: omit(
      call.answers,
      theirs.map(([id]) => id),
    ),
  }
}

/** Asks anew who is calling. */
export function askAbout({ about: _, ...call }: Call): Call {
  return { ...call, trail: withoutAbout(call.trail) }
}

const ABOUT = 'about'

function withoutAbout(trail: Call['trail']): Call['trail'] {
  return trail.filter(([id]) => id !== ABOUT)
}

/** Adds answers given together. */
export function answer(call: Call, given: Answers): Call {
  const ids = Object.keys(given)
  const marks = call.marks && {
    marks: { ...call.marks, given: omit(call.marks.given, ids) },
  }
  return {
    ...without(call),
    ...marks,
    answers: { ...call.answers, ...given },
    trail: [...withoutIds(call.trail, ids), ids],
  }
}

/** Goes back one step: takes the answers of the last one away, or who is calling, and keeps all others. Undefined when there is nothing before. */
export function back(call: Call): Call | undefined {
  if (call.option) return { ...without(call), responses: [] }
  if (call.told) {
    const { told: _, ...rest } = call
    return rest
  }
  if (call.recordClosed) {
    const { recordClosed: _, ...rest } = call
    return back(rest) ?? rest
  }
  const last = call.trail.at(-1)
  if (!last && !call.about) return undefined
  if (!last || last[0] === ABOUT) return askAbout(call)
  return { ...without(call), answers: omit(call.answers, last), trail: call.trail.slice(0, -1) }
}

/** Re-opens earlier answers: everything given with or after them is asked again only where it still matters, so later answers stay. */
export function reopen(call: Call, ids: readonly string[]): Call {
  return {
    ...without(call),
    answers: omit(call.answers, ids),
    trail: withoutIds(call.trail, ids),
  }
}

/** Records how an offer ended. */
export function respond(call: Call, destination: string, response: Response, service?: string): Call {
  return {
    ...call,
    responses: [...call.responses, { destination, response, ...(service ? { service } : {}) }],
  }
}

function without({ option: _, ended: __, ...call }: Call): Call {
  return call
}

function withoutIds(trail: Call['trail'], ids: readonly string[]): Call['trail'] {
  return trail.map((group) => group.filter((id) => !ids.includes(id))).filter((group) => group.length > 0)
}

/** What a call has of some of its fields. */
export function someOf<K extends keyof Call>(
  call: Partial<Pick<Call, K>>,
  ...fields: readonly K[]
): Partial<Pick<Call, K>> {
  const has = fields.filter((field) => call[field]).map((field) => [field, call[field]])
  return Object.fromEntries(has)
}

function omit<V>(answers: Readonly<Record<string, V>>, ids: readonly string[]): Record<string, V> {
  return Object.fromEntries(Object.entries(answers).filter(([id]) => !ids.includes(id)))
}
