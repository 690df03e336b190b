import type { ClockExchange } from '#core/clock/server-clock.ts'
import { record, type Shape, text } from './shape.ts'

/** A question that was not answered in this time is given up. */
const PATIENCE_MS = 30_000
/** A server that says nothing for this long counts as not answering until it does. */
const QUIET_MS = 8000
/** Browsers let no more than 64 kB outlive a page. */
const KEEPALIVE_CHARACTERS = 30_000

/** What came of a question to our own server. */
export type Answer<T> =
  /** It did what was asked; the body has the shape that was asked for. */
  | { readonly kind: 'said'; readonly body: T; readonly tag?: string }
  /** It said no, in a sentence; `body` may hold more, in a shape still to be checked. */
  | { readonly kind: 'refused'; readonly status: number; readonly error: string; readonly body: unknown }
  /** Nobody answered, or not our server: no network, too late, another network's own page, a cut or strange body. Ask again later; nothing is known. */
  | { readonly kind: 'silent' }

/** Asks our own server and checks what it says against a shape. Never throws. */
export type Ask = <T>(
  shape: Shape<T>,
  method: string,
  path: string,
  body?: unknown,
  /** The tag of what is known already: where that still stands, the body of the answer is undefined. */
  tag?: string,
) => Promise<Answer<T>>

/** Who asks: a desk has a token, a lead a cookie. */
export interface Asker {
  readonly token?: () => string | undefined
  /** Hears of each 401, with the token that the server does not know: the one place where being removed or signed out is noticed. */
  readonly onUnknown?: (token: string | undefined, body: unknown) => void
  /** Hears of each answer to one whom the server knows. */
  readonly onKnown?: (token: string | undefined, path: string) => void
  /** Hears what time it is at the server, with each answer. */
  readonly onTime?: (exchange: ClockExchange) => void
  /** Hears whether our own server answers: not while a question stands open for too long, nor where another network's page comes in its place. */
  readonly onAnswering?: (answers: boolean) => void
  readonly patienceMs?: number
  readonly quietMs?: number
}

const refusal = record<{ error: string }>({ error: text })

/** The one way to ask our own server: a time limit, one check of what comes back, one place for a 401. */
export function asker({
  token,
  onUnknown,
  onKnown,
  onTime,
  onAnswering,
  patienceMs = PATIENCE_MS,
  quietMs = QUIET_MS,
}: Asker = {}): Ask {
  return async (shape, method, path, body, tag) => {
    const quiet = setTimeout(() => onAnswering?.(false), quietMs)
    const answer = await put(shape, method, path, body, tag)
    clearTimeout(quiet)
    onAnswering?.(answer.kind !== 'silent')
    return answer
  }

  async function put<T>(
    shape: Shape<T>,
    method: string,
    path: string,
    body?: unknown,
    tag?: string,
  ): Promise<Answer<T>> {
    const own = token?.()
    const sent = body === undefined ? undefined : JSON.stringify(body)
    const [started, startedMs] = [performance.now(), Date.now()]
    try {
      const response = await fetch(path, {
        method,
        headers: {
          ...(own ? { authorization: `Bearer ${own}` } : {}),
          ...(tag === undefined ? {} : { 'if-none-match': tag }),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(sent === undefined ? {} : { body: sent }),
        // What is asked as the page is left goes on without it.
        keepalive: isLeft() && (sent?.length ?? 0) < KEEPALIVE_CHARACTERS,
        // Our interface never redirects: what does is another network's sign-in page.
        redirect: 'error',
        signal: AbortSignal.timeout(patienceMs),
      })
      const heardMs = Date.now()
      // A computer that slept meanwhile shows it in one of its two clocks: the longer time is taken.
      const tookMs = Math.max(performance.now() - started, heardMs - startedMs)
      const words = await response.text()
      const said: unknown = words ? JSON.parse(words) : undefined
      const serverMs = Number(response.headers.get('server-time'))
      if (serverMs > 0) onTime?.({ tookMs, heardMs, serverMs })
      const stands = tag !== undefined && response.status === 304
      if (response.ok || stands) {
        onKnown?.(own, path)
        const now = response.headers.get('etag')
        return shape(said) ? { kind: 'said', body: said, ...(now ? { tag: now } : {}) } : { kind: 'silent' }
      }
      // Without our sentence it is somebody else's refusal: nothing may be let go because of it.
      if (!refusal(said)) return { kind: 'silent' }
      if (response.status === 401) onUnknown?.(own, said)
      return { kind: 'refused', status: response.status, error: said.error, body: said }
    } catch {
      return { kind: 'silent' }
    }
  }
}

function isLeft(): boolean {
  return globalThis.document?.visibilityState === 'hidden'
}
