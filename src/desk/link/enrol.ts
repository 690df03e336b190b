import { record, type Shape, textThat } from '#ui/shape.ts'
import { ask, deskToken, keepToken } from './api.ts'

interface Joined {
  readonly token: string
}

const joined: Shape<Joined> = record<Joined>({ token: textThat((token) => /^[\w-]{16,}$/.test(token)) })

/** Whether this desk has joined a practice. */
export function enrolled(): boolean {
  return deskToken() !== undefined
}

/** Joins the sample practice of this very machine; other practices need a code. */
export async function enrolDemo(): Promise<boolean> {
  return join('/api/enrol/demo', {})
}

/** Joins a practice by the one-time code that its lead made. */
export async function enrolWithCode(code: string): Promise<boolean> {
  return join('/api/enrol', { code: code.trim().toUpperCase() })
}

async function join(path: string, body: object): Promise<boolean> {
  const answer = await ask(joined, 'POST', path, body)
  if (answer.kind === 'said') keepToken(answer.body.token)
  return answer.kind === 'said'
}
