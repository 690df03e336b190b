import { computed, effect, type ReadonlySignal, signal } from '@preact/signals'
import { londonNow } from '#core/clock/wall-clock.ts'
import {
  BLANK_BOARD,
  BOARD_FIELDS,
  type BoardField,
  type BoardWords,
  isOfOneDay,
} from '#core/practice/board.ts'
import { Latest } from '../link/latest.ts'
import { type BoardAnswer, isBoardAnswer, type Telling } from '../outbox/day-answers.ts'
import type { Queue } from '../outbox/queue.ts'
import { dayOf, overOf, type Said, type SaidHead, type ToldHead } from '../outbox/said.ts'
import { type ReadBoard, wordsOn } from './kept-board.ts'

/** A call to the duty clinician as the desk shows it, with whether the server has it. */
export interface ShownTelling extends Telling {
  readonly sent: boolean
  /** Said in training: it reached nobody. */
  readonly training?: true
}

/** A field that another desk wrote at the same time: what stands, and what this desk wrote. */
export interface OtherWrote {
  readonly field: BoardField
  readonly theirs: string
  readonly mine: string
}

/** What the duty board needs of the desk around it. */
export interface DutyPorts {
  readonly queue: Queue
  /** Milliseconds of this desk's own clock. */
  readonly clock: () => number
  /** London date of today, by the same clock. */
  readonly today: ReadonlySignal<string>
  /** What everything said here begins with. */
  readonly newSaid: () => SaidHead
  /** Where the last board is kept over a reload. */
  readonly kept?: { readonly read: () => ReadBoard | undefined; readonly write: (board: ReadBoard) => void }
  /** Where what was told and not answered is kept over a reload. */
  readonly told?: ToldStore
}

/** Keeps what was told and not answered, each as an id and a time. Both methods may refuse. */
export interface ToldStore {
  readonly read: () => Promise<readonly Telling[]>
  /** Keeps these and nothing else. */
  readonly write: (told: readonly Telling[]) => Promise<void>
}

const NOTHING_READ: ReadBoard = { ...BLANK_BOARD, on: '', at: '', changes: {}, told: [] }

/** Today's board at one desk: what the server has, with what this desk has said and not yet sent laid over it. Never says why anyone was told. */
export class DutyBoard {
  readonly #ports: DutyPorts
  readonly #asked = new Latest()
  readonly #read = signal<ReadBoard>(NOTHING_READ)
  readonly #silent = signal(false)
  /** What was told as the store has it. */
  #inStore: readonly Telling[] = []
  /** Fields in which another desk's words stand instead of ours, until someone has seen it. */
  readonly otherWrote = signal<readonly OtherWrote[]>([])

  /** Done when what was told before a reload is there again. */
  readonly restored: Promise<void>

