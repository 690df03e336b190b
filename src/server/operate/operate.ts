import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { commandLine } from '../store/audit/doer.ts'
import { backUp, restore, type Totals } from '../store/database/copy.ts'
import { whyUnusable } from '../store/database/faults.ts'
import { openStore } from '../store/store.ts'
import { createLead } from './create-lead.ts'
import { DATABASE, environmentLines, readEnvironment, storePlace } from './environment.ts'

/** `npm run -s operate`: what whoever runs the server does to it from the command line, on the same DATA_DIR. */
const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
const USE = `Write one of:
  npm run -s operate -- config             what is in force, by environment variable
  npm run -s operate -- health             whether the running server is ready for work
  npm run -s operate -- backup FILE        copy the database into a new file; the server may run meanwhile
  npm run -s operate -- restore FILE       put a backup in its place; the server must be stopped
  npm run -s operate -- create-lead ID "NAME"    add a named lead to a practice and print a sign-in link
  npm run -s operate -- flush-sessions     sign every lead out; links that were not used end too`

const [command = '', file, ...more] = process.argv.slice(2)
const { settings, faults } = readEnvironment(process.env, ROOT)
const COMMANDS: Readonly<Record<string, () => Promise<void> | void>> = {
  config,
  health,
  backup: () => copyOut(named()),
  restore: () => putBack(named()),
  'create-lead': addLead,
  'flush-sessions': flushSessions,
}
const work = COMMANDS[command]
if (!work || more.length > (command === 'create-lead' ? 1 : 0))
  refuse(command && !work ? `"${command}" is none of the commands. ${USE}` : USE)
else if (faults.length > 0 && command !== 'config') refuse(faults.join('\n'))
else
  try {
    await work()
  } catch (fault) {
    refuse(plainly(fault))
  }

function config(): void {
  for (const line of environmentLines(process.env, ROOT)) console.log(line)
  if (faults.length > 0) refuse(faults.join('\n'))
}

async function health(): Promise<void> {
  const at = `http://${settings.host === '0.0.0.0' ? '127.0.0.1' : settings.host}:${settings.port}`
  const answer = await fetch(`${at}/readyz`).catch(() => undefined)
  if (!answer) return refuse(`No server answers at ${at}. Start it with "npm start".`)
  if (answer.ok) return console.log(`The server at ${at} is ready.`)
  const { error } = (await answer.json().catch(() => ({}))) as { error?: string }
  refuse(error ?? `What answers at ${at} is not this server.`)
}

async function copyOut(to: string): Promise<void> {
  embeddedOnly('Copy it with pg_dump, as docs/operating says.')
  const totals = await backUp(join(settings.data, DATABASE), to)
  console.log(`Copied into ${to}, and read again whole: ${inWords(totals)}.`)
}

function putBack(from: string): void {
  embeddedOnly('Put it back with pg_restore, as docs/operating says.')
  mkdirSync(settings.data, { recursive: true })
  const to = join(settings.data, DATABASE)
  const { totals, earlier } = restore(from, to, randomUUID(), freeName(to))
  console.log(`Put back from ${from}: ${inWords(totals)}.`)
  if (earlier)
    console.log(`What was there before lies in ${earlier}. Delete it when it is not needed any more.`)
  console.log('Start the server: desks send again all the counts that they still hold.')
}

async function addLead(): Promise<void> {
  const [name] = more
  if (!file || !name?.trim()) return refuse(`Give the id of a practice and a name in quotation marks. ${USE}`)
  const path = storePlace(settings)
  if (!settings.databaseUrl && !existsSync(path))
    return refuse(`There is no database at ${path}. Start the server once, or set DATA_DIR to its folder.`)
  const store = await openStore(path)
  try {
    const at = `http://localhost:${settings.port}`
    console.log(await createLead(store, { id: file, name, at, now: Date.now() }))
  } finally {
    await store.close()
  }
}

async function flushSessions(): Promise<void> {
  const path = storePlace(settings)
  if (!settings.databaseUrl && !existsSync(path))
    return refuse(`There is no database at ${path}. Set DATA_DIR to the folder that the server uses.`)
  const store = await openStore(path)
  const ended = await store.endSessions(commandLine(Date.now()))
  await store.close()
  console.log(
    `${ended} ${ended === 1 ? 'lead was' : 'leads were'} signed out. New links: npm run -s practice -- link --id ID`,
  )
}

/** Throws where another database is in use: a copy of a file that nobody writes would look like a backup. */
function embeddedOnly(instead: string): void {
  if (settings.databaseUrl)
    throw new Error(`DATABASE_URL is set, and this command is for the embedded database only. ${instead}`)
}

/** The file that was named, from the folder in which the command was given. */
function named(): string {
  if (!file) throw new Error(`The file is missing. ${USE}`)
  return resolve(process.env.INIT_CWD ?? '.', file)
}

function freeName(path: string): string {
  for (let n = 1; ; n++) if (!existsSync(`${path}.before-restore-${n}`)) return `${path}.before-restore-${n}`
}

function inWords({ practice = 0, revision = 0, device = 0 }: Totals): string {
  return `${practice} practices and networks, ${revision} revisions, ${device} desks`
}

function plainly(fault: unknown): string {
  const { errcode, code, name, message } = fault as Error & { errcode?: number; code?: string }
  const isOfDisk = errcode !== undefined || name === 'NewerDatabase' || /^E[A-Z]+$/.test(code ?? '')
  return isOfDisk ? whyUnusable(fault, storePlace(settings)) : message
}

/** Says one sentence and ends with 1. */
function refuse(sentence: string): void {
  console.error(sentence)
  process.exitCode = 1
}
