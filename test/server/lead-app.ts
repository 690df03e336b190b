import { testServer } from './test-server.ts'

/** A server with the sample practice in a folder of its own, and its lead logged in; bodies go as they are written. */
export async function leadApp() {
  const { app, store, logIn, stop } = await testServer()
  const cookie = await logIn('demo')
  const ask = async (method: string, path: string, body?: string, headers: Record<string, string> = {}) =>
    app.request(path, {
      method,
      headers: {
        'content-type': 'application/json',
        host: 'localhost:4173',
        origin: 'http://localhost:4173',
        cookie,
        ...headers,
      },
      ...(body === undefined ? {} : { body }),
    })
  return { store, ask, stop }
}