  constructor(ports: DutyPorts) {
    this.#ports = ports
    this.#read.value = ports.kept?.read() ?? NOTHING_READ
    ports.queue.listen((said, answer) => this.#heard(said, answer.body))
    this.restored = this.#restore()
    effect(() => this.#endOfDay(ports.today.value))
  }

  /** The words on the board today. */
  readonly words = computed<BoardWords>(() => {
    const today = this.#ports.today.value
    const words: Record<BoardField, string> = { ...wordsOn(today, this.#read.value) }
    for (const said of this.#ports.queue.waiting.value)
      if (said.kind === 'board' && (dayOf(said.at) === today || !isOfOneDay(said.field)))
        words[said.field] = said.value
    return words
  })

  /** London time of the board that is shown, while the server cannot be asked for a newer one; undefined when it can, or none of today was read. */
  readonly asOf = computed(() => {
    const { on, at } = this.#read.value
    return this.#silent.value && on === this.#ports.today.value ? at : undefined
  })

  /** Fields that this desk has written and the server has not. */
  readonly unsentFields = computed(
    () =>
      new Set(
        this.#ports.queue.waiting.value.flatMap((said) =>
          said.kind === 'board' && !said.training ? [said.field] : [],
        ),
      ),
  )

  /** Everyone who was told today and has not answered, the oldest first. */
  readonly tellings = computed<readonly ShownTelling[]>(() => {
    const today = this.#ports.today.value
    const waiting = this.#ports.queue.waiting.value
    const answered = new Set(waiting.flatMap(({ kind, id }) => (kind === 'answered' ? [id] : [])))
    const { on, told } = this.#read.value
    const sent = told.filter(({ at }) => on === today || at.startsWith(today))
    const unsent = waiting.flatMap((said): ShownTelling[] => {
      if (said.kind !== 'told' || dayOf(said.at) !== today || sent.some(({ id }) => id === said.id)) return []
      const { id, at, training, minutes } = said
      return [
        {
          id,
          at: londonNow(at),
          sent: false,
          ...(training ? { training } : {}),
          ...(minutes ? { minutes } : {}),
        },
      ]
    })
    return [...sent.map((one) => ({ ...one, sent: true })), ...unsent]
      .filter(({ id }) => !answered.has(id))
      .sort((a, b) => a.at.localeCompare(b.at))
  })

  /** Begins with a blank board, as in a practice that was just joined. */
  begin(): void {
    this.#asked.overtake()
    this.#take({ ...NOTHING_READ })
  }

  /** The server is being asked for the board: gives back what to call with its answer, undefined when there was none: then the last one stays. */
  asking(): (read: BoardAnswer | undefined) => void {
    const isNews = this.#asked.ask()
    return (read) => {
      if (!isNews()) return
      if (read) this.#take(read)
      else this.#silent.value = true
    }
  }

  /** Writes fields of the board, each as a change of its own: here at once, for every desk when there is a network. */
  async write(change: Partial<BoardWords>): Promise<void> {
    const { queue } = this.#ports
    const fields = BOARD_FIELDS.filter((field) => field in change)
    await Promise.all(
      fields.map((field) =>
        queue.say({
          ...this.#ports.newSaid(),
          kind: 'board',
          field,
          value: change[field]!,
          over: overOf(queue.waiting.value, `board ${field}`, this.#read.value.changes[field]),
        }),
      ),
    )
  }

  /** Notes that the duty clinician was told of something, without a word of what. */
  tell(said: ToldHead = this.#ports.newSaid()): Promise<void> {
    return this.#ports.queue.say({ ...said, kind: 'told' })
  }

  /** Marks a telling as answered. */
  markAnswered(id: string): Promise<void> {
    this.#keepTold(this.#inStore.filter((one) => one.id !== id))
    return this.#ports.queue.say({ ...this.#ports.newSaid(), kind: 'answered', id })
  }

  /** Someone has seen what the other desk wrote. */
  seenOther(field: BoardField): void {
    this.otherWrote.value = this.otherWrote.value.filter((one) => one.field !== field)
  }

  #take(read: BoardAnswer): void {
    const ms = this.#ports.clock()
    this.#read.value = { ...read, on: dayOf(ms), at: londonNow(ms) }
    this.#silent.value = false
    // What was told is kept apart, and not beyond its day.
    this.#ports.kept?.write({ ...this.#read.value, told: [] })
    this.#keepTold(read.told)
  }

  /** Brings back what was told before a reload, unless the server has been heard meanwhile. */
  async #restore(): Promise<void> {
    const { told, today } = this.#ports
    const before = this.#read.peek()
    const kept = (await told?.read().catch(() => undefined)) ?? []
    this.#inStore = kept
    const now = this.#read.peek()
    if (now === before) {
      const answered = this.#ports.queue.waiting
        .peek()
        .flatMap(({ kind, id }) => (kind === 'answered' ? [id] : []))
      this.#read.value = { ...now, told: kept.filter(({ id }) => !answered.includes(id)) }
      this.#endOfDay(today.peek())
    } else this.#keepTold(now.told)
  }

  /** Lets go of what was told on another day: by this desk's own clock where the board was read by it. */
  #endOfDay(today: string): void {
    const read = this.#read.peek()
    const told = read.on === today ? read.told : read.told.filter(({ at }) => at.startsWith(today))
    if (told.length < read.told.length) this.#read.value = { ...read, told }
    this.#keepTold(told)
  }

  #keepTold(told: readonly Telling[]): void {
    const ids = (list: readonly Telling[]) => list.map(({ id }) => id).join()
    if (ids(told) === ids(this.#inStore)) return
    this.#inStore = told
    // A refused store is a normal state: what was told is then in memory only.
    void this.#ports.told?.write(told).catch(() => {})
  }

  #heard(said: Said, body: unknown): void {
    if (!['told', 'answered', 'board'].includes(said.kind) || !isBoardAnswer(body)) return
    // A board that was asked for before this entry arrived does not hold it.
    this.#asked.overtake()
    this.#take(body)
    if (said.kind !== 'board') return
    const standing = body.changes[said.field]
    const theirs = body[said.field]
    const { field, value: mine } = said
    this.seenOther(field)
    if (standing !== said.id && theirs !== mine)
      this.otherWrote.value = [...this.otherWrote.value, { field, theirs, mine }]
  }
}
