import { signal } from '@preact/signals'
import { asBoardValue, BOARD_FIELDS, type BoardWords } from '#core/practice/board.ts'
import type { PracticeDetails } from '#core/practice/practice-check.ts'
import type { FieldProblem } from '#core/practice/service-check.ts'
import { t } from '#ui/language.ts'
import { optional, record, type Shape, text } from '#ui/shape.ts'
import { practice } from '../link/lead-data.ts'
import { ask, isAccepted, isChangedPractice, problemsIn } from '../link/lead-server.ts'
import { loadServices, role } from '../services/service-store.ts'

/** How a save of the practice's details ended. */
export type DetailsSaved =
  | { readonly kind: 'saved' }
  | { readonly kind: 'refused'; readonly message: string; readonly problems: readonly FieldProblem[] }
  | { readonly kind: 'changed'; readonly message: string; readonly current: PracticeDetails }

/** The board, and the day on which it was last set; undefined until it is read. */
export const board = signal<(Partial<BoardWords> & { readonly setOn: string | null }) | undefined>(undefined)

const isBoard = record<Partial<BoardWords> & { setOn: string | null }>({
  clinician: optional(text),
  extension: optional(text),
  room: optional(text),
  deputy: optional(text),
  visitCutOff: optional(text),
  whenFull: optional(text),
  setOn: (value): value is string | null => value === null || text(value),
})

/** Reads today's board. */
export async function loadBoard(): Promise<void> {
  const answer = await ask(isBoard, 'GET', '/api/lead/board')
  if (answer.ok) board.value = answer.body
}

/** Sets today's board, and of it only what was changed here: a desk may have written other fields meanwhile. Gives back the sentence of what is wrong, ours or the server's. */
export async function saveBoard(typed: BoardWords): Promise<string | undefined> {
  const read = board.value
  const next = { ...typed }
  for (const field of BOARD_FIELDS) {
    const value = asBoardValue(field, typed[field])
    if (value === undefined) return t('setup-time-wrong', { text: typed[field] })
    next[field] = value
  }
  const changed = BOARD_FIELDS.filter((field) => next[field] !== (read?.[field] ?? ''))
  const answer = await ask(
    isAccepted,
    'PUT',
    '/api/lead/board',
    Object.fromEntries(changed.map((field) => [field, next[field]])),
  )
  if (!answer.ok) return answer.error
  await loadBoard()
  return undefined
}

/** Saves the practice's details over the version they were read as. */
export async function saveDetails(details: PracticeDetails, base: PracticeDetails): Promise<DetailsSaved> {
  const answer = await ask(isChangedPractice, 'PUT', '/api/lead/practice/details', {
    details,
    base,
    by: role.value,
  })
  if (answer.ok) {
    practice.value = answer.body.practice
    await loadServices()
    return { kind: 'saved' }
  }
  const { error: message, body } = answer
  if (holdsCurrent(body)) return { kind: 'changed', message, current: body.current }
  return { kind: 'refused', message, problems: problemsIn(body) }
}

const holdsCurrent = record<{ current: PracticeDetails }>({
  current: record<Pick<PracticeDetails, 'name'>>({ name: text }) as Shape<PracticeDetails>,
})

/** Says that the practice does not have something, or takes that back; gives back the server's sentence when it refuses. */
export async function setNotNeeded(id: string, notNeeded: boolean): Promise<string | undefined> {
  const answer = await ask(isChangedPractice, 'PUT', '/api/lead/practice/not-needed', {
    id,
    notNeeded,
    by: role.value,
  })
  if (!answer.ok) return answer.error
  practice.value = answer.body.practice
  return undefined
}
