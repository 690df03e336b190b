import { computed, signal } from '@preact/signals'
import { isWallClock } from '#core/clock/wall-clock.ts'
import { list, optional, record, text, textThat, yesNo } from '#ui/shape.ts'
import { ask, isSaved } from '../link/api.ts'
import { Latest } from '../link/latest.ts'
import { now } from '../parts/clock.ts'

/** Who is on duty this session: set in ten seconds each morning, seen by every desk. Never says why anyone was told. */
export interface Board {
  readonly clinician: string
  readonly extension: string
  readonly room: string
  readonly deputy: string
  readonly visitCutOff: string
  readonly whenFull: string
  readonly told: readonly Told[]
}

export interface Told {
  readonly id: string
  /** London wall clock. */
  readonly at: string
  readonly answered?: boolean
}

/** A board that nobody has set today has no names. */
const isBoard = record<Partial<Board>>({
  clinician: optional(text),
  extension: optional(text),
  room: optional(text),
  deputy: optional(text),
  visitCutOff: optional(text),
  whenFull: optional(text),
  told: list(record<Told>({ id: text, at: textThat(isWallClock), answered: optional(yesNo) })),
})

export const EMPTY_BOARD: Board = {
  clinician: '',
  extension: '',
  room: '',
  deputy: '',
  visitCutOff: '',
  whenFull: '',
  told: [],
}

export const board = signal<Board>(EMPTY_BOARD)

const asked = new Latest()

/** Minutes after which a duty clinician who was told and has not answered is shown until someone marks it. */
const UNANSWERED_MINUTES = 10

/** The oldest call for the duty clinician that nobody has marked answered. */
export const waiting = computed(() => board.value.told.find((told) => !told.answered))

/** Whether that call has waited ten minutes. */
export const overdue = computed(() => {
  const told = waiting.value
  return told !== undefined && minutesBetween(told.at, now.value) >= UNANSWERED_MINUTES
})

function minutesBetween(from: string, to: string): number {
  return (Date.parse(`${to}Z`) - Date.parse(`${from}Z`)) / 60_000
}

/** Reads the board that every desk of the practice sees; without a network the last one stays. */
export async function refreshBoard(): Promise<void> {
  const isNews = asked.ask()
  const read = await ask(isBoard, 'GET', '/api/board')
  if (read.kind === 'said' && isNews()) board.value = { ...EMPTY_BOARD, ...read.body }
}

/** Saves today's board, here at once and for every desk when there is a network. */
export async function saveBoard(change: Partial<Omit<Board, 'told'>>): Promise<void> {
  board.value = { ...board.value, ...change }
  const { told: _, ...rest } = board.value
  await ask(isSaved, 'PUT', '/api/board', rest)
  await refreshBoard()
}

/** Notes that the duty clinician has been told of something, without a word of what. */
export async function tellDuty(): Promise<void> {
  const told: Told = { id: crypto.randomUUID(), at: now.value }
  board.value = { ...board.value, told: [...board.value.told, told] }
  await ask(isSaved, 'POST', '/api/board/told', { id: told.id })
}

/** Marks a call to the duty clinician as answered. */
export async function markAnswered(id: string): Promise<void> {
  board.value = {
    ...board.value,
    told: board.value.told.map((told) => (told.id === id ? { ...told, answered: true } : told)),
  }
  await ask(isSaved, 'POST', '/api/board/answered', { id })
}
