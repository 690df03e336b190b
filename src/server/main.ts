import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { getConnInfo } from '@hono/node-server/conninfo'
import { londonNow } from '#core/clock/wall-clock.ts'
import { phraseSearch } from '#core/guidance/phrase-faults.ts'
import type { Release } from '#core/pathway/release.ts'
import { firstTopics, type KeySet, type ReleaseIndex, withWords } from '#core/pathway/release-files.ts'
import { serviceNames } from '#core/practice/service-check.ts'
import { createApp } from './app.ts'
import { quarterRounds } from './calls/quarter-rounds.ts'
import { httpServer } from './http/listen.ts'
import { Memory } from './http/memory.ts'
import type { Site } from './http/site.ts'
import { mondayRounds } from './mail/monday-round.ts'
import { readBuilt } from './operate/built.ts'
import { readEnvironment, storePlace } from './operate/environment.ts'
import { keepFilesPrivate, makeDataFolder, whereMoved, whyNoDatabase } from './operate/own-store.ts'
import { spoiltFile } from './release-digests.ts'
import { type Samples, seedSamples } from './samples.ts'
import { CLOCK_JUMPED } from './store/counting/clock-seen.ts'
import { whyUnusable } from './store/database/faults.ts'
import { LINK_MINUTES } from './store/people/log-ins.ts'
import { openStore, type Store } from './store/store.ts'

/** Starts the server: one process, the embedded database or a PostgreSQL one, the sample practices on a first start. */
const [major] = process.versions.node.split('.')
if (Number(major) < 24)
  stop(`Node ${process.versions.node} is too old for the server, which needs 24. Start it with "npm start".`)

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const { settings, faults } = readEnvironment(process.env, ROOT)
if (faults.length > 0) stop(faults.join('\n'))
const { port: PORT, host: HOST, dist: DIST } = settings
/** What was told to a duty clinician is forgotten at the day's end. */
const FORGET_MS = 5 * 60_000
const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000
const MINUTE_MS = 60_000
/** Addresses that only this very machine reaches: there a sample may be opened by what its start prints. */
const LOOPBACK = /^(localhost|127\.|::1$)/
/** Open requests have this long to finish after Ctrl-C. */
const STOP_MS = 1500

const index = readDist<ReleaseIndex>('release-index.json')
const spoilt = spoiltFile(DIST, index)
if (spoilt)
  stop(
    `${join(DIST, spoilt)} is not as it was built, so nothing is served. Run "npm run build", then start again.`,
  )
const samples = readDist<Samples>('practices-demo.json')
const memory = new Memory()
const store = await openOwnStore()
const today = londonNow(Date.now()).slice(0, 10)
await store.saveRelease(index.hash, readDist<KeySet>('release-keys.json'), today)
await seedSamples(store, samples, today)
const logIns = await store.newLogIns(Date.now(), LOOPBACK.test(HOST))

