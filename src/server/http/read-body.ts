import type { Context } from 'hono'
import { type BaseIssue, type BaseSchema, safeParse } from 'valibot'
import { asPlain, asSeen } from '#core/practice/words/plain-text.ts'
import { slices } from '../store/slices.ts'
import { bodyBytes } from './body-bytes.ts'
import { type JsonLimits, parseInSlices, TooMuch } from './long-json.ts'
import { Refusal } from './refusal.ts'

/** No body of ours holds a longer list, a longer item of one, or more beside its lists. */
const LIMITS: JsonLimits = { items: 12_000, item: 200_000, rest: 1_000_000 }

/** The schema of each item of a list in a body, by the name of the list: a long list is looked at item by item, so that one that is refused is not read whole. */
type Items = Readonly<Record<string, BaseSchema<unknown, unknown, BaseIssue<unknown>>>>

/** Reads a JSON body of a known shape, of at most `limit` bytes. What nobody sees is refused (422), or dropped where nobody could be asked (rule 83). */
export async function readBody<T>(
  c: Context,
  schema: BaseSchema<unknown, T, BaseIssue<unknown>>,
  limit = 16_384,
  unseen: 'refused' | 'dropped' = 'refused',
  items: Items = {},
): Promise<T> {
  const bytes = await bodyBytes(c, limit)
  const mend = unseen === 'dropped' ? asSeen : refuseUnseen
  let value: unknown
  try {
    const sent = await parseInSlices(bytes, LIMITS, (list, item, at) =>
      Object.hasOwn(items, list) ? shaped(items[list]!, asPlain(item, mend, list), [list, String(at)]) : item,
    )
    value = await plainBody(sent, mend, items)
  } catch (fault) {
    // What is nested without end is no body of ours either.
    if (fault instanceof Refusal) throw fault
    if (fault instanceof TooMuch)
      throw new Refusal(400, `The request holds more than is taken: ${WHY[fault.message] ?? WHY.rest}.`)
    throw new Refusal(400, 'The request is not JSON. Send a JSON body.')
  }
  return shaped(schema, value)
}

const WHY: Readonly<Record<string, string>> = {
  items: `at most ${LIMITS.items.toLocaleString('en-GB')} at once`,
  item: 'one of a list is too long',
  rest: 'its words are too long',
}

/** What `asPlain` makes of a body; of a long list one item at a time, so that others are answered in between. */
async function plainBody(sent: unknown, mend: Parameters<typeof asPlain>[1], seen: Items): Promise<unknown> {
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) return asPlain(sent, mend)
  const others = slices()
  const plain = async (name: string, value: unknown) => {
    if (name === 'base' || Object.hasOwn(seen, name)) return value
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
