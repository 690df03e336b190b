import { record, type Shape, text, textThat } from '#ui/shape.ts'
import { ask, deskToken, keepToken } from './api.ts'

interface Joined {
  readonly token: string
  readonly practice: string
}

const joined: Shape<Joined> = record<Joined>({
  token: textThat((token) => /^[\w-]{16,}$/.test(token)),
  practice: text,
})

/** Whether this desk has joined a practice. */
export function enrolled(): boolean {
  return deskToken() !== undefined
}

/** Joins the sample practice of this very machine; other practices need a code. */
export async function enrolDemo(): Promise<boolean> {
  return join('/api/enrol/demo', {})
}

/** Joins a practice by the one-time code that its lead made; a desk that was removed joins again the same way. */
export async function enrolWithCode(code: string): Promise<boolean> {
  return join('/api/enrol', { code: code.trim().toUpperCase() })
}

async function join(path: string, body: object): Promise<boolean> {
  const answer = await ask(joined, 'POST', path, body)
  if (answer.kind === 'said') keepToken(answer.body.token, answer.body.practice)
  return answer.kind === 'said'
}