const release = readDist<Release>(index.release.slice(1))
const names = serviceNames(release)
forgetTold()
setInterval(forgetTold, FORGET_MS).unref()
addUpOldWeeks()
setInterval(addUpOldWeeks, DAY_MS).unref()
await lookAtClock()
setInterval(lookAtClock, HOUR_MS).unref()
const quarters = quarterRounds(store, Date.now)
void quarters.round()
setInterval(quarters.round, HOUR_MS).unref()
sendWeekMails()
const app = createApp({
  store,
  memory,
  now: Date.now,
  dist: DIST,
  names,
  settings: release.settings,
  guidance: {
    release,
    search: once(() =>
      phraseSearch(
        release,
        withWords(firstTopics(readDist(index.topics.slice(1))), readDist(index.words.slice(1))),
      ),
    ),
  },
  places: release.destinations,
  sampleYear: samples.year,
  metricsToken: settings.metricsToken,
  remote: (c) => getConnInfo(c).remote.address,
  proxies: settings.proxies,
  host: HOST,
  site: ownSite(),
  organisation: settings.issuer ? settings : undefined,
  sendsMail: settings.mailServer !== undefined,
})
const server = await httpServer(app)
server.listen(PORT, HOST, () => {
  const { port } = server.address() as AddressInfo
  // In development the pages stand at a port of their own, which passes sign-in links on.
  const own = HOST === '127.0.0.1' || HOST === '0.0.0.0' ? 'localhost' : HOST
  const at = settings.origins[0] ?? `http://${own}:${settings.pagesPort ?? port}`
  if (settings.pagesPort === undefined) console.log(`Desk:       ${at}/\nLead page:  ${at}/lead`)
  for (const { as, name, token } of logIns)
    console.log(`Sign in as ${as}, ${name}: ${at}/lead#sign-in/${token}`)
  console.log(
    logIns.length > 0
      ? `Each sign-in link works once, for ${LINK_MINUTES} minutes.`
      : 'Leads sign in on the lead page. For a new link: npm run -s practice -- link --id ID',
  )
  console.log('Press Ctrl-C to stop.')
})
server.on('error', (fault: NodeJS.ErrnoException) => {
  if (fault.code === 'EADDRINUSE')
    stop(`Port ${PORT} is in use. Stop what uses it, or start with another: PORT=${PORT + 1} npm start`)
  if (fault.code === 'EACCES')
    stop(`Port ${PORT} may not be opened by this user. Use one above 1024: PORT=4173 npm start`)
  if (['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN'].includes(fault.code ?? ''))
    stop(
      `HOST is "${HOST}", which is no address of this machine. Set 127.0.0.1 for this machine alone, or 0.0.0.0 for all its addresses.`,
    )
  stop(`The server could not start: ${fault.message}`)
})

// The signal may come twice: from the terminal to everyone, and from the process that started us.
let stopping = false
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    if (stopping) return
    stopping = true
    const leave = () => store.close().finally(() => process.exit(0))
    server.close(leave)
    server.closeIdleConnections()
    setTimeout(leave, STOP_MS).unref()
  })

function forgetTold(): void {
  // A full disk is reported where something is kept; this round is simply tried again.
  store.forgetTold(londonNow(Date.now()).slice(0, 10)).catch(() => {})
  store.pruneSessions(Date.now()).catch(() => {})
  store.forgetTries(Date.now()).catch(() => {})
}

/** Says in the log each hour that the machine's clock is not believed, for as long as that is so. */
async function lookAtClock(): Promise<void> {
  if (!(await store.clockHolds(Date.now()).catch(() => true))) console.error(CLOCK_JUMPED)
}

/** Where people open the lead page: the address that was set, or else this machine by its name. */
function ownSite(): Site | undefined {
  const { origins, passkeyDomain, pagesPort } = settings
  if (origins.length > 0) return { domain: passkeyDomain || new URL(origins[0]!).hostname, origins }
  if (!LOOPBACK.test(HOST)) return undefined
  return {
    domain: 'localhost',
    // The port may be one that the system chooses.
    get origins() {
      const own = (server.address() as AddressInfo).port
      return (pagesPort === undefined ? [own] : [pagesPort, own]).map((port) => `http://localhost:${port}`)
    },
  }
}

/** Looks each minute whether somebody is to have last week's page by e-mail. */
function sendWeekMails(): void {
  const { mailServer: server, mailFrom: from, origins } = settings
  const [site] = origins
  if (!server || !from || !site) return
  const { round } = mondayRounds({
    store,
    server,
    from,
    site,
    places: release.destinations,
    year: samples.year,
    now: Date.now,
    tell: console.error,
  })
  void round()
  setInterval(round, MINUTE_MS).unref()
}

function addUpOldWeeks(): void {
  store.addUpOldWeeks().catch(() => {})
}

async function openOwnStore(): Promise<Store> {
  try {
    // A new, empty database beside one that was moved would look as if all were lost.
    if (!settings.databaseUrl && whereMoved(storePlace(settings))) {
      const none = whyNoDatabase(settings)
      if (none) return stop(none)
    }
    keepFilesPrivate()
    makeDataFolder(settings)
    return await openStore(storePlace(settings), memory)
  } catch (fault) {
    return stop(whyUnusable(fault, storePlace(settings)))
  }
}

/** Makes something when it is first asked for, and keeps it. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

function readDist<T>(name: string): T {
  try {
    return readBuilt<T>(DIST, name)
  } catch (fault) {
    return stop((fault as Error).message)
  }
}

function stop(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}
