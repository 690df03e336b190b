import type { Context } from 'hono'
import type { Practice } from '#core/practice/practice.ts'
import { slices } from '../store/slices.ts'

/** Services that become bytes at once. */
const SOME = 50

/** Answers with a whole document, written in slices: one of 12,000 services holds nobody else up. */
export async function sendPractice(c: Context, { services, ...rest }: Practice): Promise<Response> {
  const others = slices()
  const pieces = [Buffer.from(`${JSON.stringify({ practice: rest }).slice(0, -2)},"services":[`)]
  for (let from = 0; from < services.length; from += SOME) {
    const some = services.slice(from, from + SOME).map((service) => JSON.stringify(service))
    pieces.push(Buffer.from(`${from ? ',' : ''}${some.join(',')}`))
    await others()
  }
  pieces.push(Buffer.from(']}}'))
  return c.body(Buffer.concat(pieces), 200, { 'content-type': 'application/json' })
}
