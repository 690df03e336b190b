import { signal } from '@preact/signals'
import type { Practice } from '#core/practice/practice.ts'
import type { Service } from '#core/practice/service.ts'
import type { FieldProblem } from '#core/practice/service-check.ts'
import { asker } from '#ui/ask.ts'
import { t } from '#ui/language.ts'
import { list, number, optional, record, type Shape, text } from '#ui/shape.ts'
import { saidHere } from './said.ts'

/** Set when the server does not know who asks: nobody is signed in here, or not any more. */
export const signedOut = signal(false)

/** A large import takes its time. */
const server = asker({
  patienceMs: 120_000,
  onUnknown: () => {
    signedOut.value = true
  },
})

/** What came of a question to the server: what it said, or why not in one sentence; status 0 when nobody answered. */
export type LeadAnswer<T> =
  | { readonly ok: true; readonly body: T }
  | { readonly ok: false; readonly status: number; readonly error: string; readonly body: unknown }

/** Asks the server as the lead who is signed in, and checks what it says against a shape. Never throws. */
export async function ask<T>(
  shape: Shape<T>,
  method: string,
  path: string,
  body?: unknown,
): Promise<LeadAnswer<T>> {
  const answer = await server(shape, method, path, body)
  if (answer.kind === 'said') return { ok: true, body: answer.body }
  if (answer.kind === 'refused') return { ok: false, ...answer, error: saidHere(answer.error) }
  return { ok: false, status: 0, error: t('lead-no-network'), body: {} }
}

const named = record<Pick<Service, 'id' | 'name'>>({ id: text, name: text })

/** A practice's document; its lead's page looks only at what it could not be drawn without. */
export const isLeadPractice = record<Pick<Practice, 'id' | 'name' | 'revision' | 'services'>>({
  id: text,
  name: text,
  revision: number,
  services: list(named) as unknown as Shape<Practice['services']>,
}) as Shape<Practice>

/** The document that came of a change, with the names of what an undo had to leave as it is, and what of earlier undos can be done by now. */
export const isChangedPractice = record<{
  practice: Practice
  left?: readonly string[]
  again?: readonly { readonly revision: number; readonly names: readonly string[] }[]
}>({
  practice: isLeadPractice,
  left: optional(list(text)),
  again: optional(list(record({ revision: number, names: list(text) }))),
})

/** What was done, with nothing more to say. */
export const isAccepted = record<object>({})

const problems = record<{ problems?: readonly FieldProblem[] }>({
  problems: optional(
    list(record<Pick<FieldProblem, 'field' | 'message'>>({ field: text, message: text })) as Shape<
      readonly FieldProblem[]
    >,
  ),
})

/** What is wrong with a change that was refused, by field. */
export function problemsIn(body: unknown): readonly FieldProblem[] {
  if (!problems(body)) return []
  return (body.problems ?? []).map((one) => ({ ...one, message: saidHere(one.message) }))
}
