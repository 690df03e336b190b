import { optional, record, type Shape, text, yesNo } from '#ui/shape.ts'
import { ask, deskToken, isToken, keepToken } from './api.ts'
import { noteForgets } from './forgets.ts'

interface Joined {
  readonly token: string
  readonly practice: string
  /** This computer is wiped each night, as the lead said who made its lasting code. */
  readonly forgets?: boolean
}

const joined: Shape<Joined> = record<Joined>({
  token: isToken,
  practice: text,
  forgets: optional(yesNo),
})

/** What came of a wish to join: also a wrong code, too many of those, or nobody who answered. */
type Joining = 'joined' | 'wrong' | 'many' | 'silent'

/** Whether this desk has joined a practice. */
export function enrolled(): boolean {
  return deskToken() !== undefined
}

/** Joins the sample practice of this very machine; other practices need a code. */
export function enrolDemo(): Promise<Joining> {
  return join('/api/enrol/demo', {})
}

/** Joins a practice by the code that its lead made, a one-time or a lasting one; a desk that was removed joins again the same way. */
export function enrolWithCode(code: string): Promise<Joining> {
  return join('/api/enrol', { code: code.replaceAll(/[\s-]/g, '').toUpperCase() })
}

async function join(path: string, body: object): Promise<Joining> {
  const answer = await ask(joined, 'POST', path, body)
  if (answer.kind === 'silent') return 'silent'
  if (answer.kind === 'refused') return answer.status === 429 ? 'many' : 'wrong'
  keepToken(answer.body.token, answer.body.practice)
  noteForgets(answer.body.forgets ?? false)
  return 'joined'
}
