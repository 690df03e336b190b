import type { Context } from 'hono'
import { type BaseIssue, type BaseSchema, safeParse } from 'valibot'
import { asPlain, asSeen } from '#core/practice/words/plain-text.ts'
import { slices } from '../store/slices.ts'
import { bodyBytes } from './body-bytes.ts'
import { parseInSlices } from './long-json.ts'
import { Refusal } from './refusal.ts'

/** Reads a JSON body of a known shape, of at most `limit` bytes. What nobody sees is refused (422), or dropped where nobody could be asked (rule 83). */
export async function readBody<T>(
  c: Context,
  schema: BaseSchema<unknown, T, BaseIssue<unknown>>,
  limit = 16_384,
  unseen: 'refused' | 'dropped' = 'refused',
): Promise<T> {
  const bytes = await bodyBytes(c, limit)
  let value: unknown
  try {
    const sent = await parseInSlices(bytes.toString('utf8'))
    value = await plainBody(sent, unseen === 'dropped' ? asSeen : refuseUnseen)
  } catch (fault) {
    // What is nested without end is no body of ours either.
    if (fault instanceof Refusal) throw fault
    throw new Refusal(400, 'The request is not JSON. Send a JSON body.')
  }
  return shaped(schema, value)
}

/** What `asPlain` makes of a body; of a long list one item at a time, so that others are answered in between. */
async function plainBody(sent: unknown, mend: Parameters<typeof asPlain>[1]): Promise<unknown> {
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) return asPlain(sent, mend)
  const others = slices()
  const plain = async (name: string, value: unknown) => {
    if (name === 'base') return value
    if (!Array.isArray(value)) return asPlain(value, mend, name)
    const list: unknown[] = []
    for (const one of value) {
      list.push(asPlain(one, mend, name))
      await others()
    }
    return list
  }
  const fields: [string, unknown][] = []
  for (const [name, value] of Object.entries(sent)) fields.push([name, await plain(name, value)])
  return Object.fromEntries(fields)
}

/** A value of a known shape. `place` names where in the body it stands. */
export function shaped<T>(
  schema: BaseSchema<unknown, T, BaseIssue<unknown>>,
  value: unknown,
  place: readonly string[] = [],
): T {
  const parsed = safeParse(schema, value)
  if (parsed.success) return parsed.output
  const issue = parsed.issues[0]!
  const where = [...place, ...(issue.path ?? []).map((step) => String(step.key))].join('.') || 'the body'
  throw new Refusal(400, `"${where}" is not as it should be: ${issue.message}`)
}

function refuseUnseen(_: string, field: string): never {
  const message = 'This text holds characters that nobody can see. Type it anew.'
  throw new Refusal(422, `"${field}" was not taken: ${message}`, { problems: [{ field, message }] })
}
