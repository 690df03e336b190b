import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Practice } from '#core/practice/practice.ts'
import { serviceNames } from '#core/practice/service-check.ts'
import { createApp } from '#server/app.ts'
import type { Deps } from '#server/http/deps.ts'
import { Memory } from '#server/http/memory.ts'
import { netsOf } from '#server/operate/nets.ts'
import { openDatabase } from '#server/store/database/open.ts'
import type { Database } from '#server/store/database/sql.ts'
import type { PersonRole } from '#server/store/people/people.ts'
import { openStore, type Store } from '#server/store/store.ts'
import { content } from '../content/sample.ts'
import { sampleSearch } from '../content/sample-search.ts'
import { freshPlace, onPostgres } from './fresh-place.ts'

// Tuesday 24 November 2026, 10:15 in London.
const NOW = Date.parse('2026-11-24T10:15:00Z')

/** The server over a store in a folder of its own, at a time that the test sets. */
export interface TestServer {
  readonly folder: string
  /** The file of the database, or its address. */
  readonly where: string
  /** Does something to the database past the store, as another version or a fault would. */
  readonly past: <T>(work: (db: Database) => Promise<T>) => Promise<T>
  readonly store: Store
  readonly app: ReturnType<typeof createApp>
  readonly clock: { now: number }
  /** The other end of the socket: our own machine, unless a test says otherwise. */
  readonly remote: { address: string }
  /** Another server on the same database, as a second process would be. */
  readonly beside: () => Promise<Pick<TestServer, 'store' | 'app'>>
  /** Logs somebody of a practice in, a lead called Ann Lee unless it says otherwise, and gives the cookie. */
  readonly logIn: (practice: string, given?: { name?: string; role?: PersonRole }) => Promise<string>
  /** Asks as the lead whose cookie it is would, from our own page. */
  readonly lead: (cookie: string, method: string, path: string, body?: unknown) => Promise<Response>
  /** Stops it and starts it again on the same folder. */
  readonly restart: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** Starts a server that keeps these practices, without any the sample practice; `proxies` is what `TRUST_PROXY` says, `more` what else is set: the organisation's own sign-in, a mail server. */
export async function testServer(
  practices: readonly Practice[] = [content.demo('2026-11-24')],
  proxies = '',
  more: Pick<Deps, 'organisation' | 'sendsMail'> = {},
): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'server-'))
  const where = await freshPlace(folder)
  const clock = { now: NOW }
  const remote = { address: '127.0.0.1' }
  const dist = join(folder, 'dist')
  mkdirSync(dist)
  const stores: Store[] = []
  let { store, app } = await start()
  for (const practice of practices) await store.addPractice(practice)
  return {
    folder,
    where,
    past: (work) => past(where, work),
    get store() {
      return store
    },
    get app() {
      return app
    },
    clock,
    remote,
    beside: start,
    logIn: async (practice, { name = 'Ann Lee', role } = {}) => {
      const own = store.of(practice)
      const known = (await own.people()).find((one) => one.name === name)
      const asLead = (await own.document()).kind === 'network' ? 'network-lead' : 'lead'
      const person = known ?? (await own.addPerson({ name, role: role ?? asLead, email: '' }, clock.now))
      if (typeof person === 'string') throw new Error(person)
      const came = await signIn({ app }, await own.newLogIn(clock.now, person.id))
      return came.headers.get('set-cookie')!.split(';')[0]!
    },
    lead: async (cookie, method, path, body) =>
      app.request(path, send(method, body, { cookie, origin: 'http://localhost:4173' })),
    restart: async () => {
      await store.close()
      ;({ store, app } = await start())
    },
    stop: async () => {
      for (const one of stores) await one.close()
      rmSync(folder, { recursive: true })
    },
  }

  async function start() {
    const memory = new Memory()
    const store = await openStore(where, memory)
    stores.push(store)
    const { settings } = content.release
    const app = createApp({
      store,
      memory,
      now: () => clock.now,
      dist,
      names: serviceNames(content.release),
      settings,
      guidance: { release: content.release, search: sampleSearch },
      places: content.release.destinations,
      sampleYear: content.sampleYear,
      remote: () => remote.address,
      proxies: proxies ? netsOf(proxies) : undefined,
      host: 'front-desk-pc',
      site: { domain: 'localhost', origins: ['http://localhost:4173'] },
      ...more,
    })
    return { store, app }
  }
}

/** Where a server keeps its rows, as a process of its own is told. */
export function placeInEnvironment({ folder, where }: Pick<TestServer, 'folder' | 'where'>) {
  return { DATA_DIR: folder, ...(onPostgres ? { DATABASE_URL: where } : {}) }
}

/** Does something to a database past the store. */
export async function past<T>(where: string, work: (db: Database) => Promise<T>): Promise<T> {
  const db = await openDatabase(where)
  try {
    return await work(db)
  } finally {
    await db.close()
  }
}

/** Uses a sign-in link or a code, as the button on its page does. */
export async function signIn(
  { app }: Pick<TestServer, 'app'>,
  token: string,
  name?: string,
): Promise<Response> {
  const body = { token, ...(name === undefined ? {} : { name }) }
  return app.request('/api/sign-in', send('POST', body, { origin: 'http://localhost:4173' }))
}

/** A request with a JSON body, or none, as our own page at its own address sends it. */
export function send(method: string, body?: unknown, headers: Readonly<Record<string, string>> = {}) {
  return {
    method,
    headers: { 'content-type': 'application/json', host: 'localhost:4173', ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }
}
