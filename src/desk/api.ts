/** Asks our own server; undefined when there is no network or it says no: the desk goes on without it. */
export async function api<T>(method: string, path: string, body?: unknown): Promise<T | undefined> {
  const token = localStorage.getItem('device-token')
  try {
    const response = await fetch(path, {
      method,
      headers: {
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    if (!response.ok) return undefined
    const text = await response.text()
    return (text ? JSON.parse(text) : {}) as T
  } catch {
    return undefined
  }
}
