/** A server that does not answer in this time counts as no network. */
const PATIENCE_MS = 30_000

/** Asks our own server and gives back what it said, refusals too; undefined when there is no network. */
export async function ask(
  method: string,
  path: string,
  body?: unknown,
): Promise<{ readonly ok: boolean; readonly status: number; readonly body: unknown } | undefined> {
  const token = localStorage.getItem('device-token')
  try {
    const response = await fetch(path, {
      method,
      headers: {
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    const text = await response.text()
    return { ok: response.ok, status: response.status, body: text ? JSON.parse(text) : {} }
  } catch {
    return undefined
  }
}

/** Asks our own server; undefined when there is no network or it says no: the desk goes on without it. */
export async function api<T>(method: string, path: string, body?: unknown): Promise<T | undefined> {
  const answer = await ask(method, path, body)
  return answer?.ok ? (answer.body as T) : undefined
}
