import type { ContentfulStatusCode } from 'hono/utils/http-status'

/** A request that is refused, with one sentence that names the thing and what to do. */
export class Refusal extends Error {
  readonly status: ContentfulStatusCode
  readonly more: Readonly<Record<string, unknown>>

  constructor(status: ContentfulStatusCode, message: string, more: Readonly<Record<string, unknown>> = {}) {
    super(message)
    this.status = status
    this.more = more
  }
}
