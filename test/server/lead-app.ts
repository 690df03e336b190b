import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp } from '#server/app.ts'
import { hashOf } from '#server/secrets.ts'
import { Store } from '#server/store.ts'
import { content } from '../content/sample.ts'

const NOW = Date.parse('2026-11-24T10:15:00Z')

/** A server with the sample practice in a folder of its own, and its lead signed in. */
export async function leadApp() {
  const folder = mkdtempSync(join(tmpdir(), 'lead-'))
  const store = new Store(join(folder, 'db.sqlite'))
  store.savePractice(content.demo('2026-11-24'))
  const { destinations, facts } = content.release
  const app = createApp({
    store,
    now: () => NOW,
    dist: join(folder, 'none'),
    names: { destinations: new Set(Object.keys(destinations)), facts: new Set(Object.keys(facts)) },
    remote: () => '127.0.0.1',
  })
  store.run(
    "INSERT INTO sign_in (token_hash, practice, expires) VALUES (?, 'demo', ?)",
    hashOf('link'),
    NOW + 1,
  )
  const cookie = (await app.request('/lead/sign-in/link')).headers.get('set-cookie')!.split(';')[0]!
  const ask = (method: string, path: string, body?: string, headers: Record<string, string> = {}) =>
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
  const stop = () => {
    store.close()
    rmSync(folder, { recursive: true })
  }
  return { store, ask, stop }
}
